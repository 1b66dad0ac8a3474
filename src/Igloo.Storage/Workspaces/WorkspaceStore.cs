using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Which run's manifest each workspace serves.</summary>
/// <remarks>Thread-safe, across processes too. A manifest is a document of the lake; the workspace's row names it.</remarks>
public sealed class WorkspaceStore
{
    private const string List = "workspaces";
    private const string Generation = "Generation";
    private const string CurrentRun = "CurrentRun";

    private readonly TableClient _table;
    private readonly Lake _lake;

    internal WorkspaceStore(TableClient table, Lake lake, TimeProvider time) => (_table, _lake, Log) = (table, lake, new ManifestLog(table, time));

    internal ManifestLog Log { get; }

    /// <summary>Puts a workspace on the list; harmless when it is there.</summary>
    public Task RegisterAsync(WorkspaceId workspace, CancellationToken cancellation = default) =>
        _table.TryAddAsync(new TableEntity(List, workspace.Value) { [Generation] = 0L }, cancellation);

    public async Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellation = default)
    {
        var rows = await _table.ListAsync(List, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new WorkspaceId(row.RowKey))];
    }

    /// <summary>How a workspace stands; generation 0 when it has never been published.</summary>
    public async Task<Workspace> GetAsync(WorkspaceId workspace, CancellationToken cancellation = default) =>
        Read(workspace, await _table.FindAsync(List, workspace.Value, cancellation).ConfigureAwait(false));

    /// <summary>Makes readers see <paramref name="manifest"/> by one conditional write.</summary>
    /// <returns><see langword="false"/> when the workspace is no longer at <paramref name="expectedGeneration"/>; a repeat of the flip that won is <see langword="true"/>.</returns>
    public async Task<bool> TryFlipAsync(WorkspaceId workspace, long expectedGeneration, Manifest manifest, CancellationToken cancellation = default)
    {
        var row = await _table.FindAsync(List, workspace.Value, cancellation).ConfigureAwait(false) ?? new TableEntity(List, workspace.Value);
        var now = Read(workspace, row);
        if (now.CurrentRun == manifest.Run && now.Generation == expectedGeneration + 1) return true;
        if (now.Generation != expectedGeneration) return false;
        (row[Generation], row[CurrentRun]) = (expectedGeneration + 1, manifest.Run.ToString());
        if (await _table.TryWriteAsync(row, cancellation).ConfigureAwait(false)) return true;

        // The write may have been ours, with its answer lost on the way.
        now = await GetAsync(workspace, cancellation).ConfigureAwait(false);
        return now.CurrentRun == manifest.Run && now.Generation == expectedGeneration + 1;
    }

    /// <summary>The manifest in force, or <see langword="null"/> before the first run.</summary>
    /// <exception cref="ArtefactMissingException">It was lost; its run must be published again.</exception>
    public async Task<Manifest?> CurrentManifestAsync(WorkspaceId workspace, CancellationToken cancellation = default) =>
        (await GetAsync(workspace, cancellation).ConfigureAwait(false)).CurrentRun is { } run
            ? await _lake.ReadDocumentAsync<Manifest>(LakeNames.Manifest(run), cancellation).ConfigureAwait(false)
            : null;

    /// <summary>The manifest of a run that may still be read, or <see langword="null"/> when it is gone.</summary>
    public async Task<Manifest?> FindManifestAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default)
    {
        try
        {
            var manifest = await _lake.ReadDocumentAsync<Manifest>(LakeNames.Manifest(run), cancellation).ConfigureAwait(false);
            return manifest.Workspace == workspace ? manifest : null;
        }
        catch (ArtefactMissingException)
        {
            return null;
        }
    }

    /// <summary>Puts a manifest down. It is in the log before its pages can be missed, so that the collector finds them.</summary>
    internal async Task KeepManifestAsync(Manifest manifest, CancellationToken cancellation)
    {
        await Log.AddAsync(manifest.Workspace, manifest.Run, cancellation).ConfigureAwait(false);
        await _lake.WriteJsonAsync(LakeNames.Manifest(manifest.Run), manifest, cancellation).ConfigureAwait(false);
    }

    private static Workspace Read(WorkspaceId workspace, TableEntity? row) =>
        new(workspace, row?.GetInt64(Generation) ?? 0, row?.GetString(CurrentRun) is { } run ? RunId.Parse(run) : null);
}
