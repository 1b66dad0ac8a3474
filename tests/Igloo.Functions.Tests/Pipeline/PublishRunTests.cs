using Azure.Storage.Blobs;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Serving;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run is published whole or not at all, also when storage lost what only readers would ask for.</summary>
public sealed class PublishRunTests
{
    private static readonly RunId Run = new(0x5E_A1ED);

    private readonly RunningApp _app;
    private readonly WorkspaceId _workspace;

    public PublishRunTests(RunningApp app) => (_app, _workspace) = (app, app.NextWorkspace());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => _app.Storage.Lake;

    [Fact]
    public async Task A_run_of_which_everything_is_there_is_published_and_one_of_which_storage_lost_what_is_served_is_not()
    {
        await WriteAsync();
        Assert.True(await PublishAsync());
        foreach (var lost in new[] { LakeNames.Document(Run, "doubts"), LakeNames.Document(Run, "answered"), LakeNames.Document(Run, "resolution"), LakeNames.Measures(Run, 7), LakeNames.Document(Run, "connectors"), LakeNames.Inferred(Run), LakeNames.Correlations(Run) })
        {
            await WriteAsync();
            await LoseAsync(lost);
            Assert.Equal(lost, (await Assert.ThrowsAsync<ArtefactMissingException>(PublishAsync)).Name);
        }
    }

    /// <summary>An empty run, as its stages leave it.</summary>
    private async Task WriteAsync()
    {
        var plan = new RunPlan { Workspace = _workspace, Generation = 0, Uploads = [], Added = [], Decisions = 0, Rules = [], HubMaximum = 1, Code = "1" };
        await Lake.WriteJsonAsync(LakeNames.Plan(Run), plan, Cancellation);
        await Lake.WriteAsync<EntityMentions>(LakeNames.Ground(_workspace, Run), [], Cancellation);
        await Lake.WriteAsync<EntityTies>(LakeNames.GroundTies(_workspace, Run), [], Cancellation);
        await Lake.WriteAsync<Link>(LakeNames.Inferred(Run), [], Cancellation);
        await Lake.WriteAsync<Correlation>(LakeNames.Correlations(Run), [], Cancellation);
        await Lake.WriteAsync<CaseEvent>(LakeNames.Events(Run), [], Cancellation);
        await Lake.WriteAsync<Lead>(LakeNames.Leads(Run), [], Cancellation);
        await Lake.WriteJsonAsync<int[]>(LakeNames.Document(Run, "doubts"), [], Cancellation);
        await Lake.WriteJsonAsync<int[]>(LakeNames.Document(Run, "answered"), [], Cancellation);
        await Lake.WriteJsonAsync<int[]>(LakeNames.Document(Run, "connectors"), [], Cancellation);
        await Lake.WriteJsonAsync<int[]>(LakeNames.Document(Run, "resolution"), [], Cancellation);
        await new RunMeasures(Lake).WriteAsync(Run, [], [], Cancellation);
    }

    private async Task<bool> PublishAsync()
    {
        var (plans, run) = (new RunPlans(Lake), new RunRef(_workspace.Value, Run.ToString()));
        await new PublishEntities(Lake, plans, new MentionPools(Lake), _app.Storage.Publisher).Run(run, Cancellation);
        using var cases = new LinkedCases(Lake, plans, new MentionPools(Lake), _app.Storage.ConnectorDecisions);
        return await new PublishRun(Lake, plans, cases, _app.Storage.Publisher, _app.Storage.Workspaces).Run(run, Cancellation);
    }

    private async Task LoseAsync(string name) =>
        await new BlobContainerClient(_app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(name, cancellationToken: Cancellation);
}
