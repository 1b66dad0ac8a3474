using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>The context of one pass: every answer comes from history, every wish goes into the action log.</summary>
internal sealed class ReplayContext(OrchestrationStart start, OrchestratorScheduler scheduler, DataConverter converter, ILoggerFactory loggers)
    : TaskOrchestrationContext
{
    // Longer waits are parts of this length, as in the official worker: each part is a timer with a sequence number of its own.
    private static readonly TimeSpan _longestTimer = TimeSpan.FromDays(3);

    private readonly List<int> _cancelledTimers = [];
    private DateTime _now;
    private int _guids;

    public ActionLog Actions { get; } = new(start.Name, converter);

    public ExternalEvents Events { get; } = new(converter);

    public IReadOnlyList<int> CancelledTimers => _cancelledTimers;

    public string? CustomStatus { get; private set; } = start.CustomStatus;

    public (string? Input, bool KeepUnread)? NextExecution { get; private set; }

    public override TaskName Name => start.Name;

    public override string InstanceId => start.InstanceId;

    public override ParentOrchestrationInstance? Parent => start.Parent;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => Replaying;

    public bool Replaying { get; set; }

    protected override ILoggerFactory LoggerFactory => loggers;

    public void SetTime(DateTime now) => _now = now;

    public override T? GetInput<T>()
        where T : default => converter.Deserialize<T>(start.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        RequireOwner();
        var serialized = converter.Serialize(input);
        return Retries.Run(this, options?.Retry, () => Actions.Add<TResult>(name, id => new CallActivity(id, name, serialized)).Task);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        RequireOwner();
        var serialized = converter.Serialize(input);
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        return Retries.Run(this, options?.Retry, () =>
            Actions.Add<TResult>(orchestratorName, id => new StartSubOrchestration(id, orchestratorName, instanceId, serialized)).Task);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        RequireOwner();
        var due = fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        return due - _now > _longestTimer ? WaitInParts(due, cancellationToken) : Wait(due, cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        RequireOwner();
        return Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentNullException.ThrowIfNull(eventName);
        RequireOwner();
        var serialized = converter.Serialize(payload);
        Actions.Add(id => new SendEvent(id, eventName, instanceId, serialized));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        RequireOwner();
        CustomStatus = converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        RequireOwner();
        NextExecution = (converter.Serialize(newInput), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        RequireOwner();
        return ReplayGuid.Make(InstanceId, _now, _guids++);
    }

    private async Task WaitInParts(DateTime due, CancellationToken cancellation)
    {
        while (due - _now > _longestTimer) await Wait(_now + _longestTimer, cancellation);
        await Wait(due, cancellation);
    }

    private Task<object?> Wait(DateTime due, CancellationToken cancellation)
    {
        var taskId = 0;
        var timer = Actions.Add<object?>("timer", id => new StartTimer(taskId = id, due));
        cancellation.Register(() =>
        {
            if (timer.Cancel(cancellation)) _cancelledTimers.Add(taskId);
        });
        return timer.Task;
    }

    private void RequireOwner()
    {
        if (scheduler.IsOwner) return;
        scheduler.ReportForeign();
        throw new ForeignAwaitException($"The context of orchestrator '{start.Name}' was used from a thread that is not the orchestrator's.");
    }
}

/// <summary>What an orchestrator is started with.</summary>
internal sealed record OrchestrationStart(string Name, string InstanceId, ParentOrchestrationInstance? Parent, string? Input, string? CustomStatus);
