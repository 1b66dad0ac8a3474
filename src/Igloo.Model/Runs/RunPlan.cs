namespace Igloo.Model;

/// <summary>An upload as a plan freezes it.</summary>
/// <param name="Id">The drop.</param>
/// <param name="Source">Who sent it.</param>
/// <param name="Release">Who may see it.</param>
/// <param name="Chunks">Its parts in the lake.</param>
public sealed record PlannedUpload(UploadId Id, SourceRef Source, ReleaseClass Release, int Chunks);

/// <summary>A rule as a plan freezes it.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Version">Rule version.</param>
/// <param name="Parameters">Values that differ from the defaults.</param>
public sealed record PlannedRule(string Rule, int Version, IReadOnlyDictionary<string, double> Parameters);

/// <summary>What a run froze before it began: result = f(records, decisions, plan). Its digest is the run's id.</summary>
public sealed record RunPlan
{
    /// <summary>The pool.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Generation of the manifest that the plan was made from; publishing flips only that one.</summary>
    public required long Generation { get; init; }

    /// <summary>The run in force when the plan was made, or <see langword="null"/> before the first; what changed is told against it.</summary>
    public RunId? Previous { get; init; }

    /// <summary>The run whose entities stand in the lake and on pages as most of this one's will, so that only those that differ are written; <see langword="null"/> when all are.</summary>
    public RunId? Ground { get; init; }

    /// <summary>The run that told what holds entities together as it will mostly hold them now, under the same model, so that only what may differ is written; <see langword="null"/> when all is.</summary>
    public RunId? TieGround { get; init; }

    /// <summary>The inputs, ordered by id.</summary>
    public required IReadOnlyList<PlannedUpload> Uploads { get; init; }

    /// <summary>Uploads that the run before did not have; what is dirty starts from their records.</summary>
    public required IReadOnlyList<UploadId> Added { get; init; }

    /// <summary>Uploads that the model of who is who is not learnt from: their mentions are added under what the others taught. Ordered by id.</summary>
    public IReadOnlyList<UploadId> UnderModel { get; init; } = [];

    /// <summary>How many entries of the decision log are in force.</summary>
    public required long Decisions { get; init; }

    /// <summary>Rules to run, ordered by id.</summary>
    public required IReadOnlyList<PlannedRule> Rules { get; init; }

    /// <summary>Things tied to more entities than this make no links by themselves.</summary>
    public required int HubMaximum { get; init; }

    /// <summary>How many entries of the log about super-connectors are in force.</summary>
    public long ConnectorDecisions { get; init; }

    /// <summary>Version of the code's results: raised when the same inputs may give other bytes.</summary>
    public required string Code { get; init; }
}

/// <summary>What a run must look at again: everything, or these entities and what hangs on them.</summary>
/// <param name="IsEverything">Whether all of it is dirty.</param>
/// <param name="Entities">Otherwise, the touched entities in order.</param>
public sealed record DirtySet(bool IsEverything, IReadOnlyList<EntityId> Entities)
{
    /// <summary>The full pass.</summary>
    public static DirtySet Everything { get; } = new(true, []);

    /// <summary>Whether an entity must be looked at again.</summary>
    public bool Contains(EntityId entity) => IsEverything || Entities.Contains(entity);
}

/// <summary>How far a run or upload has come; the custom status of its orchestration.</summary>
/// <param name="Stage">Name of the stage, in the words of docs/architecture.md.</param>
/// <param name="Done">Parts done.</param>
/// <param name="Total">Parts in all.</param>
/// <param name="Rows">Rows read so far, or records in the run.</param>
public sealed record Progress(string Stage, int Done, int Total, long Rows);
