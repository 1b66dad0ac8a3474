using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>What breaks when a node or an edge goes.</summary>
/// <param name="PairsLost">For each node the pairs of other nodes that no longer reach each other without it; more than 0 for a cut point.</param>
/// <param name="Bridges">Edges whose loss parts what they joined, lesser end first, ordered by ends.</param>
public sealed record Breaks(long[] PairsLost, IReadOnlyList<(int A, int B)> Bridges);

/// <summary>Finds cut points and bridges, and how much each holds together.</summary>
/// <remarks>Pure and thread-safe. One walk in depth without recursion (Hopcroft and Tarjan 1973): time and memory O(nodes + edges). Directions are passed over.</remarks>
public static class CutPoints
{
    /// <summary>What each node and edge of the graph holds together.</summary>
    public static Breaks Of(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Without(graph.WithoutDirections().Out, new bool[graph.Nodes]);
    }

    /// <summary>
    /// Nodes whose removal one after another leaves the fewest pairs that reach each other, taken greedily (Borgatti 2006, "key players", negative problem).
    /// </summary>
    /// <remarks>Where no node cuts anything, the one with the most neighbours goes. Time O(count · (nodes + edges)).</remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="count">How many nodes to name; fewer come back from a smaller graph.</param>
    public static IReadOnlyList<int> KeyPlayers(CompactGraph graph, int count)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var rows = graph.WithoutDirections().Out;
        var gone = new bool[rows.Nodes];
        var players = new List<int>();
        while (players.Count < Math.Min(count, rows.Nodes))
        {
            var lost = Without(rows, gone).PairsLost;
            var player = Enumerable.Range(0, rows.Nodes).Where(node => !gone[node])
                .MaxBy(node => (lost[node], Left(rows, gone, node), -node));
            gone[player] = true;
            players.Add(player);
        }

        return players;
    }

    private static int Left(Adjacency rows, bool[] gone, int node)
    {
        var left = 0;
        foreach (var neighbour in rows.Of(node)) if (!gone[neighbour]) left++;
        return left;
    }

    private static Breaks Without(Adjacency rows, bool[] gone)
    {
        var walk = new DepthWalk(rows, gone);
        for (var node = 0; node < rows.Nodes; node++)
            if (!gone[node]) walk.From(node);
        return new Breaks(walk.PairsLost, [.. walk.Bridges.Order()]);
    }
}
