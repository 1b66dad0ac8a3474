using System.Globalization;
using System.Threading.Channels;
using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Who did what to which thing. Opaque ids only, never content.</summary>
public sealed record AuditEntry(string Subject, string Role, string Action, string Workspace, string Target, int Status, DateTimeOffset At);

/// <summary>An entry as it stands in its writer's chain.</summary>
/// <param name="Writer">The process that wrote it.</param>
/// <param name="Number">From 1.</param>
/// <param name="Hash">SHA-256 of the hash before and this entry, 64 hex digits.</param>
public sealed record AuditLine(string Writer, long Number, AuditEntry Entry, string Hash);

/// <summary>One hash chain per writer process; entries that wait are written together.</summary>
public sealed class AuditStore : IAsyncDisposable
{
    private const string WritersPartition = "writers";
    private const int EntriesAtOnce = 100;

    private readonly TableClient _table;
    private readonly string _writer;
    private readonly Channel<(AuditEntry Entry, TaskCompletionSource Stored)> _waiting = Channel.CreateUnbounded<(AuditEntry, TaskCompletionSource)>();
    private readonly Lazy<Task> _writing;
    private AuditChain _chain = AuditChain.Start;

    internal AuditStore(TableClient table, string writer)
    {
        (_table, _writer) = (table, writer);
        _writing = new Lazy<Task>(() => Task.Run(WriteWaitingAsync));
    }

    /// <summary>Ends once the entry is stored; fails when it could not be.</summary>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellation = default)
    {
        _ = _writing.Value;
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite((entry, stored)), this);
        return stored.Task.WaitAsync(cancellation);
    }

    /// <summary>The names of all writers, in order.</summary>
    public Task<IReadOnlyList<string>> WritersAsync(CancellationToken cancellation = default) => KeysAsync(cancellation);

    public async Task<IReadOnlyList<AuditLine>> ListAsync(string writer, CancellationToken cancellation = default)
    {
        var rows = await _table.ListAsync(writer, cancellation).ConfigureAwait(false);
        return [.. rows.Select(Read)];
    }

    /// <summary>The number of the first line that does not follow from the one before, or <see langword="null"/> when the chain holds.</summary>
    public async Task<long?> FindBreakAsync(string writer, CancellationToken cancellation = default) =>
        AuditChain.FindBreak(await ListAsync(writer, cancellation).ConfigureAwait(false));

    /// <summary>Writes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_writing.IsValueCreated) await _writing.Value.ConfigureAwait(false);
    }

    private static AuditLine Read(TableEntity row) =>
        new(row.PartitionKey, long.Parse(row.RowKey, CultureInfo.InvariantCulture), row.FromJson<AuditEntry>("Entry")!, row.GetString("Hash"));

    private static TableEntity Row(AuditLine line) => new(line.Writer, line.Number.ToString("D12", CultureInfo.InvariantCulture))
    {
        ["Entry"] = Body.Json(line.Entry),
        ["Hash"] = line.Hash,
    };

    private async Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellation) => await _table.KeysAsync(WritersPartition, cancellation).ConfigureAwait(false);

    private async Task WriteWaitingAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var group = new List<(AuditEntry Entry, TaskCompletionSource Stored)>();
            while (group.Count < EntriesAtOnce && _waiting.Reader.TryRead(out var waiting)) group.Add(waiting);
            await WriteAsync(group).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(List<(AuditEntry Entry, TaskCompletionSource Stored)> group)
    {
        var (chain, rows) = (_chain, new List<TableEntity>());
        foreach (var (entry, _) in group)
        {
            (chain, var line) = chain.Add(_writer, entry);
            rows.Add(Row(line));
        }

        try
        {
            if (_chain == AuditChain.Start) await _table.UpsertEntityAsync(new TableEntity(WritersPartition, _writer), TableUpdateMode.Replace).ConfigureAwait(false);
            await _table.UpsertManyAsync(rows, CancellationToken.None).ConfigureAwait(false);
            _chain = chain;
            foreach (var (_, stored) in group) stored.SetResult();
        }
        catch (Exception failure) when (failure is Azure.RequestFailedException or IOException or AggregateException)
        {
            // The numbers of this group are given again, so the chain stays whole; who asked learns that nothing was stored.
            foreach (var (_, stored) in group) stored.SetException(failure);
        }
    }
}
