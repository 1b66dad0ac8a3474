using Azure.Storage.Blobs;
using Igloo.Analysis.Linking;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run's case is linked once in a process, and to the same links in another.</summary>
public sealed class LinkEntitiesTests
{
    private static readonly RunId Run = new(0x11_4CED);

    private readonly RunningApp _app;
    private readonly WorkspaceId _workspace;

    public LinkEntitiesTests(RunningApp app) => (_app, _workspace) = (app, app.NextWorkspace());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => _app.Storage.Lake;

    private RunPlans Plans => new(Lake);

    private RunRef Reference => new(_workspace.Value, Run.ToString());

    [Fact]
    public async Task A_process_that_has_not_linked_the_run_links_it_to_the_same_links()
    {
        await WriteAsync("Ana", "Luz");
        using var cases = Cases();
        await LinkAsync(cases);
        var linked = await cases.ReadAsync(Reference, Cancellation);
        Assert.Same(linked, await cases.ReadAsync(Reference, Cancellation));
        using var elsewhere = Cases();
        var again = await elsewhere.ReadAsync(Reference, Cancellation);
        Assert.Equal(2, again.Links.Links.Count);
        Assert.Equivalent(linked.Links.Links, again.Links.Links, strict: true);
        Assert.NotSame(linked, again);
    }

    [Fact]
    public async Task A_run_that_is_linked_again_has_what_storage_lost_and_what_changed_meanwhile()
    {
        await WriteAsync("Ana");
        using var cases = Cases();
        await LinkAsync(cases);
        Assert.Single((await cases.ReadAsync(Reference, Cancellation)).Links.Links);
        await WriteAsync("Ana", "Luz");
        await new BlobContainerClient(_app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(LakeNames.Events(Run), cancellationToken: Cancellation);
        await LinkAsync(cases);
        Assert.True(await Lake.ExistsAsync(LakeNames.Events(Run), Cancellation));
        Assert.Equal(2, (await cases.ReadAsync(Reference, Cancellation)).Links.Links.Count);
    }

    [Fact]
    public async Task A_case_that_was_released_is_linked_again_and_one_that_was_not_is_not()
    {
        await WriteAsync("Ana");
        using var cases = Cases();
        await LinkAsync(cases);
        var linked = await cases.ReadAsync(Reference, Cancellation);
        await cases.ReleaseAsync(new RunRef(_workspace.Value, new RunId(1).ToString()), Cancellation);
        Assert.Same(linked, await cases.ReadAsync(Reference, Cancellation));
        await cases.ReleaseAsync(Reference, Cancellation);
        Assert.NotSame(linked, await cases.ReadAsync(Reference, Cancellation));
    }

    [Fact]
    public async Task What_was_resolved_in_the_same_process_is_linked_once_and_then_what_is_stored()
    {
        await WriteAsync("Ana");
        using var cases = Cases();
        cases.Expect(Reference, RecordCasts.Of(Entities("Ana", "Luz")));
        await LinkAsync(cases);
        Assert.Equal(2, (await cases.ReadAsync(Reference, Cancellation)).Links.Links.Count);
        await LinkAsync(cases);
        Assert.Single((await cases.ReadAsync(Reference, Cancellation)).Links.Links);
    }

    [Fact]
    public async Task What_was_resolved_of_another_run_is_not_linked()
    {
        await WriteAsync("Ana");
        using var cases = Cases();
        cases.Expect(new RunRef(_workspace.Value, new RunId(1).ToString()), RecordCasts.Of(Entities("Ana", "Luz")));
        await LinkAsync(cases);
        Assert.Single((await cases.ReadAsync(Reference, Cancellation)).Links.Links);
    }

    private LinkedCases Cases() => new(Lake, Plans, new MentionPools(Lake), _app.Storage.ConnectorDecisions);

    private Task LinkAsync(LinkedCases cases) => new LinkEntities(Lake, Plans, cases).Run(Reference, Cancellation);

    /// <summary>People whom a list names with a phone each.</summary>
    private async Task WriteAsync(params string[] people)
    {
        var plan = new RunPlan { Workspace = _workspace, Generation = 0, Uploads = [], Added = [], Decisions = 0, Rules = [], HubMaximum = 100, Code = "1" };
        await Lake.WriteJsonAsync(LakeNames.Plan(Run), plan, Cancellation);
        await Lake.WriteAsync(LakeNames.Ground(_workspace, Run), Array.ConvertAll(Entities(people), entity => new EntityMentions(entity.Id, entity.Mentions)), Cancellation);
    }

    private static Entity[] Entities(params string[] people) =>
        [.. people.SelectMany((name, row) => new[] { Told(EntityKind.Person, name, row), Told(EntityKind.Phone, $"+1555000{row}", row) }).OrderBy(entity => entity.Id)];

    private static Entity Told(EntityKind kind, string name, int row) =>
        new(EntityId.From(kind, name), kind, name, [new MentionId(new RecordId((UInt128)(uint)row), Role.Subject, kind)], []);
}
