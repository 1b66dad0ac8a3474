using System.Text.Json;
using Igloo.Runtime.Durable.Replay;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Durable.Running;

/// <content>How an instance takes a step: begin, replay outside the lock, write down what came of it.</content>
internal sealed partial class Instances
{
    /// <summary>What the instance is to read now; null when there is nothing to replay.</summary>
    public Step? BeginStep(Instance instance)
    {
        lock (_gate)
        {
            instance.IsQueued = false;
            if (instance.IsGone) return null;
            var change = new Change(time.GetUtcNow());
            ObeyAsks(instance, change);
            Commit(change);
            if (instance.IsGone || !CanStep(instance)) return null;
            instance.IsBusy = true;
            return TakeInbox(instance, change.Now.UtcDateTime);
        }
    }

    /// <summary>Writes down what the pass brought: one transaction.</summary>
    public void EndStep(Step step, PassResult result)
    {
        lock (_gate)
        {
            var instance = step.Instance;
            instance.IsBusy = false;
            if (instance.IsGone) return;
            var change = new Change(time.GetUtcNow());
            foreach (var id in step.MessageIds) change.Batch.DeleteMessage(id);
            Record(instance, step, instance.Doomed is { } doomed ? PassResult.Fail(doomed.Failure, result.CustomStatus) : result, change);
            Commit(change);
            Wake(instance);
        }
    }

    /// <summary>Fails an execution that was woken by something from outside its context.</summary>
    public void Doom(Instance instance, long execution, TaskFailureDetails failure)
    {
        lock (_gate)
        {
            if (instance.IsGone || instance.Execution != execution) return;
            if (instance.IsBusy)
            {
                instance.Doomed = new(failure);
                return;
            }
            var change = new Change(time.GetUtcNow());
            Finish(instance, new Failed(failure), change);
            Commit(change);
        }
    }

    private void ObeyAsks(Instance instance, Change change)
    {
        foreach (var message in instance.Inbox.Where(message => message.Event is ControlEvent).ToList())
        {
            instance.Inbox.Remove(message);
            change.Batch.DeleteMessage(message.Id);
            Obey(instance, message.Event, change);
            if (instance.IsGone) return;
        }
    }

    private void Obey(Instance instance, HistoryEvent asked, Change change)
    {
        if (asked is TerminateAsked terminate)
        {
            if (terminate.Recursive) TerminateChildren(instance, terminate, change);
            Finish(instance, new Terminated(terminate.Output), change);
            return;
        }
        instance.Status = asked is SuspendAsked ? OrchestrationRuntimeStatus.Suspended
            : instance.HasStarted ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending;
        change.Batch.UpdateInstance(instance, change.Now);
        change.Changed.Add(instance.Id);
    }

    private void TerminateChildren(Instance parent, TerminateAsked terminate, Change change)
    {
        foreach (var child in _active.Values.Where(child => child.Parent?.InstanceId == parent.Id).ToList())
            Deliver(child, Journaling.JournalBatch.AnyExecution, terminate, change);
    }

    private static Step TakeInbox(Instance instance, DateTime now)
    {
        var messages = instance.Inbox.ToList();
        instance.Inbox.Clear();
        // The orchestrator's clock never goes back, and a timer that fired is never in its future.
        instance.Time = messages.Select(message => message.Event).OfType<TimerFired>().Select(timer => timer.FireAt)
            .Append(now).Append(instance.Time).Max();
        HistoryEvent[] fresh = [new StepStarted(instance.Time), .. messages.Select(message => message.Event)];
        return new(instance, instance.Execution, instance.History, fresh, [.. messages.Select(message => message.Id)]);
    }

    private void Record(Instance instance, Step step, PassResult result, Change change)
    {
        instance.CustomStatus = result.CustomStatus;
        foreach (var action in result.Actions) Do(instance, action, isLast: result.Outcome is not null, change);
        if (result.Outcome is ContinuedAsNew next) Continue(instance, next, change);
        else if (result.Outcome is { } outcome) Finish(instance, outcome, change);
        else Extend(instance, [.. step.Fresh, .. result.Actions.Select(action => action.Taken)], result.CancelledTimers, change);
    }

