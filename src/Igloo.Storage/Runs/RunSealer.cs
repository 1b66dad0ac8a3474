namespace Igloo.Storage;

/// <summary>Reads a published run back once it must have reached the disk, and marks it sealed.</summary>
public sealed class RunSealer
{
    private const int ReadsAtOnce = 8;

    private readonly RunStore _runs;
    private readonly WorkspaceStore _workspaces;
    private readonly Lake _lake;
    private readonly PageStore _pages;
    private readonly LeadStore _leads;
    private readonly FindingStore _findings;
    private readonly TimeSpan _saveInterval;
    private readonly TimeProvider _time;

    internal RunSealer(RunStore runs, WorkspaceStore workspaces, Lake lake, PageStore pages, LeadStore leads, FindingStore findings, TimeSpan saveInterval, TimeProvider time) =>
        (_runs, _workspaces, _lake, _pages, _leads, _findings, _saveInterval, _time) = (runs, workspaces, lake, pages, leads, findings, saveInterval, time);

    /// <summary>Seals a run whose artefacts, pages and rows are all there.</summary>
    /// <returns><see langword="false"/> when the run has not ended, or not long enough ago; ask again later.</returns>
    /// <exception cref="ArtefactMissingException">Something of the run was lost.</exception>
    public async Task<bool> SealAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default)
    {
        var stored = await _runs.FindAsync(workspace, run, cancellation).ConfigureAwait(false) ?? throw new ArtefactMissingException($"Runs/{run}");
        if (stored.Sealed) return true;
        if (stored.FinishedAt is not { } finished || finished + _saveInterval > _time.GetUtcNow()) return false;
        var manifest = await _workspaces.FindManifestAsync(workspace, run, cancellation).ConfigureAwait(false) ?? throw new ArtefactMissingException(LakeNames.Manifest(run));
        await CheckAsync(manifest, cancellation).ConfigureAwait(false);
        await _runs.UpdateAsync(workspace, run, found => found with { Sealed = true }, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether all that a manifest names is there now.</summary>
    public async Task<bool> IsWholeAsync(Manifest manifest, CancellationToken cancellation = default)
    {
        try
        {
            await CheckAsync(manifest, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (ArtefactMissingException)
        {
            return false;
        }
    }

    private async Task CheckAsync(Manifest manifest, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(manifest.Artefacts, options, async (name, token) =>
            Require(await _lake.ExistsAsync(name, token).ConfigureAwait(false), name)).ConfigureAwait(false);
        await Parallel.ForEachAsync(manifest.Pages.Select(page => page.Pack).Distinct(), options, async (pack, token) =>
            Require(await _pages.ExistsAsync(pack, token).ConfigureAwait(false), pack)).ConfigureAwait(false);
        var leads = await _leads.CountAsync(manifest.Workspace, manifest.Run, cancellation).ConfigureAwait(false);
        Require(leads == manifest.Leads, $"Leads/{manifest.Run}");
        var findings = await _findings.CountAsync(manifest.Workspace, manifest.Run, cancellation).ConfigureAwait(false);
        Require(findings == manifest.Findings, $"Findings/{manifest.Run}");
    }

    private static void Require(bool isThere, string name)
    {
        if (!isThere) throw new ArtefactMissingException(name);
    }
}
