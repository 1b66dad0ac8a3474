using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Durable.Journaling;

/// <summary>A row of the instances table.</summary>
internal sealed record InstanceRow(
    long Ordinal,
    string InstanceId,
    string Name,
    long Execution,
    OrchestrationRuntimeStatus Status,
    string? Input,
    string? Output,
    string? CustomStatus,
    string? Failure,
    ParentLink? Parent,
    DateTimeOffset? StartAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public bool IsFinished => Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public static InstanceRow From(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), (OrchestrationRuntimeStatus)row.GetInt32(4),
        row.Text(5), row.Text(6), row.Text(7), row.Text(8),
        row.IsDBNull(9) ? null : new(row.GetString(9), row.GetString(10), row.GetInt64(11), row.GetInt32(12)),
        row.IsDBNull(13) ? null : row.Time(13), row.Time(14), row.Time(15));

    public OrchestrationMetadata ToMetadata(DataConverter? converter) => new(Name, InstanceId)
    {
        RuntimeStatus = Status,
        CreatedAt = CreatedAt,
        LastUpdatedAt = UpdatedAt,
        DataConverter = converter,
        SerializedInput = converter is null ? null : Input,
        SerializedOutput = converter is null ? null : Output,
        SerializedCustomStatus = converter is null ? null : CustomStatus,
        FailureDetails = Failure is null ? null : JsonSerializer.Deserialize<TaskFailureDetails>(Failure),
    };
}

/// <summary>A message that its instance has not read; a timed one is a timer that has not fired.</summary>
internal sealed record MessageRow(long Id, string InstanceId, long Execution, bool IsTimed, HistoryEvent Event);

internal static class RowExtensions
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Time(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
