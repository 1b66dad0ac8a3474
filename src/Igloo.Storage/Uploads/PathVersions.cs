using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Counts the drops of each path and knows which of them is in force.</summary>
internal sealed class PathVersions(TableClient table)
{
    private const string LastDrop = "LastDrop";
    private const string LastSha256 = "LastSha256";
    private const string DropInForce = "DropInForce";
    private const string InForce = "InForce";
    private const string Replaced = "Replaced";

    /// <summary>The drop number of a content: the newest drop's when it is that content again, otherwise the next.</summary>
    public async Task<int> NumberAsync(WorkspaceId workspace, UploadPath path, string sha256, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await ReadAsync(workspace, path, cancellation).ConfigureAwait(false);
            var last = row.GetInt32(LastDrop) ?? 0;
            if (row.GetString(LastSha256) == sha256) return last;
            (row[LastDrop], row[LastSha256]) = (last + 1, sha256);
            if (await table.TryWriteAsync(row, cancellation).ConfigureAwait(false)) return last + 1;
        }
    }

    /// <summary>The number of the drop after an upload's; of the same content, unless another was dropped meanwhile.</summary>
    public async Task<int> NextAsync(Upload upload, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await ReadAsync(upload.Workspace, upload.Path, cancellation).ConfigureAwait(false);
            var last = row.GetInt32(LastDrop) ?? 0;
            if (last > upload.DropNumber) return last;
            (row[LastDrop], row[LastSha256]) = (last + 1, upload.ContentSha256);
            if (await table.TryWriteAsync(row, cancellation).ConfigureAwait(false)) return last + 1;
        }
    }

    /// <summary>Puts a drop in force unless a newer one is.</summary>
    /// <returns>Whether it is in force, and the upload that it replaced; the same on a repeat.</returns>
    public async Task<(bool InForce, UploadId? Replaced)> PutInForceAsync(Upload upload, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await ReadAsync(upload.Workspace, upload.Path, cancellation).ConfigureAwait(false);
            var drop = row.GetInt32(DropInForce) ?? 0;
            if (drop > upload.DropNumber) return (false, null);
            if (drop == upload.DropNumber) return (true, Id(row, Replaced));
            (row[DropInForce], row[Replaced], row[InForce]) = (upload.DropNumber, row.GetString(InForce), upload.Id.ToString());
            if (await table.TryWriteAsync(row, cancellation).ConfigureAwait(false)) return (true, Id(row, Replaced));
        }
    }

    private static UploadId? Id(TableEntity row, string name) => row.GetString(name) is { } text ? UploadId.Parse(text) : null;

    private async Task<TableEntity> ReadAsync(WorkspaceId workspace, UploadPath path, CancellationToken cancellation)
    {
        var (partition, key) = ($"{workspace}|paths", Digest.ToText(Digest.Of(path.Source.Agency, path.Source.Source, path.File)));
        return await table.FindAsync(partition, key, cancellation).ConfigureAwait(false) ?? new TableEntity(partition, key);
    }
}
