using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>Brings external events to those who wait; keeps the others in order of arrival. Letter case of names does not matter.</summary>
internal sealed class ExternalEvents(DataConverter converter)
{
    private readonly Dictionary<string, Stack<IWaiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> _unread = [];

    private interface IWaiter
    {
        bool IsWaiting { get; }

        void Deliver(string? payload);
    }

    public IReadOnlyList<EventRaised> Unread => _unread;

    public bool AnyWaiting => _waiters.Values.Any(stack => stack.Any(waiter => waiter.IsWaiting));

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var buffered = _unread.FindIndex(raised => IsNamed(raised, name));
        if (buffered >= 0)
        {
            var payload = _unread[buffered].Payload;
            _unread.RemoveAt(buffered);
            return Task.FromResult(converter.Deserialize<T>(payload)!);
        }
        var waiter = new Waiter<T>(converter, cancellation);
        if (!_waiters.TryGetValue(name, out var stack)) _waiters.Add(name, stack = new());
        stack.Push(waiter);
        return waiter.Task;
    }

    /// <summary>The latest waiter gets the event, as in the real engine; with none it is kept.</summary>
    public void Deliver(EventRaised raised)
    {
        while (_waiters.TryGetValue(raised.Name, out var stack) && stack.TryPop(out var waiter))
        {
            if (!waiter.IsWaiting) continue;
            waiter.Deliver(raised.Payload);
            return;
        }
        Keep(raised);
    }

    public void Keep(EventRaised raised) => _unread.Add(raised);

    private static bool IsNamed(EventRaised raised, string name) => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase);

    private sealed class Waiter<T> : IWaiter
    {
        private readonly TaskCompletionSource<T> _source = new();
        private readonly DataConverter _converter;

        public Waiter(DataConverter converter, CancellationToken cancellation)
        {
            _converter = converter;
            cancellation.Register(() => _source.TrySetCanceled(cancellation));
        }

        public Task<T> Task => _source.Task;

        public bool IsWaiting => !_source.Task.IsCompleted;

        public void Deliver(string? payload) => _source.TrySetResult(_converter.Deserialize<T>(payload)!);
    }
}