    private static void Extend(Instance instance, IReadOnlyList<HistoryEvent> happened, IReadOnlyList<int> cancelledTimers, Change change)
    {
        if (!instance.HasStarted)
        {
            instance.Status = OrchestrationRuntimeStatus.Running;
            change.Changed.Add(instance.Id);
        }
        foreach (var taskId in cancelledTimers)
            if (instance.Timers.Remove(taskId, out var messageId)) change.Batch.DeleteMessage(messageId);
        foreach (var item in happened)
        {
            change.Batch.AppendHistory(instance.Execution, instance.History.Count, item);
            instance.History.Add(item);
        }
        change.Batch.UpdateInstance(instance, change.Now);
    }

    private void Do(Instance instance, OrchestratorAction action, bool isLast, Change change)
    {
        switch (action)
        {
            case CallActivity call:
                var work = new ActivityWork(NextId(), instance.Id, instance.Execution, call.TaskId, call.Name, call.Input);
                change.Batch.InsertActivity(work);
                change.Activities.Add(work);
                break;
            case StartTimer start when !isLast:
                var timer = new TimerFired(start.TaskId, start.FireAt);
                var messageId = NextId();
                change.Batch.InsertMessage(messageId, instance.Id, instance.Execution, timer, start.FireAt);
                Await(instance, messageId, timer);
                break;
            case StartSubOrchestration sub: StartChild(instance, sub, change); break;
            case SendEvent send: Raise(send.InstanceId, send.Name, send.Payload, change); break;
        }
    }

    private void StartChild(Instance parent, StartSubOrchestration sub, Change change)
    {
        if (_active.TryGetValue(sub.InstanceId, out var running))
            Answer(parent.Id, parent.Execution, new TaskFailed(sub.TaskId, TaskFailureDetails.FromException(AlreadyExists(sub.InstanceId, running.Status))), change);
        else
            Insert(new(sub.InstanceId, sub.Name, NextId(), sub.Input, new(parent.Id, parent.Name, parent.Execution, sub.TaskId), startAt: null), change);
    }

    private void Continue(Instance instance, ContinuedAsNew next, Change change)
    {
        change.Batch.DeleteHistory(instance.Execution);
        change.Batch.DeleteMessages(instance.Id, instance.Execution);
        instance.BeginExecution(NextId(), next.Input, next.Unread);
        foreach (var raised in next.Unread) change.Batch.InsertMessage(raised.MessageId, instance.Id, Journaling.JournalBatch.AnyExecution, raised);
        instance.Status = OrchestrationRuntimeStatus.Running;
        change.Batch.UpdateInstance(instance, change.Now);
        change.Changed.Add(instance.Id);
    }

    private void Finish(Instance instance, Outcome outcome, Change change)
    {
        var (status, output, failure) = outcome switch
        {
            Completed done => (OrchestrationRuntimeStatus.Completed, done.Output, null),
            Terminated ended => (OrchestrationRuntimeStatus.Terminated, ended.Output, new("OrchestrationTerminated", ended.Output ?? "", null, null, null)),
            Failed failed => (OrchestrationRuntimeStatus.Failed, failed.Failure.ErrorMessage, (TaskFailureDetails?)failed.Failure),
            _ => throw new ArgumentException($"{outcome} is no end", nameof(outcome)),
        };
        Forget(instance, change);
        change.Batch.FinishInstance(instance, status, output, status == OrchestrationRuntimeStatus.Failed ? JsonSerializer.Serialize(failure) : null, change.Now);
        change.Changed.Add(instance.Id);
        if (outcome is Failed) Log.OrchestrationFailed(logger, instance.Name, instance.Id, failure!.ErrorType);
        AnswerParent(instance, taskId => failure is null ? new TaskSucceeded(taskId, output) : new TaskFailed(taskId, failure), change);
    }
}
