using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>Listing instances.</summary>
public sealed class QueryTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Pages_have_the_size_asked_for_and_a_token_to_the_next()
    {
        await using var engine = await WithInstances("a-1", "b-1", "a-2", "b-2", "a-3");
        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in engine.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 2)).AsPages()) pages.Add(page);
        Assert.Equal([2, 2, 1], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);

        var rest = engine.Client.GetAllInstancesAsync(new OrchestrationQuery(ContinuationToken: pages[1].ContinuationToken));
        Assert.Equal(Ids(pages[2].Values), await IdsOf(rest));
        Assert.Equal(5, pages.SelectMany(page => Ids(page.Values)).Distinct().Count());
    }

    [Fact]
    public async Task A_prefix_lets_through_the_ids_that_begin_with_it_and_no_pattern_is_read_into_it()
    {
        await using var engine = await WithInstances("a-1", "b-1", "a-2", "%-1");
        Assert.Equal(["a-1", "a-2"], await Find(engine, new(InstanceIdPrefix: "a-")));
        Assert.Equal(["%-1"], await Find(engine, new(InstanceIdPrefix: "%")));
        Assert.Empty(await Find(engine, new(InstanceIdPrefix: "A-")));
    }

    [Fact]
    public async Task Statuses_let_through_the_instances_that_have_one_of_them()
    {
        await using var engine = await WithInstances("done");
        await engine.BeginAsync("Main", "wait", new StartOrchestrationOptions("waits"));
        await engine.StartOf("waits");
        Assert.Equal(["done"], await Find(engine, new(Statuses: [OrchestrationRuntimeStatus.Completed])));
        Assert.Equal(["waits"], await Find(engine, new(Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Failed])));
        Assert.Equal(["done", "waits"], await Find(engine, new(Statuses: [])));
    }

    [Fact]
    public async Task Times_let_through_the_instances_created_between_them()
    {
        await using var engine = await WithInstances("first");
        _time.Advance(TimeSpan.FromHours(1));
        await engine.EndOf(await engine.BeginAsync("Main", "", new StartOrchestrationOptions("second")));
        var between = _time.GetUtcNow().AddMinutes(-30);
        Assert.Equal(["first"], await Find(engine, new(CreatedTo: between)));
        Assert.Equal(["second"], await Find(engine, new(CreatedFrom: between)));
    }

    [Fact]
    public async Task Inputs_and_outputs_come_only_when_asked_for()
    {
        await using var engine = await WithInstances("one");
        var bare = await Single(fetch: false);
        Assert.Equal((null, null), (bare.SerializedInput, bare.SerializedOutput));
        var full = await Single(fetch: true);
        Assert.Equal(("one", "done"), (full.ReadInputAs<string>(), full.ReadOutputAs<string>()));

        async Task<OrchestrationMetadata> Single(bool fetch)
        {
            await foreach (var instance in engine.Client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: fetch))) return instance;
            throw new InvalidOperationException("there is none");
        }
    }

    private async Task<TestEngine> WithInstances(params string[] ids)
    {
        var engine = new TestEngine(_time).Orchestrator("Main", async context =>
            context.GetInput<string>() == "wait" ? await context.WaitForExternalEvent<string>("never") : "done");
        foreach (var id in ids) await engine.EndOf(await engine.BeginAsync("Main", id, new StartOrchestrationOptions(id)));
        return engine;
    }

    private static async Task<string[]> Find(TestEngine engine, OrchestrationQuery query) => await IdsOf(engine.Client.GetAllInstancesAsync(query));

    private static async Task<string[]> IdsOf(IAsyncEnumerable<OrchestrationMetadata> instances)
    {
        var found = new List<OrchestrationMetadata>();
        await foreach (var instance in instances) found.Add(instance);
        return [.. Ids(found)];
    }

    private static IEnumerable<string> Ids(IEnumerable<OrchestrationMetadata> instances) => instances.Select(instance => instance.InstanceId);
}
