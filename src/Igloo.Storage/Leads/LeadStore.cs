
namespace Igloo.Storage;

/// <summary>Leads of each run: a thin row by rank and a body by id.</summary>
public sealed class LeadStore
{
    public Task WriteAsync(WorkspaceId workspace, RunId run, IReadOnlyList<Lead> leads, IReadOnlyList<Finding> findings, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The thin rows of a run by rank.</summary>
    public Task<IReadOnlyList<LeadRow>> ListAsync(WorkspaceId workspace, RunId run, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<Lead?> FindAsync(WorkspaceId workspace, RunId run, LeadId lead, CancellationToken cancellation = default) => throw new NotImplementedException();
}
