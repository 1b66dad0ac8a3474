using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Durable.Journaling;

/// <summary>Reads what is durable, beside the writer and without waiting for it.</summary>
internal sealed class JournalReader(string file) : IDisposable
{
    private const string InstanceColumns = """
        SELECT ordinal, instance_id, name, execution, status, input, output, custom_status, failure,
            parent_instance, parent_name, parent_execution, parent_task, start_at, created_at, updated_at
        FROM instances
        """;

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();

    public InstanceRow? FindInstance(string instanceId) =>
        Read($"{InstanceColumns} WHERE instance_id = $id", InstanceRow.From, ("$id", instanceId)).SingleOrDefault();

    public IReadOnlyList<InstanceRow> ReadUnfinished() => Read(
        $"{InstanceColumns} WHERE status IN ($running, $pending, $suspended) ORDER BY ordinal", InstanceRow.From,
        ("$running", (int)OrchestrationRuntimeStatus.Running), ("$pending", (int)OrchestrationRuntimeStatus.Pending),
        ("$suspended", (int)OrchestrationRuntimeStatus.Suspended));

    public IReadOnlyList<string> ReadChildren(string instanceId) => Read(
        "SELECT instance_id FROM instances WHERE parent_instance = $id ORDER BY ordinal", row => row.GetString(0), ("$id", instanceId));

    /// <summary>Instances that the filter lets through, from after the given ordinal on, in order of their start.</summary>
    public IReadOnlyList<InstanceRow> ReadPage(InstanceFilter filter, long afterOrdinal, int most) => Read(
        $"""
        {InstanceColumns} WHERE ordinal > $after AND created_at >= $from AND created_at <= $to
            AND ($prefix = '' OR substr(instance_id, 1, length($prefix)) = $prefix)
            AND ($statuses = '' OR instr($statuses, ',' || status || ',') > 0)
        ORDER BY ordinal LIMIT $most
        """,
        InstanceRow.From,
        ("$after", afterOrdinal), ("$from", filter.CreatedFrom), ("$to", filter.CreatedTo),
        ("$prefix", filter.IdPrefix), ("$statuses", filter.StatusList), ("$most", most));

    public IReadOnlyList<HistoryEvent> ReadHistory(long execution) => Read(
        "SELECT event FROM history WHERE execution = $execution ORDER BY position",
        row => HistoryEvent.FromJson(row.GetString(0)), ("$execution", execution));

    public IReadOnlyList<MessageRow> ReadMessages() => Read(
        "SELECT id, instance_id, execution, due_at, event FROM messages ORDER BY id",
        row => new MessageRow(row.GetInt64(0), row.GetString(1), row.GetInt64(2), !row.IsDBNull(3), HistoryEvent.FromJson(row.GetString(4))));

    public IReadOnlyList<ActivityWork> ReadActivities() => Read(
        "SELECT id, instance_id, execution, task_id, name, input FROM activities ORDER BY id",
        row => new ActivityWork(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt32(3), row.GetString(4), row.Text(5)));

    /// <summary>The highest id in use. An event that was read but not waited for keeps its id in history, to take it into the next execution.</summary>
    public long ReadLastId() => Read(
        """
        SELECT max(coalesce((SELECT max(execution) FROM instances), 0), coalesce((SELECT max(ordinal) FROM instances), 0),
            coalesce((SELECT max(id) FROM messages), 0), coalesce((SELECT max(max(id), max(execution)) FROM activities), 0),
            coalesce((SELECT max(event ->> '$.MessageId') FROM history), 0))
        """,
        row => row.GetInt64(0)).Single();

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        using var row = command.ExecuteReader();
        var found = new List<T>();
        while (row.Read()) found.Add(read(row));
        return found;
    }
}

/// <summary>Which instances to read; times are UTC ticks, both ends included.</summary>
internal sealed record InstanceFilter(long CreatedFrom, long CreatedTo, string IdPrefix, string StatusList)
{
    public static InstanceFilter Of(
        DateTimeOffset? from, DateTimeOffset? to, IEnumerable<OrchestrationRuntimeStatus>? statuses, string? idPrefix = null) =>
        new(from?.UtcTicks ?? 0, to?.UtcTicks ?? long.MaxValue, idPrefix ?? "", ListOf(statuses ?? []));

    private static string ListOf(IEnumerable<OrchestrationRuntimeStatus> statuses)
    {
        var numbers = statuses.Select(status => ((int)status).ToString(CultureInfo.InvariantCulture)).ToList();
        return numbers.Count == 0 ? "" : $",{string.Join(',', numbers)},";
    }
}
