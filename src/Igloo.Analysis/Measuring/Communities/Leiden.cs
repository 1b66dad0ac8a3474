using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How to look for communities.</summary>
public sealed record LeidenOptions
{
    /// <summary>Resolution γ of modularity (Reichardt and Bornholdt 2006): more gives smaller communities. Default 1, the classic.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Most rounds; each starts from the communities of the one before. Default 2, as in igraph.</summary>
    public int MostRounds { get; init; } = 2;

    /// <summary>Seed of the order in which nodes are tried. Default 1.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Communities of all nodes.</summary>
/// <param name="Membership">For each node its community; communities are numbered from 0 by their least node.</param>
/// <param name="Count">Number of communities.</param>
/// <param name="Modularity">Classic modularity (γ = 1) of these communities; 0 without edges.</param>
/// <param name="Resolution">The γ that they were found at.</param>
public sealed record CommunityResult(int[] Membership, int Count, double Modularity, double Resolution);

/// <summary>Finds groups that have more edges inside than chance would give them (Traag, Waltman and van Eck 2019, "From Louvain to Leiden").</summary>
/// <remarks>
/// Pure and thread-safe; one thread, so the answer depends on the graph and the seed alone. Directions are passed over. Time about O(edges) per round,
/// memory 40 bytes per node and 12 per end of an edge. Departs from the paper: a node joins the best refined community, not a random good one.
/// </remarks>
public static class Leiden
{
    /// <summary>The communities of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Resolution, rounds, seed.</param>
    /// <param name="start">Communities to start from, such as those before a few edges came; <see langword="null"/>: everyone alone.</param>
    /// <exception cref="ArgumentException"><paramref name="start"/> does not name one community, 0 to nodes − 1, for each node.</exception>
    public static CommunityResult Of(CompactGraph graph, LeidenOptions? options = null, int[]? start = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new LeidenOptions();
        var plain = graph.WithoutDirections();
        if (start is not null) CheckStart(plain.Out, start);
        // Communities to start from may reach from component to component.
        var (arrangement, rows) = start is null ? plain.Arranged : (Arrangement.None(plain.Nodes), plain.Out);
        var level = CommunityLevel.Of(plain.Out).Arranged(arrangement, rows);
        var membership = start?.ToArray() ?? [.. Enumerable.Range(0, plain.Nodes)];
        for (var round = 0; round < options.MostRounds && level.Total > 0; round++)
            if (!Round(level, arrangement, membership, options, round)) break;
        return Result(plain.Out, arrangement.Restored<int>(membership), options);
    }

    /// <summary>The communities after a few edges came, at a small part of the cost of finding them anew.</summary>
    /// <remarks>
    /// Only the ends of new edges between two communities are looked at, and from there whoever has a neighbour that moved (Sahu 2024, "DF Leiden", the dynamic frontier):
    /// an edge within a community ties its ends to where they are. Groups are not refined, so a community may come to hang together by one thread: after many
    /// changes find them anew. The order of the new edges changes nothing. Time O(nodes + edges) for sums, and moves near the new edges only.
    /// </remarks>
    /// <param name="graph">The graph with the new edges in it.</param>
    /// <param name="start">The communities before; a new node gets one that is not in use.</param>
    /// <param name="a">First ends of the new edges.</param>
    /// <param name="b">Second ends, as many.</param>
    /// <param name="options">Resolution; the rest is passed over.</param>
    /// <exception cref="ArgumentException"><paramref name="start"/> does not name one community for each node, lengths differ, or an end is no node.</exception>
    public static CommunityResult After(CompactGraph graph, int[] start, ReadOnlySpan<int> a, ReadOnlySpan<int> b, LeidenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(start);
        options ??= new LeidenOptions();
        var rows = graph.WithoutDirections().Out;
        CheckStart(rows, start);
        if (a.Length != b.Length) throw new ArgumentException($"{a.Length} first ends and {b.Length} second ends; expected as many of each");
        var membership = start.ToArray();
        var level = CommunityLevel.Of(rows);
        if (level.Total > 0) new LocalMoves(level, options.Resolution).Run(membership, Frontier(membership, a, b));
        return Result(rows, membership, options);
    }

    // Ascending, so that the answer does not depend on the order in which edges came.
    private static int[] Frontier(int[] communities, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var isTouched = new bool[communities.Length];
        for (var i = 0; i < a.Length; i++)
        {
            if ((uint)a[i] >= (uint)communities.Length || (uint)b[i] >= (uint)communities.Length)
                throw new ArgumentException($"an edge joins {a[i]} and {b[i]}; expected 0 to {communities.Length - 1}");
            if (communities[a[i]] != communities[b[i]]) isTouched[a[i]] = isTouched[b[i]] = true;
        }

        return [.. Enumerable.Range(0, isTouched.Length).Where(node => isTouched[node])];
    }

    private static void CheckStart(Adjacency rows, int[] start)
    {
        if (start.Length != rows.Nodes || start.Any(community => (uint)community >= (uint)rows.Nodes))
            throw new ArgumentException($"expected one community, 0 to {rows.Nodes - 1}, for each of {rows.Nodes} nodes", nameof(start));
    }

    private static CommunityResult Result(Adjacency rows, int[] membership, LeidenOptions options)
    {
        var count = Partitions.NumberByFirst(membership);
        return new CommunityResult(membership, count, Partitions.Modularity(rows, membership, count), options.Resolution);
    }

    /// <summary>Moves nodes, then groups of them, until nothing moves; says whether anything did.</summary>
    private static bool Round(CommunityLevel bottom, Arrangement arrangement, int[] membership, LeidenOptions options, int round)
    {
        var level = bottom;
        var nodeAt = Enumerable.Range(0, membership.Length).ToArray(); // of each bottom node, its node at the level
        var communities = membership.ToArray();
        var moved = false;
        for (var depth = 0; ; depth++)
        {
            var hasMoved = new LocalMoves(level, options.Resolution).Run(communities, arrangement, SeededRandom.Of(options.Seed, (round << 8) | depth));
            moved |= hasMoved;
            var count = Partitions.NumberByFirst(communities);
            for (var node = 0; node < membership.Length; node++) membership[node] = communities[nodeAt[node]];
            if (count == level.Nodes || (!hasMoved && depth > 0)) return moved;

            var parts = new Refinement(level, options.Resolution).Run(communities, count);
            var partCount = Partitions.NumberByFirst(parts);
            if (partCount == level.Nodes) return moved;
            var above = level.Joined(parts, partCount);
            var next = new int[partCount];
            for (var node = 0; node < level.Nodes; node++) next[parts[node]] = communities[node];
            for (var node = 0; node < nodeAt.Length; node++) nodeAt[node] = parts[nodeAt[node]];
            (level, arrangement, communities) = (above, arrangement.Above(parts, partCount), next);
        }
    }
}
