namespace Igloo.Storage;

/// <summary>What a run has to publish.</summary>
public sealed record Publication
{
    public required WorkspaceId Workspace { get; init; }

    public required RunId Run { get; init; }

    public required IReadOnlyList<PlannedUpload> Uploads { get; init; }

    /// <summary>Its entities, whose pages are written already.</summary>
    public required PublishedEntities Entities { get; init; }

    /// <summary>Its links, ordered by both ends, then kind; read once, and never held together.</summary>
    public required IAsyncEnumerable<Link> Links { get; init; }

    public required IReadOnlyList<CaseEvent> Events { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Lead> Leads { get; init; }

    /// <summary>Who may see a record.</summary>
    public required Func<RecordId, ReleaseClass> ReleaseOf { get; init; }
}
