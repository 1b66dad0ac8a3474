namespace Microsoft.DurableTask
{
    /// <summary>Under which id an orchestration starts, when, and which existing instances forbid it.</summary>
    public record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        public StartOrchestrationOptions(StartOrchestrationOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            InstanceId = options.InstanceId;
            StartAt = options.StartAt;
            DedupeStatuses = options.DedupeStatuses;
        }

        public IReadOnlyList<string>? DedupeStatuses { get; init; }
    }
}

namespace Microsoft.DurableTask.Client
{
    public static class StartOrchestrationOptionsExtensions
    {
        public static StartOrchestrationOptions WithDedupeStatuses(this StartOrchestrationOptions options, params OrchestrationRuntimeStatus[] dedupeStatuses)
        {
            ArgumentNullException.ThrowIfNull(options);
            return options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
        }
    }
}
