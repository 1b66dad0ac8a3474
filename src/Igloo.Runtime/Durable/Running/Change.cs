using Igloo.Runtime.Durable.Journaling;

namespace Igloo.Runtime.Durable.Running;

/// <summary>What one change of state writes, and what may happen only once that is durable.</summary>
internal sealed class Change(DateTimeOffset now)
{
    public DateTimeOffset Now { get; } = now;

    public JournalBatch Batch { get; } = new();

    public List<ActivityWork> Activities { get; } = [];

    /// <summary>Ids of instances that started or ended.</summary>
    public List<string> Changed { get; } = [];
}
