using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Igloo.Runtime.Durable.Journaling;

/// <summary>
/// The durable memory of the engine: one SQLite file, one writer. Batches become durable in the order in which they were appended;
/// those that wait together share one transaction, and so one flush of the disk.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int MostBatchesTogether = 256;

    private readonly BlockingCollection<Entry> _queue = [];
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly Action<Exception> _onFailure;
    private readonly FileStream _lock;
    private readonly SqliteConnection _connection;
    private readonly Thread _writer;
    private volatile Exception? _failure;

    /// <param name="path">Made, with its folder, when missing.</param>
    /// <param name="onFailure">Called once if the disk refuses; nothing can be appended after that.</param>
    public Journal(string path, Action<Exception> onFailure)
    {
        _onFailure = onFailure;
        var file = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        _lock = Lock(file + ".lock");
        try
        {
            _connection = Open(file);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
        Reader = new(file);
        _writer = new(WriteAll) { IsBackground = true, Name = "durable journal" };
        _writer.Start();
    }

    public JournalReader Reader { get; }

    /// <summary>Ends when the batch is on the disk, with the number of rows its last statement changed.</summary>
    /// <param name="batch">What to write.</param>
    /// <param name="committed">Runs on the writer's thread right after; keep it short.</param>
    public Task<int> Append(JournalBatch batch, Action? committed = null)
    {
        if (_failure is { } failure) throw Failed(failure);
        var entry = new Entry(batch, committed);
        _queue.Add(entry);
        return entry.Done.Task;
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _writer.Join();
        foreach (var command in _commands.Values) command.Dispose();
        Reader.Dispose();
        _connection.Dispose();
        _queue.Dispose();
        _lock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new InvalidOperationException($"the journal is in use by another engine: it holds {path}", inUse);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, string file)
    {
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version is not (0 or JournalSchema.Version))
            throw new InvalidOperationException($"{file} is a journal of version {version}; this engine reads version {JournalSchema.Version}");
        if (version == 0)
            Execute(connection, $"BEGIN; {JournalSchema.Create} PRAGMA user_version = {JournalSchema.Version}; COMMIT;");
    }

    private void WriteAll()
    {
        var together = new List<Entry>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            together.Add(first);
            while (together.Count < MostBatchesTogether && _queue.TryTake(out var next)) together.Add(next);
            Write(together);
            together.Clear();
        }
    }

    private void Write(List<Entry> together)
    {
        if (_failure is null) TryWrite(together);
        foreach (var entry in together)
        {
            if (_failure is { } failure)
            {
                entry.Done.TrySetException(Failed(failure));
                continue;
            }
            entry.Committed?.Invoke();
            entry.Done.TrySetResult(entry.RowsChanged);
        }
    }

    private void TryWrite(List<Entry> together)
    {
        try
        {
            Execute(_connection, "BEGIN IMMEDIATE");
            foreach (var entry in together)
                foreach (var statement in entry.Batch.Statements) entry.RowsChanged = Run(statement);
            Execute(_connection, "COMMIT");
        }
        catch (SqliteException failure)
        {
            _failure = failure;
            _onFailure(failure);
        }
    }

    private int Run(JournalBatch.Statement statement)
    {
        if (!_commands.TryGetValue(statement.Sql, out var command)) _commands.Add(statement.Sql, command = Prepare(statement));
        for (var i = 0; i < statement.Values.Length; i++) command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(JournalBatch.Statement statement)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of JournalBatch
        command.CommandText = Numbered(statement.Sql);
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Length; i++) command.Parameters.Add(new() { ParameterName = $"?{i + 1}" });
        return command;
    }

    // SQLite's client binds by name only: the n-th mark becomes ?n.
    private static string Numbered(string sql)
    {
        var parts = sql.Split('?');
        return parts[0] + string.Concat(parts.Skip(1).Select((part, index) => $"?{index + 1}{part}"));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static InvalidOperationException Failed(Exception failure) =>
        new($"the durable journal cannot be written: {failure.Message}. Free or repair the disk, then start the engine again; it goes on where it stopped.", failure);

    private sealed class Entry(JournalBatch batch, Action? committed)
    {
        public JournalBatch Batch { get; } = batch;

        public Action? Committed { get; } = committed;

        public int RowsChanged { get; set; }

        public TaskCompletionSource<int> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
