using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>Runs an orchestrator once from the top: over its history, then over what is new. Make and run it on one thread.</summary>
internal sealed class OrchestrationPass
{
    private readonly OrchestratorScheduler _scheduler = new();
    private readonly Func<TaskOrchestrationContext, Task<object?>> _orchestrator;
    private readonly DataConverter _converter;
    private readonly ReplayContext _context;
    private readonly string _name;
    private Task<object?>? _run;

    public OrchestrationPass(
        OrchestrationStart start, Func<TaskOrchestrationContext, Task<object?>> orchestrator, DataConverter converter, ILoggerFactory loggers)
    {
        _name = start.Name;
        _orchestrator = orchestrator;
        _converter = converter;
        _context = new(start, _scheduler, converter, loggers);
    }

    /// <summary>Replays the past, goes on with what is fresh; a wake-up from outside the context that comes after the end is reported.</summary>
    public PassResult Run(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh, Action<TaskFailureDetails> onForeign)
    {
        var result = RunToRest(past, fresh);
        _scheduler.End(() =>
        {
            if (result.Outcome is null) onForeign(TaskFailureDetails.FromException(Foreign()));
        });
        return result;
    }

    private PassResult RunToRest(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh)
    {
        try
        {
            _context.Replaying = past.Count > 0;
            foreach (var recorded in past) Apply(recorded);
            if (past.Count > 0) RequireSameEnd();
            _context.Replaying = false;
            foreach (var arrived in fresh) Apply(arrived);
            return new(_context.Actions.Unrecorded, _context.CancelledTimers, _context.CustomStatus, Conclude());
        }
        catch (Exception exception)
        {
            return PassResult.Fail(TaskFailureDetails.FromException(exception), _context.CustomStatus);
        }
    }

    private void Apply(HistoryEvent happened)
    {
        switch (happened)
        {
            case StepStarted step: Start(step); break;
            case ActionTaken taken: _context.Actions.Match(taken); break;
            case TaskSucceeded done: _context.Actions.Succeed(done.TaskId, done.Result); break;
            case TaskFailed failed: _context.Actions.Fail(failed.TaskId, failed.Failure); break;
            case TimerFired fired: _context.Actions.Succeed(fired.TaskId, result: null); break;
            // An orchestrator that has returned reads no more: the event is for its next execution.
            case EventRaised raised when _run is { IsCompleted: true }: _context.Events.Keep(raised); break;
            case EventRaised raised: _context.Events.Deliver(raised); break;
        }
        _scheduler.RunReady();
    }

    private void Start(StepStarted step)
    {
        _context.Actions.RequireAllRecorded();
        _context.SetTime(step.At);
        if (_run is not null) return;
        new Task(() => _run = RunOrchestrator()).Start(_scheduler);
        _scheduler.RunReady();
    }

    private async Task<object?> RunOrchestrator() => await _orchestrator(_context);

    private void RequireSameEnd()
    {
        _context.Actions.RequireAllRecorded();
        if (_run is { IsCompleted: true } && !_scheduler.SawForeign)
            throw new NonDeterministicOrchestrationException(
                $"Orchestrator '{_name}' is not deterministic: its history goes on, but the replay ended {_context.Actions.LastAction}.");
    }

    private Outcome? Conclude()
    {
        if (_scheduler.SawForeign) throw Foreign();
        if (_run is { IsCompleted: true }) return Ended(_run);
        return _context.Actions.AnyPending || _context.Events.AnyWaiting ? null : throw Foreign();
    }

    private Outcome Ended(Task<object?> run)
    {
        if (run.IsFaulted) return new Failed(TaskFailureDetails.FromException(run.Exception.InnerException!));
        if (run.IsCanceled) return new Failed(TaskFailureDetails.FromException(new TaskCanceledException(run)));
        return _context.NextExecution is { } next
            ? new ContinuedAsNew(next.Input, next.KeepUnread ? _context.Events.Unread : [])
            : new Completed(_converter.Serialize(run.Result));
    }

    private ForeignAwaitException Foreign() => new(
        $"Orchestrator '{_name}' awaits something that is not from its context, {_context.Actions.LastAction}: "
        + "await only tasks from the TaskOrchestrationContext, and leave everything else to activities.");
}
