using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Durable;

/// <summary>What the engine says; names and ids only, never an input or a result.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Journal opened: {Instances} unfinished instances and {Activities} activities go on")]
    public static partial void Restored(ILogger logger, int instances, int activities);

    [LoggerMessage(2, LogLevel.Warning, "Event {EventName} dropped: no instance {InstanceId} is running")]
    public static partial void EventDropped(ILogger logger, string eventName, string instanceId);

    [LoggerMessage(3, LogLevel.Warning, "Activity {Activity} #{TaskId} of {InstanceId} failed: {ErrorType}")]
    public static partial void ActivityFailed(ILogger logger, string activity, int taskId, string instanceId, string errorType);

    [LoggerMessage(4, LogLevel.Error, "Orchestration {Orchestrator} {InstanceId} failed: {ErrorType}")]
    public static partial void OrchestrationFailed(ILogger logger, string orchestrator, string instanceId, string errorType);

    [LoggerMessage(5, LogLevel.Critical, "The durable journal cannot be written; nothing goes on until the engine is started again")]
    public static partial void JournalFailed(ILogger logger, Exception failure);
}
