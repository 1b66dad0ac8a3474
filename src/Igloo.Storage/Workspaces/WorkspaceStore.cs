
namespace Igloo.Storage;

/// <summary>Which run's manifest each workspace serves.</summary>
public sealed class WorkspaceStore
{
    /// <summary>Puts a workspace on the list; harmless when it is there.</summary>
    public Task RegisterAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>How a workspace stands; generation 0 when it has never been published.</summary>
    public Task<Workspace> GetAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Makes readers see <paramref name="manifest"/> by one conditional write.</summary>
    /// <returns><see langword="false"/> when the workspace is no longer at <paramref name="expectedGeneration"/>; a repeat of the flip that won is <see langword="true"/>.</returns>
    public Task<bool> TryFlipAsync(WorkspaceId workspace, long expectedGeneration, Manifest manifest, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The manifest in force, or <see langword="null"/> before the first run.</summary>
    public Task<Manifest?> CurrentManifestAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The manifest of a run that may still be read, or <see langword="null"/> when it is gone.</summary>
    public Task<Manifest?> FindManifestAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default) => throw new NotImplementedException();
}
