namespace Igloo.Runtime.Durable.Running;

/// <summary>Calls back when a time has come; one system timer serves all. Never early by the clock of the time provider.</summary>
internal sealed class TimerQueue : IDisposable
{
    // The longest wait a system timer takes is about 49 days; a longer one is waited for in parts.
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(1);

    private readonly PriorityQueue<Action, (long Due, long Ordinal)> _waiting = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _ordinal;

    public TimerQueue(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(DateTimeOffset due, Action callBack)
    {
        lock (_gate)
        {
            _waiting.Enqueue(callBack, (due.UtcTicks, _ordinal++));
            Arm();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void FireDue()
    {
        foreach (var callBack in TakeDue()) callBack();
    }

    private List<Action> TakeDue()
    {
        var due = new List<Action>();
        lock (_gate)
        {
            var now = _time.GetUtcNow().UtcTicks;
            while (_waiting.TryPeek(out _, out var first) && first.Due <= now) due.Add(_waiting.Dequeue());
            Arm();
        }
        return due;
    }

    private void Arm()
    {
        if (!_waiting.TryPeek(out _, out var first)) return;
        var wait = TimeSpan.FromTicks(Math.Max(0, first.Due - _time.GetUtcNow().UtcTicks));
        // Rounded up to a millisecond: a timer that fires within the one before is armed again and again.
        var whole = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        _timer.Change(whole < _longestWait ? whole : _longestWait, Timeout.InfiniteTimeSpan);
    }
}
