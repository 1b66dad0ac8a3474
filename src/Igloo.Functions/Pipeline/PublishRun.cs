using System.Runtime.CompilerServices;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>A run's results to the tables, then one flip: readers see all of a run or none.</summary>
public sealed class PublishRun(Lake lake, RunPlans plans, LinkedCases cases, Publisher publisher, WorkspaceStore workspaces)
{
    /// <summary>Writes what changed, beside the pages of entities, and flips the workspace's pointer, unless another run was faster.</summary>
    /// <returns>Whether readers see this run now.</returns>
    [Function(nameof(PublishRun))]
    public async Task<bool> Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        await RequireServedAsync(run.RunId, cancellation);
        var manifest = await publisher.PublishAsync(
            new Publication
            {
                Workspace = plan.Workspace,
                Run = run.RunId,
                Uploads = plan.Uploads,
                Entities = await lake.ReadJsonAsync<PublishedEntities>(LakeNames.PublishedEntities(run.RunId), cancellation),
                Links = LinksAsync(run, cancellation),
                Events = await lake.ReadAsync<CaseEvent>(LakeNames.Events(run.RunId), cancellation),
                Findings = await RankLeads.FindingsAsync(lake, run, plan.Rules, cancellation),
                Leads = await lake.ReadAsync<Lead>(LakeNames.Leads(run.RunId), cancellation),
                ReleaseOf = await lake.ReleasesAsync(plan, cancellation),
            },
            cancellation);
        await cases.ReleaseAsync(run, cancellation);
        await workspaces.RegisterAsync(plan.Workspace, cancellation);
        return await workspaces.TryFlipAsync(plan.Workspace, plan.Generation, manifest, cancellation);
    }

    // Nothing here reads what the API serves straight from the lake, so what storage lost of it would be missed by nobody but its readers.
    private async Task RequireServedAsync(RunId run, CancellationToken cancellation)
    {
        string[] served = [LakeNames.Document(run, ResolveEntities.Doubts), LakeNames.Document(run, ResolveEntities.Answered), LakeNames.Document(run, ResolveEntities.Report), LakeNames.Document(run, CaseGraphs.SuperConnectors), LakeNames.Correlations(run), .. RunMeasures.NamesOf(run)];
        foreach (var name in served)
            if (!await lake.ExistsAsync(name, cancellation)) throw new ArtefactMissingException(name);
    }

    /// <summary>The links that records tell, of which there may be millions, and among them the inferred ones, in one order.</summary>
    private async IAsyncEnumerable<Link> LinksAsync(RunRef run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var inferred = new Queue<Link>(await lake.ReadAsync<Link>(LakeNames.Inferred(run.RunId), cancellation));
        foreach (var told in (await cases.ReadAsync(run, cancellation)).Links.Links)
        {
            while (inferred.TryPeek(out var next) && OrderOf(next).CompareTo(OrderOf(told)) < 0) yield return inferred.Dequeue();
            yield return told;
        }

        while (inferred.TryDequeue(out var last)) yield return last;
    }

    private static (EntityId, EntityId, LinkKind) OrderOf(Link link) => (link.A, link.B, link.Kind);
}
