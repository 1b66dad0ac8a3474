using Azure;
using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Calls on a table that say "not there" and "somebody else was faster" as values.</summary>
internal static class TableCalls
{
    private const int RowsAtOnce = 100;
    private const int BytesAtOnce = 5 << 19; // 2.5 MiB; a transaction may hold 4 MiB on the wire, where binary is base64
    private const int TransactionsAtOnce = 4;

    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation).ConfigureAwait(false);
        return found.HasValue ? found.Value : null;
    }

    public static async Task<List<TableEntity>> ListAsync(this TableClient table, string partition, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ConfigureAwait(false)) rows.Add(row);
        return rows;
    }

    public static async Task<List<TableEntity>> ListAsync(this TableClient table, string partition, string firstRow, string beforeRow, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {firstRow} and RowKey lt {beforeRow}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ConfigureAwait(false)) rows.Add(row);
        return rows;
    }

    /// <summary>The row keys of a partition.</summary>
    public static async Task<List<string>> KeysAsync(this TableClient table, string partition, CancellationToken cancellation)
    {
        var keys = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation).ConfigureAwait(false)) keys.Add(row.RowKey);
        return keys;
    }

    /// <summary>Adds a row; <see langword="false"/> when one with its keys is there.</summary>
    public static Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellation) =>
        TryAsync(() => table.AddEntityAsync(row, cancellation), 409);

    /// <summary>Replaces a row that was read; <see langword="false"/> when it was changed since, or is gone.</summary>
    public static Task<bool> TryReplaceAsync(this TableClient table, TableEntity row, CancellationToken cancellation) =>
        TryAsync(() => table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation), 412, 404);

    /// <summary>Writes a row that was read, or a new one; <see langword="false"/> when somebody else was faster.</summary>
    public static Task<bool> TryWriteAsync(this TableClient table, TableEntity row, CancellationToken cancellation) =>
        row.ETag == default ? table.TryAddAsync(row, cancellation) : table.TryReplaceAsync(row, cancellation);

    /// <summary>Writes rows whatever is there, in transactions of one partition.</summary>
    public static Task UpsertManyAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation) =>
        table.SubmitManyAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);

    public static async Task SubmitManyAsync(this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        var transactions = actions.GroupBy(action => action.Entity.PartitionKey, StringComparer.Ordinal).SelectMany(Transactions);
        var options = new ParallelOptions { MaxDegreeOfParallelism = TransactionsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(transactions, options, async (transaction, token) =>
            await table.SubmitTransactionAsync(transaction, token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Deletes every row of a partition; returns how many.</summary>
    public static async Task<int> DeletePartitionAsync(this TableClient table, string partition, CancellationToken cancellation)
    {
        var keys = await table.KeysAsync(partition, cancellation).ConfigureAwait(false);
        var rows = keys.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, key), ETag.All));
        await table.SubmitManyAsync(rows, cancellation).ConfigureAwait(false);
        return keys.Count;
    }

    private static IEnumerable<List<TableTransactionAction>> Transactions(IEnumerable<TableTransactionAction> actions)
    {
        var (open, bytes) = (new List<TableTransactionAction>(), 0);
        foreach (var action in actions)
        {
            var size = Size((TableEntity)action.Entity);
            if (open.Count == RowsAtOnce || (open.Count > 0 && bytes + size > BytesAtOnce))
            {
                yield return open;
                (open, bytes) = ([], 0);
            }

            open.Add(action);
            bytes += size;
        }

        if (open.Count > 0) yield return open;
    }

    private static int Size(TableEntity row) => 256 + row.Sum(property => property.Value switch
    {
        byte[] bytes => bytes.Length,
        BinaryData data => data.ToMemory().Length,
        string text => 2 * text.Length,
        _ => 8,
    });

    private static async Task<bool> TryAsync(Func<Task<Response>> call, params int[] lost)
    {
        try
        {
            await call().ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException failure) when (lost.Contains(failure.Status))
        {
            return false;
        }
    }
}
