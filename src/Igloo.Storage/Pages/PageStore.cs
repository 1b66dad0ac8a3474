using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>Pages by reference. A page's key is made of its bytes, so a page never changes and equal pages are one.</summary>
internal sealed class PageStore(IReadOnlyDictionary<string, TableClient> tables, BlobBodies blobs, ArtefactCache cache)
{
    private readonly Dictionary<string, PackedRows> _rows = tables.ToDictionary(table => table.Key, table => new PackedRows(table.Value, blobs), StringComparer.Ordinal);

    public async Task WriteAsync(WorkspaceId workspace, IReadOnlyList<Page> pages, CancellationToken cancellation)
    {
        foreach (var table in pages.GroupBy(page => page.Ref.Table, StringComparer.Ordinal))
        {
            var rows = table.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(page => (new TableEntity(Partition(workspace, page.Ref), page.Ref.Key), Body.Compress(page.Bytes)));
            await _rows[table.Key].WriteAsync([.. rows], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The bytes of a page.</summary>
    /// <exception cref="ArtefactMissingException">The page was lost, or its run is gone.</exception>
    public async Task<byte[]> ReadAsync(WorkspaceId workspace, PageRef page, CancellationToken cancellation)
    {
        var key = $"{page.Table}/{Partition(workspace, page)}/{page.Key}";
        if (cache.Find(key) is { } held) return (byte[])held.Value;
        var bytes = await _rows[page.Table].FindAsync(Partition(workspace, page), page.Key, cancellation).ConfigureAwait(false) ?? throw new ArtefactMissingException(key);
        cache.Keep(key, "", bytes, bytes.Length);
        return bytes;
    }

    public Task<bool> ExistsAsync(WorkspaceId workspace, PageRef page, CancellationToken cancellation) =>
        _rows[page.Table].ExistsAsync(Partition(workspace, page), page.Key, cancellation);

    /// <summary>Deletes pages that were last written before <paramref name="before"/>; returns how many.</summary>
    public async Task<int> DeleteAsync(WorkspaceId workspace, IEnumerable<PageRef> pages, DateTimeOffset before, CancellationToken cancellation)
    {
        var deleted = 0;
        foreach (var page in pages)
            if (await _rows[page.Table].DeleteAsync(Partition(workspace, page), page.Key, before, cancellation).ConfigureAwait(false)) deleted++;
        return deleted;
    }

    private static string Partition(WorkspaceId workspace, PageRef page) => $"{workspace}|{page.Audience.Key}";
}
