namespace Igloo.Storage;

/// <summary>Files the parts of one table by audience and bucket, as the bytes that they are on a page, and makes pages of them.</summary>
/// <remarks>Parts keep the order in which they were added, so the same run gives the same bytes.</remarks>
internal sealed class PageTable<T>(string table, int buckets, PageMemory memory, Action<PageWriter, T> write)
{
    // Few requests for all the pages of a run, and little written again for the one page that changed.
    private const int BucketsOfAPack = 16;

    private readonly Dictionary<Audience, PageContent?[]> _pages = [];
    private readonly PageWriter _part = new();
    private (Audience? Audience, PageContent?[] Pages) _last = (null, []);

    /// <summary>Puts a part on the page of each of some different buckets.</summary>
    public void Add(Audience audience, T part, params ReadOnlySpan<int> on)
    {
        _part.Clear();
        write(_part, part);
        if (!ReferenceEquals(_last.Audience, audience)) _last = (audience, PagesOf(audience));
        foreach (var bucket in on) (_last.Pages[bucket] ??= new PageContent(memory)).Write(_part.Bytes);
    }

    /// <summary>The pages by audience and bucket, those of neighbouring buckets together; what was taken is held no more.</summary>
    public IEnumerable<IReadOnlyList<Page>> TakePacks()
    {
        foreach (var (audience, pages) in _pages.OrderBy(pages => pages.Key.Key, StringComparer.Ordinal))
            for (var first = 0; first < buckets; first += BucketsOfAPack)
            {
                var pack = Take(audience, pages, first);
                if (pack.Count > 0) yield return pack;
            }
    }

    private PageContent?[] PagesOf(Audience audience)
    {
        if (!_pages.TryGetValue(audience, out var pages)) _pages[audience] = pages = new PageContent?[buckets];
        return pages;
    }

    private List<Page> Take(Audience audience, PageContent?[] pages, int first)
    {
        var pack = new List<Page>(BucketsOfAPack);
        for (var bucket = first; bucket < Math.Min(first + BucketsOfAPack, buckets); bucket++)
        {
            if (pages[bucket] is not { } content) continue;
            pages[bucket] = null;
            pack.Add(new Page(table, audience, bucket, content));
        }

        return pack;
    }
}
