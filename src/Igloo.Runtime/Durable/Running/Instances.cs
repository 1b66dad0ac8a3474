using System.Threading.Channels;
using Igloo.Runtime.Durable.Journaling;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using OrchestrationAlreadyExistsException = DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException;

namespace Igloo.Runtime.Durable.Running;

/// <summary>
/// All instances that have not ended. Every change is made in memory and appended to the journal under one lock, so the journal's order
/// is the order in which things happened; what the world can see of a change waits until it is durable.
/// </summary>
internal sealed partial class Instances(Journal journal, TimerQueue timers, TimeProvider time, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Instance> _active = new(StringComparer.Ordinal);
    private readonly Channel<Instance> _ready = Channel.CreateUnbounded<Instance>();
    private readonly Channel<ActivityWork> _activities = Channel.CreateUnbounded<ActivityWork>();
    private long _lastId;

    public ChannelReader<Instance> Ready => _ready.Reader;

    public ChannelReader<ActivityWork> Activities => _activities.Reader;

    public InstanceWatch Watch { get; } = new();

    /// <summary>Takes up everything that the journal holds unfinished.</summary>
    public void Restore()
    {
        lock (_gate)
        {
            _lastId = journal.Reader.ReadLastId();
            foreach (var row in journal.Reader.ReadUnfinished()) Restore(row);
            foreach (var message in journal.Reader.ReadMessages()) Restore(message);
            foreach (var instance in _active.Values) WakeAtStart(instance);
            var activities = journal.Reader.ReadActivities();
            foreach (var work in activities) _activities.Writer.TryWrite(work);
            Log.Restored(logger, _active.Count, activities.Count);
        }
    }

    /// <summary>Starts an instance; one that runs under the same id is replaced unless its status forbids it.</summary>
    public Task Start(string instanceId, string name, string? input, DateTimeOffset? startAt, IReadOnlyCollection<string> dedupeStatuses)
    {
        lock (_gate)
        {
            var change = new Change(time.GetUtcNow());
            if (_active.TryGetValue(instanceId, out var running))
            {
                if (dedupeStatuses.Contains(running.Status.ToString(), StringComparer.OrdinalIgnoreCase)) throw AlreadyExists(instanceId, running.Status);
                Replace(running, change);
            }
            Insert(new(instanceId, name, NextId(), input, parent: null, startAt), change);
            return Commit(change);
        }
    }

    public static OrchestrationAlreadyExistsException AlreadyExists(string instanceId, OrchestrationRuntimeStatus status) =>
        new($"An orchestration with the instance id '{instanceId}' exists and is {status}.");

    public Task Raise(string instanceId, string eventName, string? payload)
    {
        lock (_gate)
        {
            var change = new Change(time.GetUtcNow());
            Raise(instanceId, eventName, payload, change);
            return Commit(change);
        }
    }

    /// <summary>Asks an instance to suspend, resume or terminate; a finished or missing one stays as it is.</summary>
    public Task Ask(string instanceId, ControlEvent asked)
    {
        lock (_gate)
        {
            var change = new Change(time.GetUtcNow());
            if (_active.TryGetValue(instanceId, out var instance)) Deliver(instance, JournalBatch.AnyExecution, asked, change);
            return Commit(change);
        }
    }

    public bool IsActive(string instanceId)
    {
        lock (_gate) return _active.ContainsKey(instanceId);
    }

    public Task FinishActivity(ActivityWork work, HistoryEvent result)
    {
        lock (_gate)
        {
            var change = new Change(time.GetUtcNow());
            change.Batch.DeleteActivity(work.Id);
            Answer(work.InstanceId, work.Execution, result, change);
            return Commit(change);
        }
    }

    private void Restore(InstanceRow row)
    {
        var instance = new Instance(row.InstanceId, row.Name, row.Execution, row.Input, row.Parent, row.StartAt)
        {
            Status = row.Status,
            CustomStatus = row.CustomStatus,
        };
        instance.History.AddRange(journal.Reader.ReadHistory(row.Execution));
        instance.Time = instance.History.OfType<StepStarted>().LastOrDefault()?.At ?? DateTime.MinValue;
        _active.Add(row.InstanceId, instance);
    }

    private void Restore(MessageRow row)
    {
        if (!_active.TryGetValue(row.InstanceId, out var instance)) return;
        if (row is { IsTimed: true, Event: TimerFired timer }) Await(instance, row.Id, timer);
        else instance.Inbox.Add(new(row.Id, row.Execution, row.Event));
    }

    private void Insert(Instance instance, Change change)
    {
        _active[instance.Id] = instance;
        change.Batch.InsertInstance(instance, change.Now);
        change.Changed.Add(instance.Id);
        WakeAtStart(instance);
    }

    private void WakeAtStart(Instance instance)
    {
        if (!instance.HasStarted && instance.StartAt is { } startAt && startAt > time.GetUtcNow())
            timers.Add(startAt, () => { lock (_gate) Wake(instance); });
        Wake(instance);
    }

    private void Replace(Instance running, Change change)
    {
        Forget(running, change);
        AnswerParent(running, taskId => new TaskFailed(taskId, new(
            "OrchestrationReplaced", $"The instance '{running.Id}' was replaced by a new one with the same id.", null, null, null)), change);
    }

    private void Raise(string instanceId, string eventName, string? payload, Change change)
    {
        if (_active.TryGetValue(instanceId, out var instance))
            Deliver(instance, JournalBatch.AnyExecution, new EventRaised(NextId(), eventName, payload), change);
        else
            Log.EventDropped(logger, eventName, instanceId);
    }

    private void Answer(string instanceId, long execution, HistoryEvent result, Change change)
    {
        if (_active.TryGetValue(instanceId, out var instance) && instance.Execution == execution) Deliver(instance, execution, result, change);
    }

    private void AnswerParent(Instance instance, Func<int, HistoryEvent> answer, Change change)
    {
        if (instance.Parent is { } parent) Answer(parent.InstanceId, parent.Execution, answer(parent.TaskId), change);
    }

    private void Deliver(Instance instance, long execution, HistoryEvent happened, Change change)
    {
        var id = (happened as EventRaised)?.MessageId ?? NextId();
        change.Batch.InsertMessage(id, instance.Id, execution, happened);
        instance.Inbox.Add(new(id, execution, happened));
        Wake(instance);
    }

    private void Await(Instance instance, long messageId, TimerFired timer)
    {
        instance.Timers.Add(timer.TaskId, messageId);
        var execution = instance.Execution;
        timers.Add(timer.FireAt, () => Fire(instance, execution, messageId, timer));
    }

    // The message lies in the journal since the timer was started: it only has to be read.
    private void Fire(Instance instance, long execution, long messageId, TimerFired timer)
    {
        lock (_gate)
        {
            if (instance.IsGone || instance.Execution != execution || !instance.Timers.Remove(timer.TaskId)) return;
            instance.Inbox.Add(new(messageId, execution, timer));
            Wake(instance);
        }
    }

    private void Wake(Instance instance)
    {
        if (instance.IsGone || instance.IsBusy || instance.IsQueued || !HasWork(instance)) return;
        instance.IsQueued = true;
        _ready.Writer.TryWrite(instance);
    }

    private bool HasWork(Instance instance) =>
        instance.Inbox.Any(message => message.Event is ControlEvent) || CanStep(instance);

    private bool CanStep(Instance instance) => instance.Status != OrchestrationRuntimeStatus.Suspended
        && (instance.HasStarted ? instance.Inbox.Count > 0 : !(instance.StartAt > time.GetUtcNow()));

    private void Forget(Instance instance, Change change)
    {
        instance.IsGone = true;
        _active.Remove(instance.Id);
        change.Batch.DeleteHistory(instance.Execution);
        change.Batch.DeleteMessages(instance.Id);
    }

    private long NextId() => ++_lastId;

    private Task Commit(Change change)
    {
        if (change.Batch.Statements.Count == 0) return Task.CompletedTask;
        return journal.Append(change.Batch, () =>
        {
            foreach (var work in change.Activities) _activities.Writer.TryWrite(work);
            foreach (var instanceId in change.Changed) Watch.Signal(instanceId);
        });
    }
}
