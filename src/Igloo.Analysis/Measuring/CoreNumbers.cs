using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How deep in the dense middle each node stands: the greatest k such that it has k neighbours who each have k such neighbours.</summary>
/// <remarks>Pure and thread-safe. Time O(nodes + edges), memory 16 bytes per node (Batagelj and Zaveršnik 2003). Directions are passed over.</remarks>
public static class CoreNumbers
{
    /// <summary>The core number of each node, 0 for one without edges.</summary>
    public static int[] Of(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (arrangement, rows) = graph.WithoutDirections().Arranged;
        var core = new int[rows.Nodes];
        for (var node = 0; node < core.Length; node++) core[node] = rows.Degree(node);
        var (order, places, bins) = SortedByDegree(core);
        foreach (var at in Enumerable.Range(0, core.Length))
        {
            var node = order[at];
            var level = core[node];
            foreach (var neighbour in rows.Of(node))
            {
                var degree = core[neighbour];
                if (degree <= level) continue;

                // The neighbour swaps places with the first of its degree, then the border between the degrees moves past it.
                var (place, first) = (places[neighbour], bins[degree]++);
                var moved = order[first];
                (order[place], places[moved]) = (moved, place);
                (order[first], places[neighbour]) = (neighbour, first);
                core[neighbour] = degree - 1;
            }
        }

        return arrangement.Restored<int>(core);
    }

    /// <summary>Nodes by degree, then number; of each node its place in that order; and the first place of each degree.</summary>
    internal static (int[] Order, int[] Places, int[] Bins) SortedByDegree(int[] degrees)
    {
        var bins = new int[degrees.DefaultIfEmpty(0).Max() + 2];
        foreach (var degree in degrees) bins[degree + 1]++;
        for (var degree = 1; degree < bins.Length; degree++) bins[degree] += bins[degree - 1];
        var (order, places, next) = (new int[degrees.Length], new int[degrees.Length], bins.ToArray());
        for (var node = 0; node < degrees.Length; node++)
        {
            places[node] = next[degrees[node]]++;
            order[places[node]] = node;
        }

        return (order, places, bins);
    }
}
