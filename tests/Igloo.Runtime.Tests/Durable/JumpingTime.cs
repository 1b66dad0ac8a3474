namespace Igloo.Runtime.Tests.Durable;

/// <summary>A clock that stands still, but for jumping to where a timer is due: days of waiting pass at once, and to the tick.</summary>
/// <remarks>For one user with one timer, as the engine is.</remarks>
internal sealed class JumpingTime : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Jump(this, () => callback(state));

    private sealed class Jump(JumpingTime time, Action callback) : ITimer
    {
        private int _armed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var armed = Interlocked.Increment(ref _armed);
            if (dueTime != Timeout.InfiniteTimeSpan) _ = Task.Run(() => Fire(armed, dueTime));
            return true;
        }

        public void Dispose() => Interlocked.Increment(ref _armed);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire(int armed, TimeSpan dueTime)
        {
            lock (time._gate)
            {
                if (Volatile.Read(ref _armed) != armed) return;
                time._now += dueTime;
            }
            callback();
        }
    }
}
