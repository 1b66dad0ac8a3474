using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>Starting under an id that exists, or for later.</summary>
public sealed class StartTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_running_instance_is_replaced_by_a_new_one_with_its_id()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
            context.GetInput<string>() == "new" ? "new" : await context.WaitForExternalEvent<string>("never"));
        await engine.BeginAsync("Main", "old", new StartOrchestrationOptions("one"));
        await engine.StartOf("one");
        await engine.BeginAsync("Main", "new", new StartOrchestrationOptions("one"));
        Assert.Equal("new", (await engine.EndOf("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_a_replaced_instance_still_waited_for_does_not_reach_the_new_one()
    {
        var mayEnd = new TaskCompletionSource<object?>();
        await using var engine = new TestEngine().SlowActivity("Slow", _ => mayEnd.Task).Orchestrator("Main", async context =>
        {
            if (context.GetInput<string>() == "old") return await context.CallActivityAsync<string>("Slow");
            return await context.WaitForExternalEvent<string>("go");
        });
        await engine.BeginAsync("Main", "old", new StartOrchestrationOptions("one"));
        await engine.StartOf("one");
        await engine.BeginAsync("Main", "new", new StartOrchestrationOptions("one"));
        mayEnd.SetResult("from the old one");
        await engine.Client.RaiseEventAsync("one", "go", "from outside", TestEngine.Cancellation);
        Assert.Equal("from outside", (await engine.EndOf("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_ended_instance_is_replaced_too()
    {
        await using var engine = new TestEngine().Orchestrator("Main", context => Task.FromResult<object?>(context.GetInput<string>()));
        foreach (var input in new[] { "old", "new" })
        {
            await engine.BeginAsync("Main", input, new StartOrchestrationOptions("one"));
            Assert.Equal(input, (await engine.EndOf("one")).ReadOutputAs<string>());
        }
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Running)]
    [InlineData(false, OrchestrationRuntimeStatus.Completed)]
    public async Task A_status_that_was_named_forbids_the_start_and_another_does_not(bool stillRuns, OrchestrationRuntimeStatus status)
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
        {
            if (context.GetInput<bool>()) await context.WaitForExternalEvent<string>("never");
            return null;
        });
        await engine.BeginAsync("Main", stillRuns, new StartOrchestrationOptions("one"));
        if (stillRuns) await engine.StartOf("one");
        else await engine.EndOf("one");

        var refused = await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => AgainUnless(status));
        Assert.Contains($"'one' exists and is {status}", refused.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(refused, exactMatch: false);
        Assert.Equal("one", await AgainUnless(OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Suspended));

        Task<string> AgainUnless(params OrchestrationRuntimeStatus[] statuses) =>
            engine.BeginAsync("Main", true, new StartOrchestrationOptions("one").WithDedupeStatuses(statuses));
    }

    [Fact]
    public async Task Of_many_starts_at_once_of_a_singleton_one_gets_through()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context => await context.WaitForExternalEvent<string>("never"));
        await engine.StartAsync();
        var singleton = new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);
        var starts = Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => engine.BeginAsync("Main", options: singleton))));
        var refusals = (await Task.WhenAll(starts)).OfType<OrchestrationAlreadyExistsException>();
        Assert.Equal(19, refusals.Count());
    }

    [Fact]
    public async Task Whoever_is_told_that_an_id_is_taken_finds_the_instance()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context => await context.WaitForExternalEvent<string>("never"));
        await engine.StartAsync();
        foreach (var id in Enumerable.Range(0, 50).Select(i => $"one-{i}"))
        {
            var singleton = new StartOrchestrationOptions(id).WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);
            var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                await Record.ExceptionAsync(() => engine.BeginAsync("Main", options: singleton));
                return await engine.Client.GetInstanceAsync(id, TestContext.Current.CancellationToken);
            })));
            Assert.DoesNotContain(null, found);
        }
    }

    [Fact]
    public async Task One_for_later_is_pending_until_then()
    {
        await using var engine = new TestEngine(_time).Orchestrator("Main", context => Task.FromResult<object?>(context.CurrentUtcDateTime));
        var at = _time.GetUtcNow().AddHours(1);
        var instance = await engine.BeginAsync("Main", options: new StartOrchestrationOptions(StartAt: at));
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await engine.Get(instance)).RuntimeStatus);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(at.UtcDateTime, (await engine.EndOf(instance)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task One_for_later_is_still_started_after_a_restart_of_the_engine()
    {
        await using var engine = new TestEngine(_time).Orchestrator("Main", _ => Task.FromResult<object?>("began"));
        var instance = await engine.BeginAsync("Main", options: new StartOrchestrationOptions(StartAt: _time.GetUtcNow().AddHours(1)));
        await engine.StopAsync();
        await engine.StartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await engine.Get(instance)).RuntimeStatus);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("began", (await engine.EndOf(instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_ended_instance_can_be_restarted_under_its_own_or_a_new_id()
    {
        await using var engine = new TestEngine().Orchestrator("Main", context => Task.FromResult<object?>(context.GetInput<int>()));
        await engine.EndOf(await engine.BeginAsync("Main", 7, new StartOrchestrationOptions("one")));
        Assert.Equal("one", await engine.Client.RestartAsync("one", cancellation: TestEngine.Cancellation));
        await engine.EndOf("one");
        var other = await engine.Client.RestartAsync("one", restartWithNewInstanceId: true, TestEngine.Cancellation);
        Assert.NotEqual("one", other);
        Assert.Equal(7, (await engine.EndOf(other)).ReadOutputAs<int>());
    }
}
