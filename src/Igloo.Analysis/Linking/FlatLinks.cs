using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The links of a case in flat arrays, each made anew whenever it is asked for: the objects of millions would be gone through by each collection.</summary>
/// <remarks>Filled link by link, then read. Not thread-safe while it is filled. Memory: 120 bytes a link and 16 for each of its records.</remarks>
/// <param name="links">How many will be added, as far as known: arrays of millions that grow leave their halves behind.</param>
public sealed class FlatLinks(int links = 0)
{
    private readonly List<Head> _heads = new(links);
    private readonly List<RecordId> _records = new(links); // each has one

    /// <summary>Adds the next link.</summary>
    public void Add(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        _records.AddRange(link.Records);
        _heads.Add(new Head(link.A, link.B, link.Kind, link.Strength, link.First, link.Last, link.Chance, _records.Count));
    }

    /// <summary>All links as they were added; nothing is added after this.</summary>
    public IReadOnlyList<Link> All() => new MadeRows<Link>(_heads.Count, At);

    private Link At(int index)
    {
        var head = _heads[index];
        var records = CollectionsMarshal.AsSpan(_records)[(index == 0 ? 0 : _heads[index - 1].End)..head.End];
        return new Link(head.A, head.B, head.Kind, head.Strength, head.First, head.Last, records.ToArray()) { Chance = head.Chance };
    }

    /// <summary>A link without its records, and where they end among those of all.</summary>
    private readonly record struct Head(EntityId A, EntityId B, LinkKind Kind, double Strength, DateTimeOffset? First, DateTimeOffset? Last, double? Chance, int End);
}
