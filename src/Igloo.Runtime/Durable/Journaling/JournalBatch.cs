using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Durable.Journaling;

/// <summary>Statements that become durable together or not at all.</summary>
internal sealed class JournalBatch
{
    /// <summary>The execution of messages that are for an instance whatever its execution.</summary>
    public const long AnyExecution = 0;

    private readonly List<Statement> _statements = [];

    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Takes the place of a finished or replaced instance with the same id.</summary>
    public void InsertInstance(Instance instance, DateTimeOffset now)
    {
        Add("DELETE FROM instances WHERE instance_id = ?", instance.Id);
        Add(
            """
            INSERT INTO instances (ordinal, instance_id, name, execution, status, input,
                parent_instance, parent_name, parent_execution, parent_task, start_at, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            instance.Execution, instance.Id, instance.Name, instance.Execution, (int)instance.Status, instance.Input,
            instance.Parent?.InstanceId, instance.Parent?.Name, instance.Parent?.Execution, instance.Parent?.TaskId,
            instance.StartAt?.UtcTicks, now.UtcTicks, now.UtcTicks);
    }

    public void UpdateInstance(Instance instance, DateTimeOffset now) => Add(
        "UPDATE instances SET execution = ?, status = ?, input = ?, custom_status = ?, updated_at = ? WHERE instance_id = ?",
        instance.Execution, (int)instance.Status, instance.Input, instance.CustomStatus, now.UtcTicks, instance.Id);

    public void FinishInstance(Instance instance, OrchestrationRuntimeStatus status, string? output, string? failure, DateTimeOffset now) => Add(
        "UPDATE instances SET status = ?, output = ?, failure = ?, custom_status = ?, updated_at = ? WHERE instance_id = ?",
        (int)status, output, failure, instance.CustomStatus, now.UtcTicks, instance.Id);

    public void DeleteFinishedInstance(string instanceId) => Add(
        "DELETE FROM instances WHERE instance_id = ? AND status IN (?, ?, ?)",
        instanceId, (int)OrchestrationRuntimeStatus.Completed, (int)OrchestrationRuntimeStatus.Failed, (int)OrchestrationRuntimeStatus.Terminated);

    public void AppendHistory(long execution, int position, HistoryEvent happened) =>
        Add("INSERT INTO history (execution, position, event) VALUES (?, ?, ?)", execution, position, happened.ToJson());

    public void DeleteHistory(long execution) => Add("DELETE FROM history WHERE execution = ?", execution);

    public void InsertMessage(long id, string instanceId, long execution, HistoryEvent message, DateTime? due = null) => Add(
        "INSERT INTO messages (id, instance_id, execution, due_at, event) VALUES (?, ?, ?, ?, ?)",
        id, instanceId, execution, due?.Ticks, message.ToJson());

    public void DeleteMessage(long id) => Add("DELETE FROM messages WHERE id = ?", id);

    public void DeleteMessages(string instanceId) => Add("DELETE FROM messages WHERE instance_id = ?", instanceId);

    public void DeleteMessages(string instanceId, long execution) =>
        Add("DELETE FROM messages WHERE instance_id = ? AND execution = ?", instanceId, execution);

    public void InsertActivity(ActivityWork work) => Add(
        "INSERT INTO activities (id, instance_id, execution, task_id, name, input) VALUES (?, ?, ?, ?, ?, ?)",
        work.Id, work.InstanceId, work.Execution, work.TaskId, work.Name, work.Input);

    public void DeleteActivity(long id) => Add("DELETE FROM activities WHERE id = ?", id);

    private void Add(string sql, params object?[] values) => _statements.Add(new(sql, values));

    internal readonly record struct Statement(string Sql, object?[] Values);
}
