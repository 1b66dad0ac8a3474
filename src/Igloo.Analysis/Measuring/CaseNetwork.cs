using System.Runtime.InteropServices;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Measuring;

/// <summary>A case as its figures need it: who is there, and which links hold them together.</summary>
/// <remarks>
/// Flat arrays, 16 bytes an entity and 28 a link: the objects of a case of millions would be gone through by each collection while figures are made. Filled link by
/// link, in any order; not thread-safe while it is filled.
/// </remarks>
public sealed class CaseNetwork
{
    private const int Stretches = 3;
    private const double LeastStrength = 1e-6; // an edge must weigh something

    private readonly EntityId[] _entities;
    private readonly List<int> _a;
    private readonly List<int> _b;
    private readonly List<float> _strengths;
    private readonly List<(long First, long Last)> _times; // UTC ticks; of a link without times no stretch begins early enough

    /// <summary>A network without links.</summary>
    /// <param name="entities">All entities, ordered by id, each once. They are kept and must not be changed.</param>
    /// <param name="links">How many links will be added, as far as known: arrays of millions that grow leave their halves behind.</param>
    internal CaseNetwork(EntityId[] entities, int links = 0)
    {
        _entities = entities;
        (_a, _b, _strengths, _times) = (new(links), new(links), new(links), new(links));
    }

    /// <summary>How many entities there are; an entity's number is its place among them.</summary>
    public int Entities => _entities.Length;

    /// <summary>The network of a case that was linked.</summary>
    public static CaseNetwork Of(LinkedCase linked)
    {
        ArgumentNullException.ThrowIfNull(linked);
        var (links, network) = (linked.Rows, new CaseNetwork(linked.Casts.Ids, linked.Rows.Count));
        for (var link = 0; link < links.Count; link++) network.Add(links.EndsOf(link), links.StrengthOf(link), links.TimesOf(link));
        return network;
    }

    /// <summary>Adds a link between two entities, by number.</summary>
    internal void Add((int A, int B) ends, double strength, (DateTimeOffset? First, DateTimeOffset? Last) times)
    {
        _a.Add(ends.A);
        _b.Add(ends.B);
        _strengths.Add((float)Math.Max(LeastStrength, strength));
        _times.Add(times is ({ } first, { } last) ? (first.UtcTicks, last.UtcTicks) : (long.MaxValue, long.MinValue));
    }

    /// <summary>All ids, in order; not to be changed.</summary>
    internal EntityId[] Ids => _entities;

    /// <summary>The pairs that any link holds together, as heavy as their links are strong.</summary>
    internal CompactGraph Edges() => CompactGraph.Undirected(Entities, CollectionsMarshal.AsSpan(_a), CollectionsMarshal.AsSpan(_b), CollectionsMarshal.AsSpan(_strengths));

    /// <summary>Equal stretches of the time that links tell, each with the links that were told in it.</summary>
    internal CompactGraph[] Slices()
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var told in _times) (first, last) = (Math.Min(first, told.First), Math.Max(last, told.Last));
        if (first > last) return [];
        var start = new DateTimeOffset(first, TimeSpan.Zero);
        var stretch = (new DateTimeOffset(last, TimeSpan.Zero) - start) / Stretches;
        return
        [
            .. Enumerable.Range(0, Stretches)
                .Select(i => EdgesWithin((start + (i * stretch)).UtcTicks, (start + ((i + 1) * stretch)).UtcTicks))
                .Where(slice => slice.Edges > 0),
        ];
    }

    private CompactGraph EdgesWithin(long from, long to)
    {
        var (a, b, strengths) = (new List<int>(), new List<int>(), new List<float>());
        for (var i = 0; i < _times.Count; i++)
        {
            if (_times[i].First > to || _times[i].Last < from) continue;
            a.Add(_a[i]);
            b.Add(_b[i]);
            strengths.Add(_strengths[i]);
        }

        return CompactGraph.Undirected(Entities, CollectionsMarshal.AsSpan(a), CollectionsMarshal.AsSpan(b), CollectionsMarshal.AsSpan(strengths));
    }
}
