
namespace Igloo.Storage;

/// <summary>The decision log of each workspace: numbered, never rewritten.</summary>
public sealed class DecisionStore
{
    /// <summary>Appends a decision. The same <paramref name="act"/> again gives the entry that it made.</summary>
    /// <param name="draft">The decision; its number is given here.</param>
    public Task<Decision> AppendAsync(WorkspaceId workspace, string act, Decision draft, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The first <paramref name="count"/> entries of the log, or all of them.</summary>
    public Task<IReadOnlyList<Decision>> ListAsync(WorkspaceId workspace, long? count = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>How many entries the log has.</summary>
    public Task<long> CountAsync(WorkspaceId workspace, CancellationToken cancellation = default) => throw new NotImplementedException();
}
