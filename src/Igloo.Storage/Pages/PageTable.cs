using Microsoft.IO;

namespace Igloo.Storage;

/// <summary>Files the parts of one table by audience and bucket, as the bytes that they are on a page, and makes pages of them.</summary>
/// <remarks>Parts keep the order in which they were added, so the same run gives the same bytes.</remarks>
internal sealed class PageTable<T>(string table, Action<PageWriter, T> write)
{
    // Few requests for all the pages of a run, and little written again for the one page that changed.
    private const int BucketsOfAPack = 16;

    private readonly Dictionary<(Audience Audience, int Bucket), RecyclableMemoryStream> _pages = [];
    private readonly PageWriter _part = new();

    /// <summary>Puts a part on the page of each of some different buckets.</summary>
    public void Add(Audience audience, T part, params ReadOnlySpan<int> buckets)
    {
        _part.Clear();
        write(_part, part);
        foreach (var bucket in buckets)
        {
            if (!_pages.TryGetValue((audience, bucket), out var page)) _pages[(audience, bucket)] = page = PageMemory.Open();
            page.Write(_part.Bytes);
        }
    }

    /// <summary>The pages by audience and bucket, those of neighbouring buckets together; what was taken is held no more.</summary>
    public IEnumerable<IReadOnlyList<Page>> TakePacks()
    {
        var keys = _pages.Keys.OrderBy(page => page.Audience.Key, StringComparer.Ordinal).ThenBy(page => page.Bucket).ToArray();
        foreach (var pack in keys.GroupBy(page => (page.Audience, page.Bucket / BucketsOfAPack)))
            yield return [.. pack.Select(key => new Page(table, key.Audience, key.Bucket, Take(key)))];
    }

    private RecyclableMemoryStream Take((Audience, int) key)
    {
        _ = _pages.Remove(key, out var content);
        return content!;
    }
}
