using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>A run's results to the tables, then one flip: readers see all of a run or none.</summary>
public sealed class PublishRun(Lake lake, RunPlans plans, Publisher publisher, WorkspaceStore workspaces)
{
    /// <summary>Writes the changed pages and flips the workspace's pointer, unless another run was faster.</summary>
    /// <returns>Whether readers see this run now.</returns>
    [Function(nameof(PublishRun))]
    public async Task<bool> Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        await RequireServedAsync(run.RunId, cancellation);
        var releases = await ReleasesAsync(plan, cancellation);
        var manifest = await publisher.PublishAsync(
            new Publication
            {
                Workspace = plan.Workspace,
                Run = run.RunId,
                Uploads = plan.Uploads,
                Entities = await lake.ReadAsync<Entity>(LakeNames.Entities(run.RunId), cancellation),
                Links = [.. await lake.ReadAsync<Link>(LakeNames.Links(run.RunId), cancellation), .. await lake.ReadAsync<Link>(LakeNames.Inferred(run.RunId), cancellation)],
                Events = await lake.ReadAsync<CaseEvent>(LakeNames.Events(run.RunId), cancellation),
                Findings = await RankLeads.FindingsAsync(lake, run, plan.Rules, cancellation),
                Leads = await lake.ReadAsync<Lead>(LakeNames.Leads(run.RunId), cancellation),
                ReleaseOf = record => releases[record],
            },
            cancellation);
        await workspaces.RegisterAsync(plan.Workspace, cancellation);
        return await workspaces.TryFlipAsync(plan.Workspace, plan.Generation, manifest, cancellation);
    }

    // Nothing here reads what the API serves straight from the lake, so what storage lost of it would be missed by nobody but its readers.
    private async Task RequireServedAsync(RunId run, CancellationToken cancellation)
    {
        string[] served = [LakeNames.Document(run, ResolveEntities.Doubts), LakeNames.Document(run, ResolveEntities.Report), LakeNames.Correlations(run), .. RunMeasures.NamesOf(run)];
        foreach (var name in served)
            if (!await lake.ExistsAsync(name, cancellation)) throw new ArtefactMissingException(name);
    }

    private async Task<Dictionary<RecordId, ReleaseClass>> ReleasesAsync(RunPlan plan, CancellationToken cancellation)
    {
        var releases = new Dictionary<RecordId, ReleaseClass>();
        foreach (var (upload, chunk) in plan.Chunks())
            foreach (var record in await lake.ReadAsync<Record>(LakeNames.Records(upload.Id, chunk), cancellation))
                releases[record.Id] = upload.Release;
        return releases;
    }
}
