namespace Igloo.Runtime.Durable.Replay;

/// <summary>Something that an orchestrator asked for: it is written down with the step and done after that.</summary>
internal abstract record OrchestratorAction(int TaskId, string Description)
{
    public ActionTaken Taken => new(TaskId, Description);
}

internal sealed record CallActivity(int TaskId, string Name, string? Input)
    : OrchestratorAction(TaskId, $"activity '{Name}'");

internal sealed record StartTimer(int TaskId, DateTime FireAt)
    : OrchestratorAction(TaskId, "a timer");

internal sealed record StartSubOrchestration(int TaskId, string Name, string InstanceId, string? Input)
    : OrchestratorAction(TaskId, $"sub-orchestration '{Name}'");

internal sealed record SendEvent(int TaskId, string Name, string InstanceId, string? Payload)
    : OrchestratorAction(TaskId, $"event '{Name}'");
