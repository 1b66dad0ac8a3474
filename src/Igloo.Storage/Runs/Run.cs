namespace Igloo.Storage;

/// <summary>How a run stands.</summary>
public enum RunState : byte
{
    Running,

    /// <summary>Readers see it, or saw it until a later run took its place.</summary>
    Published,

    /// <summary>Another run was published from the same generation first; its results were thrown away.</summary>
    Superseded,

    Failed,
}

/// <summary>A stage of a run with how long it took.</summary>
public sealed record RunStage(string Name, int Done, int Total, long Milliseconds);

/// <summary>How many leads changed since the run before.</summary>
public sealed record RunChanges(int New, int Stronger, int Weaker, int Same, int Gone)
{
    public static RunChanges None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>One analysis: its state, times and counts. The only place besides the audit where the wall clock stands.</summary>
public sealed record Run
{
    public required RunId Id { get; init; }

    public required WorkspaceId Workspace { get; init; }

    public RunState State { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Generation of the workspace that its plan was made from.</summary>
    public required long Generation { get; init; }

    /// <summary>Whether its blobs and rows were read back after they must have reached the disk.</summary>
    public bool Sealed { get; init; }

    public IReadOnlyList<RunStage> Stages { get; init; } = [];

    public Progress? Progress { get; init; }

    public int Uploads { get; init; }

    public long Records { get; init; }

    /// <summary>Entries of the decision log that it obeyed.</summary>
    public long Decisions { get; init; }

    /// <summary>Entries of the log about super-connectors that it obeyed.</summary>
    public long ConnectorDecisions { get; init; }

    public int Entities { get; init; }

    public int Findings { get; init; }

    public int Leads { get; init; }

    public RunChanges Changes { get; init; } = RunChanges.None;

    /// <summary>Why it failed and what to do; otherwise <see langword="null"/>.</summary>
    public string? Reason { get; init; }
}
