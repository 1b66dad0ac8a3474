using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>A log of decisions, one for each workspace: numbered, never rewritten.</summary>
/// <remarks>Thread-safe, across processes too: a decision, the act that made it and the count go in one transaction.</remarks>
public sealed class DecisionLog<TEntry> where TEntry : notnull
{
    private const string CountKey = "count";
    private const string FirstEntry = "entry|";
    private const string AfterEntries = "entry}";
    private const string Count = "Count";
    private const string Number = "Number";
    private const string Entry = "Entry";

    private readonly TableClient _table;
    private readonly Func<TEntry, long, TEntry> _numbered;

    /// <param name="table">Where the log stands.</param>
    /// <param name="numbered">Gives an entry its number.</param>
    internal DecisionLog(TableClient table, Func<TEntry, long, TEntry> numbered) => (_table, _numbered) = (table, numbered);

    /// <summary>Appends a decision. The same <paramref name="act"/> again gives the entry that it made.</summary>
    /// <param name="act">Names the act of the person, such as the id of its orchestration.</param>
    /// <param name="draft">The decision; its number is given here.</param>
    public async Task<TEntry> AppendAsync(WorkspaceId workspace, string act, TEntry draft, CancellationToken cancellation = default)
    {
        var actKey = $"act|{Digest.ToText(Digest.Of(act))}";
        while (true)
        {
            if (await _table.FindAsync(workspace.Value, actKey, cancellation).ConfigureAwait(false) is { } done)
                return Read((await _table.FindAsync(workspace.Value, EntryKey(done.GetInt64(Number)!.Value), cancellation).ConfigureAwait(false))!);
            var count = await _table.FindAsync(workspace.Value, CountKey, cancellation).ConfigureAwait(false) ?? new TableEntity(workspace.Value, CountKey);
            var number = (count.GetInt64(Count) ?? 0) + 1;
            count[Count] = number;
            var decision = _numbered(draft, number);
            if (await TryAppendAsync(count, actKey, number, decision, cancellation).ConfigureAwait(false)) return decision;
        }
    }

    /// <summary>The first <paramref name="count"/> entries of the log, or all of them.</summary>
    public async Task<IReadOnlyList<TEntry>> ListAsync(WorkspaceId workspace, long? count = null, CancellationToken cancellation = default)
    {
        var end = count is { } wanted ? EntryKey(wanted + 1) : AfterEntries;
        var rows = await _table.ListAsync(workspace.Value, FirstEntry, end, cancellation).ConfigureAwait(false);
        return [.. rows.Select(Read)];
    }

    /// <summary>How many entries the log has.</summary>
    public async Task<long> CountAsync(WorkspaceId workspace, CancellationToken cancellation = default) =>
        (await _table.FindAsync(workspace.Value, CountKey, cancellation).ConfigureAwait(false))?.GetInt64(Count) ?? 0;

    private static string EntryKey(long number) => FirstEntry + number.ToString("D12", CultureInfo.InvariantCulture);

    private static TEntry Read(TableEntity row) => row.FromJson<TEntry>(Entry)!;

    private async Task<bool> TryAppendAsync(TableEntity count, string actKey, long number, TEntry decision, CancellationToken cancellation)
    {
        var partition = count.PartitionKey;
        var counted = count.ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, count)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, count, count.ETag);
        TableTransactionAction[] actions =
        [
            counted,
            new(TableTransactionActionType.Add, new TableEntity(partition, EntryKey(number)) { [Entry] = Body.Json(decision) }),
            new(TableTransactionActionType.Add, new TableEntity(partition, actKey) { [Number] = number }),
        ];
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }
}
