using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>What one pass over an orchestrator brought: what it newly asked for, and how it ended if it did.</summary>
internal sealed record PassResult(
    IReadOnlyList<OrchestratorAction> Actions,
    IReadOnlyList<int> CancelledTimers,
    string? CustomStatus,
    Outcome? Outcome)
{
    public static PassResult Fail(TaskFailureDetails failure, string? customStatus) => new([], [], customStatus, new Failed(failure));
}

internal abstract record Outcome;

internal sealed record Completed(string? Output) : Outcome;

internal sealed record Failed(TaskFailureDetails Failure) : Outcome;

internal sealed record Terminated(string? Output) : Outcome;

internal sealed record ContinuedAsNew(string? Input, IReadOnlyList<EventRaised> Unread) : Outcome;
