using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>Numbers what the orchestrator asks for, holds it against the history, and brings the answers.</summary>
internal sealed class ActionLog(string orchestrator, DataConverter converter)
{
    private readonly SortedDictionary<int, OrchestratorAction> _unrecorded = [];
    private readonly Dictionary<int, PendingTask> _pending = [];
    private int _nextTaskId;

    /// <summary>What a person reads to find the place in the code.</summary>
    public string LastAction { get; private set; } = "before its first action";

    public bool AnyPending => _pending.Values.Any(task => !task.IsCompleted);

    public IReadOnlyList<OrchestratorAction> Unrecorded => [.. _unrecorded.Values];

    public void Add(Func<int, OrchestratorAction> make)
    {
        var action = make(_nextTaskId++);
        LastAction = $"after {action.Description} (#{action.TaskId})";
        _unrecorded.Add(action.TaskId, action);
    }

    public PendingTask<T> Add<T>(string name, Func<int, OrchestratorAction> make)
    {
        var pending = new PendingTask<T>(name, _nextTaskId);
        _pending.Add(_nextTaskId, pending);
        Add(make);
        return pending;
    }

    public void Match(ActionTaken recorded)
    {
        if (!_unrecorded.Remove(recorded.TaskId, out var action))
            throw Differs(recorded.TaskId, recorded.Action, "nothing");
        if (action.Description != recorded.Action)
            throw Differs(recorded.TaskId, recorded.Action, action.Description);
    }

    /// <summary>A step is written whole, so what it asked for and history does not hold was not asked then.</summary>
    public void RequireAllRecorded()
    {
        foreach (var action in _unrecorded.Values) throw Differs(action.TaskId, "nothing", action.Description);
    }

    public void Succeed(int taskId, string? result)
    {
        if (_pending.Remove(taskId, out var task)) task.Succeed(result, converter);
    }

    public void Fail(int taskId, TaskFailureDetails failure)
    {
        if (_pending.Remove(taskId, out var task)) task.Fail(failure);
    }

    private NonDeterministicOrchestrationException Differs(int taskId, string recorded, string asked) => new(
        $"Orchestrator '{orchestrator}' is not deterministic: at sequence number {taskId} its history records {recorded}, but the replay asked for {asked}. "
        + "Take time, ids and random numbers from the context, and do not change an orchestrator while instances of it run.");
}
