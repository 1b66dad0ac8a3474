using Azure.Storage.Blobs;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;
using Igloo.Storage.Tests;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run lies over the entities of the one in force where all of these stay as they are, and few will differ.</summary>
public sealed class GroundFinderTests(RunningApp app)
{
    private const int People = 320; // of which a sixteenth may differ
    private const string Code = "7";

    private readonly WorkspaceId _workspace = app.NextWorkspace();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => app.Storage.Lake;

    [Fact]
    public async Task A_run_that_adds_little_lies_over_the_one_in_force()
    {
        var inForce = await PublishAsync();
        Assert.Equal(inForce.Run, await FindAsync(PlanAfter(inForce), added: 20));
        Assert.Null(await FindAsync(PlanAfter(inForce), added: 21));
    }

    [Fact]
    public async Task A_run_after_one_that_lies_over_a_ground_lies_over_that_too_until_both_differ_too_much()
    {
        var first = await PublishAsync();
        await Lake.WriteAsync(LakeNames.Later(RunOf(2)), Case().Mentions[..15], Cancellation);
        var second = await PublishAsync(run: 2, over: first);
        Assert.Equal(first.Run, await FindAsync(PlanAfter(second), added: 5));
        Assert.Null(await FindAsync(PlanAfter(second), added: 6));
    }

    [Fact]
    public async Task The_first_run_has_nothing_to_lie_over() => Assert.Null(await FindAsync(Plan([], previous: null), added: 0));

    [Fact]
    public async Task A_run_without_a_file_of_the_one_in_force_or_with_it_told_to_others_or_parsed_anew_lies_over_nothing()
    {
        var inForce = await PublishAsync();
        var (plan, upload) = (PlanAfter(inForce), inForce.Uploads[0]);
        Assert.NotNull(await FindAsync(plan, added: 0));
        Assert.Null(await FindAsync(plan with { Uploads = [] }, added: 0));
        Assert.Null(await FindAsync(plan with { Uploads = [upload with { Release = CaseBuilder.OnlyPolice }] }, added: 0));
        Assert.Null(await FindAsync(plan with { Added = [upload.Id] }, added: 0));
    }

    [Fact]
    public async Task A_run_of_other_code_lies_over_nothing()
    {
        var inForce = await PublishAsync();
        Assert.Null(await FindAsync(PlanAfter(inForce) with { Code = "8" }, added: 0));
    }

    [Fact]
    public async Task What_holds_entities_together_lies_over_the_run_in_force_where_both_learn_from_the_same_and_know_the_same_decisions()
    {
        var inForce = await PublishAsync();
        var upload = inForce.Uploads[0];
        await Lake.WriteJsonAsync(LakeNames.Plan(inForce.Run), PlanAfter(inForce) with { Previous = null }, Cancellation);
        Assert.Equal(inForce.Run, (await FindBothAsync(PlanAfter(inForce), added: 20)).Ties);
        var drop = upload with { Id = new UploadId(upload.Id.Value + 1) };
        Assert.Equal(inForce.Run, (await FindBothAsync(PlanAfter(inForce) with { Uploads = [upload, drop], UnderModel = [drop.Id] }, added: 20)).Ties);
        Assert.Equal(new RunGrounds(inForce.Run, null), await FindBothAsync(PlanAfter(inForce) with { Uploads = [upload, drop] }, added: 20));
        Assert.Equal(new RunGrounds(inForce.Run, null), await FindBothAsync(PlanAfter(inForce) with { Decisions = 1 }, added: 20));
        Assert.Equal(RunGrounds.None, await FindBothAsync(PlanAfter(inForce), added: 21));
    }

    [Fact]
    public async Task Where_storage_lost_the_entities_or_a_page_of_the_run_in_force_nothing_is_laid_over_it()
    {
        var lake = new BlobContainerClient(app.StorageOptions.ConnectionString, "lake");
        foreach (var lostOf in new Func<Manifest, string>[] { manifest => LakeNames.Ground(_workspace, manifest.Run), manifest => manifest.Pages[0].Pack, manifest => LakeNames.Plan(manifest.Run) })
        {
            var inForce = await PublishAsync();
            await lake.DeleteBlobAsync(lostOf(inForce), cancellationToken: Cancellation);
            Assert.Null(await FindAsync(PlanAfter(inForce), added: 0));
        }
    }

    private async Task<RunId?> FindAsync(RunPlan plan, long added) => (await FindBothAsync(plan, added)).Entities;

    private Task<RunGrounds> FindBothAsync(RunPlan plan, long added) =>
        new GroundFinder(Lake, app.Storage.Workspaces, new RunPlans(Lake), app.Storage.Sealer).FindAsync(plan, added, Cancellation);

    private RunPlan PlanAfter(Manifest inForce) => Plan(inForce.Uploads, inForce.Run);

    private RunPlan Plan(IReadOnlyList<PlannedUpload> uploads, RunId? previous) =>
        new() { Workspace = _workspace, Generation = 0, Previous = previous, Uploads = uploads, Added = [], Decisions = 0, Rules = [], HubMaximum = 100, Code = Code };

    /// <summary>A run with its plan, and with its entities where it lies over none; it need not come into force.</summary>
    private async Task<Manifest> PublishAsync(ulong run = 1, Manifest? over = null)
    {
        var builder = Case();
        var entities = over is null ? LakeNames.Ground(_workspace, RunOf(run)) : LakeNames.Replaced(RunOf(run));
        await Lake.WriteAsync(entities, builder.Mentions, Cancellation);
        await Lake.WriteAsync<EntityTies>(LakeNames.GroundTies(_workspace, RunOf(run)), [], Cancellation);
        await Lake.WriteJsonAsync(LakeNames.Plan(RunOf(run)), Plan([], over?.Run) with { Ground = over?.Run }, Cancellation);
        if (over is not null) Assert.True(await app.Storage.Workspaces.TryFlipAsync(_workspace, 0, over, Cancellation));
        return await builder.PublishAsync(app.Storage.Publisher, run, layer: over is null ? null : builder.LayerOver(Case(), 1), cancellation: Cancellation);
    }

    private RunId RunOf(ulong run) => Case().BuildEntities(run).Run;

    private CaseBuilder Case()
    {
        var builder = new CaseBuilder(_workspace);
        for (var i = 0; i < People; i++) builder.Person($"Person N{i}X", (builder.Record((ulong)i, CaseBuilder.Shared), FieldType.PersonFullName, $"Person N{i}X"));
        return builder;
    }
}
