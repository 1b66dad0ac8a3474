namespace Igloo.Storage;

/// <summary>Takes away what no manifest names that may still be read.</summary>
public sealed class PageCollector
{
    private readonly WorkspaceStore _workspaces;
    private readonly PageStore _pages;
    private readonly LeadStore _leads;
    private readonly FindingStore _findings;
    private readonly Lake _lake;
    private readonly TimeSpan _retention;
    private readonly TimeProvider _time;

    internal PageCollector(WorkspaceStore workspaces, PageStore pages, LeadStore leads, FindingStore findings, Lake lake, TimeSpan retention, TimeProvider time) =>
        (_workspaces, _pages, _leads, _findings, _lake, _retention, _time) = (workspaces, pages, leads, findings, lake, retention, time);

    /// <summary>Deletes packs of pages, leads and findings of runs that have been out of force for the time of retention; returns how many blobs and rows went.</summary>
    /// <remarks>A run counts as out of force from the first call that sees it so. A pack that a run wrote again meanwhile stays.</remarks>
    public async Task<int> CollectAsync(WorkspaceId workspace, CancellationToken cancellation = default)
    {
        var before = _time.GetUtcNow() - _retention;
        var (gone, kept) = await PartAsync(workspace, before, cancellation).ConfigureAwait(false);
        var named = kept.SelectMany(manifest => manifest.Pages).Select(page => page.Pack).ToHashSet(StringComparer.Ordinal);
        var deleted = 0;
        foreach (var run in gone) deleted += await DeleteAsync(workspace, run, named, before, cancellation).ConfigureAwait(false);
        return deleted;
    }

    private async Task<(List<RunId> Gone, List<Manifest> Kept)> PartAsync(WorkspaceId workspace, DateTimeOffset before, CancellationToken cancellation)
    {
        var (gone, kept) = (new List<RunId>(), new List<Manifest>());
        var current = (await _workspaces.GetAsync(workspace, cancellation).ConfigureAwait(false)).CurrentRun;
        foreach (var run in await _workspaces.Log.ListAsync(workspace, cancellation).ConfigureAwait(false))
        {
            if (run != current && await _workspaces.Log.RetireAsync(workspace, run, cancellation).ConfigureAwait(false) < before) gone.Add(run);
            else if (await _workspaces.FindManifestAsync(workspace, run, cancellation).ConfigureAwait(false) is { } manifest) kept.Add(manifest);
        }

        return (gone, kept);
    }

    private async Task<int> DeleteAsync(WorkspaceId workspace, RunId run, HashSet<string> named, DateTimeOffset before, CancellationToken cancellation)
    {
        var manifest = await _workspaces.FindManifestAsync(workspace, run, cancellation).ConfigureAwait(false);
        var packs = manifest?.Pages.Select(page => page.Pack).Distinct().Where(pack => !named.Contains(pack)) ?? [];
        var deleted = await _pages.DeleteAsync(packs, before, cancellation).ConfigureAwait(false);
        deleted += await _leads.DeleteAsync(workspace, run, cancellation).ConfigureAwait(false);
        deleted += await _findings.DeleteAsync(workspace, run, cancellation).ConfigureAwait(false);
        await _lake.DeletePrefixAsync(LakeNames.Manifest(run), cancellation).ConfigureAwait(false);
        await _workspaces.Log.RemoveAsync(workspace, run, cancellation).ConfigureAwait(false);
        return deleted;
    }
}
