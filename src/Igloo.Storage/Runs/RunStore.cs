
namespace Igloo.Storage;

/// <summary>Runs of every workspace.</summary>
public sealed class RunStore
{
    /// <summary>Puts down a run that begins; one that is there already is begun again under its first start time.</summary>
    public Task<Run> StartAsync(Run run, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Changes a run; <paramref name="change"/> runs again when somebody else was faster.</summary>
    /// <exception cref="InvalidOperationException">There is no such run.</exception>
    public Task<Run> UpdateAsync(WorkspaceId workspace, RunId run, Func<Run, Run> change, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<Run?> FindAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>All runs of a workspace, the latest start first.</summary>
    public Task<IReadOnlyList<Run>> ListAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Runs that are published and not sealed, or never ended: at start each is run again.</summary>
    public Task<IReadOnlyList<Run>> UnsealedAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();
}
