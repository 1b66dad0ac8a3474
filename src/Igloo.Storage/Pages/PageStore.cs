using System.Globalization;

namespace Igloo.Storage;

/// <summary>
/// Pages by reference. Those of neighbouring buckets stand in one blob, because storage answers a request at a time: a pack, named by what it holds. So a pack
/// never changes, equal ones are one, and it goes as a whole once no run names it.
/// </summary>
internal sealed class PageStore(LakeBlobs blobs, ArtefactCache cache)
{
    private const long BytesOfAnEntity = 32; // in a set

    /// <summary>The name of the pack of some pages: it tells the workspace, so that packs which no manifest names are found too.</summary>
    public static string NameOf(WorkspaceId workspace, IReadOnlyList<Page> pages)
    {
        var words = new List<string> { pages[0].Table, pages[0].Audience.Key };
        foreach (var page in pages)
        {
            words.Add(page.Bucket.ToString(CultureInfo.InvariantCulture));
            words.Add(Digest.OfBytes(page.Bytes));
        }

        return $"{Packs(workspace)}{Digest.ToText(Digest.Of([.. words]))}";
    }

    /// <summary>Writes the pages of a pack under its name.</summary>
    /// <returns>Where each of them is, in their order.</returns>
    public async Task<IReadOnlyList<PageRef>> WriteAsync(string pack, IReadOnlyList<Page> pages, CancellationToken cancellation)
    {
        using var content = FileMemory.Open();
        var refs = new List<PageRef>(pages.Count);
        foreach (var page in pages)
        {
            var start = content.Length;
            refs.Add(new PageRef(page.Table, page.Audience, page.Bucket, pack, start, Body.Compress(page.Bytes, content)));
        }

        content.Position = 0;
        await blobs.WriteAsync(pack, content, cancellation).ConfigureAwait(false);
        return refs;
    }

    /// <summary>The bytes of a page.</summary>
    /// <exception cref="ArtefactMissingException">The page was lost, or its run is gone.</exception>
    public async Task<byte[]> ReadAsync(PageRef page, CancellationToken cancellation)
    {
        if (cache.Find(KeyOf(page)) is { } held) return (byte[])held.Value;
        var bytes = await FetchAsync(page, cancellation).ConfigureAwait(false);
        cache.Keep(KeyOf(page), "", bytes, bytes.Length);
        return bytes;
    }

    /// <summary>The entities that a page names, for who looks for some among them.</summary>
    /// <exception cref="ArtefactMissingException">The page was lost, or its run is gone.</exception>
    public async Task<IReadOnlySet<EntityId>> ReadEntitiesAsync(PageRef page, CancellationToken cancellation)
    {
        if (cache.Find(KeyOf(page)) is { } held) return (HashSet<EntityId>)held.Value;
        var reader = new PageReader(await FetchAsync(page, cancellation).ConfigureAwait(false));
        var entities = new HashSet<EntityId>();
        while (!reader.IsAtEnd) entities.Add(reader.Entity());
        cache.Keep(KeyOf(page), "", entities, entities.Count * BytesOfAnEntity);
        return entities;
    }

    public Task<bool> ExistsAsync(string pack, CancellationToken cancellation) => blobs.ExistsAsync(pack, cancellation);

    /// <summary>Deletes the packs of a workspace that are not <paramref name="named"/> and were last written before <paramref name="before"/>; returns how many.</summary>
    public Task<int> DeleteOthersAsync(WorkspaceId workspace, IReadOnlySet<string> named, DateTimeOffset before, CancellationToken cancellation) =>
        blobs.DeleteOthersAsync(Packs(workspace), named, before, cancellation);

    private async Task<byte[]> FetchAsync(PageRef page, CancellationToken cancellation) =>
        Body.Expand(await blobs.ReadAsync(page.Pack, page.Start, page.Length, cancellation).ConfigureAwait(false));

    private static string KeyOf(PageRef page) => FormattableString.Invariant($"{page.Pack}#{page.Bucket}");

    private static string Packs(WorkspaceId workspace) => $"packs/{workspace}/";
}
