namespace Igloo.Storage;

/// <summary>A page that a run serves: where it stands and what it holds.</summary>
internal sealed record Page(PageRef Ref, byte[] Bytes);

/// <summary>Files the parts of one table by audience and bucket and makes pages of them.</summary>
/// <remarks>Parts keep the order in which they were added, so the same run gives the same bytes.</remarks>
internal sealed class PageTable<T>(string table, Action<PageWriter, T> write)
{
    private readonly Dictionary<(Audience Audience, int Bucket), List<T>> _parts = [];

    public void Add(Audience audience, int bucket, T part)
    {
        if (!_parts.TryGetValue((audience, bucket), out var page)) _parts[(audience, bucket)] = page = [];
        page.Add(part);
    }

    public IEnumerable<Page> Pages()
    {
        var writer = new PageWriter();
        foreach (var ((audience, bucket), parts) in _parts.OrderBy(page => page.Key.Audience.Key, StringComparer.Ordinal).ThenBy(page => page.Key.Bucket))
        {
            writer.Clear();
            foreach (var part in parts) write(writer, part);
            yield return new Page(PageRef.To(table, audience, bucket, writer.Bytes), writer.Bytes.ToArray());
        }
    }
}
