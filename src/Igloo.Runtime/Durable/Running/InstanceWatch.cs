namespace Igloo.Runtime.Durable.Running;

/// <summary>Tells those who wait for an instance that something about it has become durable.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _watched = new(StringComparer.Ordinal);
    private Exception? _failure;

    /// <summary>Ends at the next change of the instance. Ask for it before reading, so that no change falls between.</summary>
    public Task Next(string instanceId)
    {
        lock (_gate)
        {
            if (_failure is not null) return Task.FromException(_failure);
            if (!_watched.TryGetValue(instanceId, out var source))
                _watched.Add(instanceId, source = new(TaskCreationOptions.RunContinuationsAsynchronously));
            return source.Task;
        }
    }

    public void Signal(string instanceId)
    {
        lock (_gate)
        {
            if (_watched.Remove(instanceId, out var source)) source.SetResult();
        }
    }

    /// <summary>Nothing changes any more: whoever waits, now or later, gets the failure.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            _failure = failure;
            foreach (var source in _watched.Values) source.SetException(failure);
            _watched.Clear();
        }
    }
}
