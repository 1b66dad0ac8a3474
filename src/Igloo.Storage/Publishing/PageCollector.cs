namespace Igloo.Storage;

/// <summary>Takes away what no manifest names that may still be read, such as the pages of a run that failed.</summary>
public sealed class PageCollector
{
    private readonly WorkspaceStore _workspaces;
    private readonly RunStore _runs;
    private readonly PageStore _pages;
    private readonly LeadStore _leads;
    private readonly FindingStore _findings;
    private readonly Lake _lake;
    private readonly TimeSpan _retention;
    private readonly TimeProvider _time;

    internal PageCollector(WorkspaceStore workspaces, RunStore runs, PageStore pages, LeadStore leads, FindingStore findings, Lake lake, TimeSpan retention, TimeProvider time) =>
        (_workspaces, _runs, _pages, _leads, _findings, _lake, _retention, _time) = (workspaces, runs, pages, leads, findings, lake, retention, time);

    /// <summary>Whether a run has been out of force for the time of retention, so that a collection takes something away.</summary>
    public async Task<bool> IsDueAsync(WorkspaceId workspace, CancellationToken cancellation = default)
    {
        var expired = _time.GetUtcNow() - _retention;
        var current = (await _workspaces.GetAsync(workspace, cancellation).ConfigureAwait(false)).CurrentRun;
        var logged = await _workspaces.Log.ListAsync(workspace, cancellation).ConfigureAwait(false);
        return logged.Any(kept => kept.Run != current && kept.RetiredAt < expired);
    }

    /// <summary>
    /// Deletes packs of pages and grounds that no manifest names, and artefacts, leads and findings of runs that have been out of force for the time of retention; returns
    /// how many blobs and rows went.
    /// </summary>
    /// <remarks>
    /// A run counts as out of force from the first call that sees it so; one under way does not. Packs and grounds written within the time of retention, or since a run began that is
    /// under way, stay. Nothing goes while the manifest in force is lost: what it names is not known.
    /// </remarks>
    public async Task<int> CollectAsync(WorkspaceId workspace, CancellationToken cancellation = default)
    {
        var expired = _time.GetUtcNow() - _retention;
        // Asked before manifests are: of a run that ends meanwhile it is known that it was under way, or what its manifest names.
        var underWay = (await _runs.ListAsync(workspace, cancellation).ConfigureAwait(false)).Where(run => run.State == RunState.Running).ToDictionary(run => run.Id);
        if (await PartAsync(workspace, underWay, expired, cancellation).ConfigureAwait(false) is not var (gone, kept)) return 0;
        var named = kept.SelectMany(manifest => manifest.Pages).Select(page => page.Pack).ToHashSet(StringComparer.Ordinal);
        var before = underWay.Values.Select(run => run.StartedAt).Append(expired).Min();
        var deleted = await _pages.DeleteOthersAsync(workspace, named, before, cancellation).ConfigureAwait(false);
        var grounds = kept.SelectMany(manifest => GroundsOf(workspace, manifest)).ToHashSet(StringComparer.Ordinal);
        deleted += await _lake.DeleteOtherGroundsAsync(workspace, grounds, before, cancellation).ConfigureAwait(false);
        foreach (var run in gone) deleted += await DeleteAsync(workspace, run, cancellation).ConfigureAwait(false);
        return deleted;
    }

    private async Task<(List<RunId> Gone, List<Manifest> Kept)?> PartAsync(WorkspaceId workspace, Dictionary<RunId, Run> underWay, DateTimeOffset expired, CancellationToken cancellation)
    {
        var (gone, kept) = (new List<RunId>(), new List<Manifest>());
        var current = (await _workspaces.GetAsync(workspace, cancellation).ConfigureAwait(false)).CurrentRun;
        foreach (var (run, _) in await _workspaces.Log.ListAsync(workspace, cancellation).ConfigureAwait(false))
        {
            if (run != current && !underWay.ContainsKey(run) && await _workspaces.Log.RetireAsync(workspace, run, cancellation).ConfigureAwait(false) < expired) gone.Add(run);
            else if (await _workspaces.FindManifestAsync(workspace, run, cancellation).ConfigureAwait(false) is { } manifest) kept.Add(manifest);
        }

        return current is null || kept.Exists(manifest => manifest.Run == current) ? (gone, kept) : null;
    }

    private static IEnumerable<string> GroundsOf(WorkspaceId workspace, Manifest manifest) =>
        [LakeNames.Ground(workspace, manifest.Layers.Run), .. manifest.TieLayers is { } ties ? [LakeNames.GroundTies(workspace, ties.Run)] : Array.Empty<string>()];

    private async Task<int> DeleteAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation)
    {
        var deleted = await _leads.DeleteAsync(workspace, run, cancellation).ConfigureAwait(false);
        deleted += await _findings.DeleteAsync(workspace, run, cancellation).ConfigureAwait(false);
        deleted += await _lake.DeletePrefixAsync(LakeNames.Run(run), cancellation).ConfigureAwait(false);
        await _workspaces.Log.RemoveAsync(workspace, run, cancellation).ConfigureAwait(false);
        return deleted;
    }
}
