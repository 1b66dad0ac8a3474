using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable;

/// <summary>Where the engine keeps its journal and how much it does at once.</summary>
public sealed record DurableEngineOptions
{
    /// <summary>The SQLite file; it and its folder are made when missing. One engine at a time may have it open.</summary>
    public required string JournalPath { get; init; }

    /// <summary>Activities at once, at least 1. Default 2.</summary>
    public int MaxConcurrentActivities { get; init; } = 2;

    /// <summary>Orchestrators replayed at once, at least 1. Default 4.</summary>
    public int MaxConcurrentOrchestrators { get; init; } = 4;

    /// <summary>Writes and reads inputs, results, events and statuses. Default: System.Text.Json, fields included.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>How long an orchestrator may keep its thread in one go (a blocking wait, an endless loop) before its instance is failed. Default 1 minute.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
