namespace Igloo.Storage;

/// <summary>What a run has to publish of its entities, which is known long before its links and leads.</summary>
public sealed record EntityPublication
{
    public required WorkspaceId Workspace { get; init; }

    public required RunId Run { get; init; }

    /// <summary>Its entities, ordered by id; read once, and never held together.</summary>
    public required IAsyncEnumerable<Entity> Entities { get; init; }

    /// <summary>How many entities there are.</summary>
    public required int Count { get; init; }

    /// <summary>Who may see a record.</summary>
    public required Func<RecordId, ReleaseClass> ReleaseOf { get; init; }
}

/// <summary>The entities of a run as they were published.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Pages">Where they and the words that they are found by stand, by table, audience and bucket.</param>
public sealed record PublishedEntities(int Count, IReadOnlyList<PageRef> Pages);
