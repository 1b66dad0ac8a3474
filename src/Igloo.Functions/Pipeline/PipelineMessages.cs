using Igloo.Model;

namespace Igloo.Functions.Pipeline;

/// <summary>A run by reference.</summary>
/// <param name="Workspace">The pool.</param>
/// <param name="Run">The run's id, as text.</param>
public sealed record RunRef(string Workspace, string Run)
{
    internal WorkspaceId WorkspaceId => new(Workspace);

    internal RunId RunId => RunId.Parse(Run);
}

/// <summary>One detector of a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rule">Rule id.</param>
public sealed record RuleRef(RunRef Run, string Rule);

/// <summary>What a plan tells the orchestrator: how wide to fan out.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rules">Detectors to run.</param>
/// <param name="Uploads">Uploads in the plan.</param>
/// <param name="Records">Records in them.</param>
public sealed record PlannedRun(RunRef Run, IReadOnlyList<string> Rules, int Uploads, long Records);

/// <summary>A finished stage, for the run's row.</summary>
/// <param name="Name">The stage, in the words of docs/architecture.md.</param>
/// <param name="Parts">Parts it had.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record StageTime(string Name, int Parts, long Milliseconds);

/// <summary>A run whose stages are over, with their times.</summary>
/// <param name="Run">The run.</param>
/// <param name="Stages">Its stages in order.</param>
public sealed record FinishedRun(RunRef Run, IReadOnlyList<StageTime> Stages);

/// <summary>What a coordinator's turn carries to the next.</summary>
/// <param name="Workspace">The pool.</param>
/// <param name="Verify">Whether to look for what storage may have lost: after a start, and after a run that failed.</param>
/// <param name="IdleSeconds">How long to wait when nobody nudges.</param>
public sealed record CoordinatorTurn(string Workspace, bool Verify, int IdleSeconds);

/// <summary>What a workspace needs next.</summary>
/// <param name="IsBusy">Uploads are still being read: look again soon.</param>
/// <param name="Unquiet">How long until no upload will have come for a moment, when none comes meanwhile; zero where that is so already.</param>
/// <param name="HasNews">Records are ready, or people decided something, that the current run does not have.</param>
/// <param name="Unsealed">The published run that is not sealed yet, or <see langword="null"/>.</param>
/// <param name="HasWaste">A run has been out of force so long that what only it needs may go.</param>
public sealed record Survey(bool IsBusy, TimeSpan Unquiet, bool HasNews, RunRef? Unsealed, bool HasWaste);

/// <summary>What came of sealing a run.</summary>
public enum SealOutcome
{
    /// <summary>Everything was read back.</summary>
    Sealed,

    /// <summary>Storage may not have saved it yet; ask again later.</summary>
    TooYoung,

    /// <summary>Something is gone; run again.</summary>
    Lost,
}
