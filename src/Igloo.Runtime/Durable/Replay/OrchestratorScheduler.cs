namespace Igloo.Runtime.Durable.Replay;

/// <summary>
/// Runs an orchestrator's continuations one after another on the thread that made it, in the order in which they became ready.
/// A continuation that comes from any other thread, or after the end, was woken by something that no replay can repeat.
/// </summary>
internal sealed class OrchestratorScheduler : TaskScheduler
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Queue<Task> _ready = new();
    private readonly Lock _gate = new();
    private Action? _onForeign;
    private bool _ended;

    public bool SawForeign { get; private set; }

    public bool IsOwner => !_ended && Environment.CurrentManagedThreadId == _thread;

    public void RunReady()
    {
        while (_ready.TryDequeue(out var task)) TryExecuteTask(task);
    }

    /// <summary>From now on a continuation that arrives is only reported; at once if one already came.</summary>
    public void End(Action onForeign)
    {
        lock (_gate)
        {
            _ended = true;
            _onForeign = onForeign;
            if (!SawForeign) return;
        }
        onForeign();
    }

    public void ReportForeign()
    {
        Action? report;
        lock (_gate)
        {
            SawForeign = true;
            report = _onForeign;
        }
        report?.Invoke();
    }

    protected override void QueueTask(Task task)
    {
        if (IsOwner) _ready.Enqueue(task);
        else ReportForeign();
    }

    // Running a continuation in place would make the order depend on how deep the stack is.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _ready];
}
