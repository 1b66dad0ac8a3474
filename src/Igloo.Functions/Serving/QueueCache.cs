using System.Collections.Concurrent;
using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>Keeps the queues that were read last: a run never changes, so every request of an audience is answered from one reading.</summary>
/// <remarks>Thread-safe. Two requests that miss at once both read; they read the same.</remarks>
public sealed class QueueCache
{
    // The run in force and the one before it, for the audiences of a few agencies.
    private const int Most = 16;

    private readonly ConcurrentDictionary<(WorkspaceId, RunId, string Audience), VisibleQueue> _queues = [];
    private readonly ConcurrentQueue<(WorkspaceId, RunId, string)> _order = [];

    /// <summary>The queue of a run for an audience, if it is kept.</summary>
    public VisibleQueue? Find(WorkspaceId workspace, RunId run, IReadOnlyList<ReleaseClass> audience) =>
        _queues.GetValueOrDefault((workspace, run, KeyOf(audience)));

    /// <summary>Keeps a queue and lets the oldest go.</summary>
    public void Keep(WorkspaceId workspace, RunId run, IReadOnlyList<ReleaseClass> audience, VisibleQueue queue)
    {
        var key = (workspace, run, KeyOf(audience));
        if (!_queues.TryAdd(key, queue)) return;
        _order.Enqueue(key);
        if (_order.Count > Most && _order.TryDequeue(out var oldest)) _queues.TryRemove(oldest, out _);
    }

    private static string KeyOf(IReadOnlyList<ReleaseClass> audience) => string.Join('\n', audience);
}
