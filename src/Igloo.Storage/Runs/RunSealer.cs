namespace Igloo.Storage;

/// <summary>Reads a published run back once it must have reached the disk, and marks it sealed.</summary>
public sealed class RunSealer
{
    internal RunSealer()
    {
    }

    /// <summary>Seals a run whose artefacts, pages and rows are all there.</summary>
    /// <returns><see langword="false"/> when the run is too young to be sealed; ask again later.</returns>
    /// <exception cref="ArtefactMissingException">Something of the run was lost.</exception>
    public Task<bool> SealAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default) => throw new NotImplementedException();
}
