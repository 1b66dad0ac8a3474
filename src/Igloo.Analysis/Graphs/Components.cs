namespace Igloo.Analysis.Graphs;

/// <summary>Which nodes hang together, whatever the direction of edges.</summary>
/// <remarks>
/// Pure and thread-safe. Time O(nodes + edges), in practice far less: after two edges of each node most nodes are in one part, whose other edges
/// need no look (Sutton, Ben-Nun and Barak 2018, "Optimizing parallel graph connectivity computation via subgraph sampling").
/// </remarks>
public static class Components
{
    private const int FirstEdges = 2;
    private const int Looks = 1024;

    /// <summary>For each node the least node of its component.</summary>
    public static int[] Of(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var sets = new UnionFind(graph.Nodes);
        for (var node = 0; node < graph.Nodes; node++)
            foreach (var neighbour in First(graph.Out.Of(node))) sets.Join(node, neighbour);

        var giant = Giant(sets, graph.Nodes);
        for (var node = 0; node < graph.Nodes; node++)
        {
            if (sets.Find(node) == giant) continue;
            foreach (var neighbour in graph.Out.Of(node)) sets.Join(node, neighbour);
            if (!graph.IsDirected) continue;
            foreach (var neighbour in graph.In.Of(node)) sets.Join(node, neighbour);
        }

        return [.. Enumerable.Range(0, graph.Nodes).Select(sets.Find)];
    }

    private static ReadOnlySpan<int> First(ReadOnlySpan<int> neighbours) => neighbours[..Math.Min(FirstEdges, neighbours.Length)];

    // A guess suffices: a wrong one costs time, not truth.
    private static int Giant(UnionFind sets, int nodes)
    {
        var step = Math.Max(1, nodes / Looks);
        var seen = new Dictionary<int, int>();
        for (var node = 0; node < nodes; node += step)
        {
            var root = sets.Find(node);
            seen[root] = seen.GetValueOrDefault(root) + 1;
        }

        return seen.Count == 0 ? -1 : seen.MaxBy(entry => (entry.Value, -entry.Key)).Key;
    }
}
