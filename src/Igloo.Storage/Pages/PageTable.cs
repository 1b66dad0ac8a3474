namespace Igloo.Storage;

/// <summary>A page that a run serves: where it stands and what it holds.</summary>
internal sealed record Page(PageRef Ref, byte[] Bytes);

/// <summary>Files the parts of one table by audience and bucket, as the bytes that they are on a page, and makes pages of them.</summary>
/// <remarks>Parts keep the order in which they were added, so the same run gives the same bytes.</remarks>
internal sealed class PageTable<T>(string table, Action<PageWriter, T> write)
{
    private readonly Dictionary<(Audience Audience, int Bucket), PageWriter> _pages = [];

    public void Add(Audience audience, int bucket, T part)
    {
        if (!_pages.TryGetValue((audience, bucket), out var page)) _pages[(audience, bucket)] = page = new PageWriter();
        write(page, part);
    }

    /// <summary>The pages, by audience and bucket; what was taken is held no more.</summary>
    public IEnumerable<Page> TakePages()
    {
        foreach (var key in _pages.Keys.OrderBy(page => page.Audience.Key, StringComparer.Ordinal).ThenBy(page => page.Bucket).ToArray())
        {
            _ = _pages.Remove(key, out var page);
            yield return new Page(PageRef.To(table, key.Audience, key.Bucket, page!.Bytes), page.Bytes.ToArray());
        }
    }
}
