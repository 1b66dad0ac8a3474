namespace Igloo.Runtime.Durable.Running;

/// <summary>One turn of an instance: its history so far, and what it reads now.</summary>
internal sealed record Step(Instance Instance, long Execution, IReadOnlyList<HistoryEvent> Past, IReadOnlyList<HistoryEvent> Fresh, IReadOnlyList<long> MessageIds);
