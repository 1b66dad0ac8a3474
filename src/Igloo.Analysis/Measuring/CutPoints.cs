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
        var (arrangement, rows) = graph.WithoutDirections().Arranged;
        var walk = Without(rows, new bool[graph.Nodes]);
        return new Breaks(arrangement.Restored<long>(walk.PairsLost), InOrder(walk.Bridges, arrangement.Numbers()));
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

    private static DepthWalk Without(Adjacency rows, bool[] gone)
    {
        var walk = new DepthWalk(rows, gone);
        for (var node = 0; node < rows.Nodes; node++)
            if (!gone[node]) walk.From(node);
        return walk;
    }

    // There may be as many as nodes, and numbers of 64 bits are quickly put in order.
    private static (int A, int B)[] InOrder(List<(int A, int B)> bridges, int[] numbers)
    {
        var keys = new long[bridges.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (a, b) = (numbers[bridges[i].A], numbers[bridges[i].B]);
            keys[i] = ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, static key => ((int)(key >> 32), (int)key));
    }
}
