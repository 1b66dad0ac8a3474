using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>Opens a published run for one viewer: everything read through it is a projection onto what they may see.</summary>
public sealed class CaseReader(WorkspaceStore workspaces, WorkspaceReader reader, UploadStore uploads, QueueCache queues)
{
    /// <summary>The run in force, or the one asked for; <see langword="null"/> before the first and when that run is gone.</summary>
    public async Task<VisibleRun?> OpenAsync(WorkspaceId workspace, Viewer viewer, RunId? run, CancellationToken cancellation)
    {
        var manifest = run is { } asked
            ? await workspaces.FindManifestAsync(workspace, asked, cancellation)
            : await workspaces.CurrentManifestAsync(workspace, cancellation);
        return manifest is null ? null : new VisibleRun(manifest, manifest.ClassesVisibleTo(viewer.Agency), reader, uploads, queues);
    }
}
