
namespace Igloo.Storage;

/// <summary>Findings of each run by id.</summary>
public sealed class FindingStore
{
    public Task WriteAsync(WorkspaceId workspace, RunId run, IReadOnlyList<Finding> findings, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<Finding?> FindAsync(WorkspaceId workspace, RunId run, FindingId finding, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The findings of those ids that are there, in the order asked.</summary>
    public Task<IReadOnlyList<Finding>> FindManyAsync(WorkspaceId workspace, RunId run, IReadOnlyList<FindingId> findings, CancellationToken cancellation = default) => throw new NotImplementedException();
}
