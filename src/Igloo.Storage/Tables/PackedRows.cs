using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Rows of one table with a compressed body each; a body too big for a row stands in a blob that the row names.</summary>
internal sealed class PackedRows(TableClient table, BlobBodies blobs)
{
    private const string Data = "Data";
    private const string Blob = "Blob";
    private const int BlobsAtOnce = 4;

    public async Task WriteAsync(IReadOnlyList<(TableEntity Row, byte[] Body)> rows, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rows, options, async (packed, token) =>
        {
            var (row, body) = packed;
            if (body.Length <= Body.RowBytes) row[Data] = body;
            else row[Blob] = await blobs.WriteAsync(table.Name, row.PartitionKey, row.RowKey, body, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        await table.UpsertManyAsync(rows.Select(row => row.Row), cancellation).ConfigureAwait(false);
    }

    /// <summary>The expanded body of a row, or <see langword="null"/> when there is no such row.</summary>
    public async Task<byte[]?> FindAsync(string partition, string key, CancellationToken cancellation)
    {
        var row = await table.FindAsync(partition, key, cancellation).ConfigureAwait(false);
        if (row is null) return null;
        return Body.Expand(row.GetString(Blob) is { } name ? await blobs.ReadAsync(name, cancellation).ConfigureAwait(false) : row.GetBinary(Data));
    }
}
