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
        var rows = graph.WithoutDirections().Out;
        if (start is not null && (start.Length != rows.Nodes || start.Any(community => (uint)community >= (uint)rows.Nodes)))
            throw new ArgumentException($"expected one community, 0 to {rows.Nodes - 1}, for each of {rows.Nodes} nodes", nameof(start));

        var level = CommunityLevel.Of(rows);
        var membership = start?.ToArray() ?? [.. Enumerable.Range(0, rows.Nodes)];
        for (var round = 0; round < options.MostRounds && level.Total > 0; round++)
            if (!Round(level, membership, options, round)) break;
        var count = Partitions.NumberByFirst(membership);
        return new CommunityResult(membership, count, Partitions.Modularity(rows, membership, count), options.Resolution);
    }

    /// <summary>Moves nodes, then groups of them, until nothing moves; says whether anything did.</summary>
    private static bool Round(CommunityLevel bottom, int[] membership, LeidenOptions options, int round)
    {
        var level = bottom;
        var nodeAt = Enumerable.Range(0, membership.Length).ToArray(); // of each bottom node, its node at the level
        var communities = membership.ToArray();
        var moved = false;
        for (var depth = 0; ; depth++)
        {
            var hasMoved = new LocalMoves(level, options.Resolution).Run(communities, SeededRandom.Of(options.Seed, (round << 8) | depth));
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
            (level, communities) = (above, next);
        }
    }
}
