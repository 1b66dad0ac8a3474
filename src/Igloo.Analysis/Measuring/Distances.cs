using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Bounds on how long shortest paths are.</summary>
internal static class Distances
{
    /// <summary>No shortest path has more nodes than this.</summary>
    /// <remarks>
    /// Undirected: in each component twice the greatest distance from one node, plus that node. Directed: nothing so cheap holds, so the size of the largest component, a
    /// bound that is loose but enters the number of samples by its logarithm only.
    /// </remarks>
    public static int NodesOnPathAtMost(CompactGraph graph)
    {
        var components = graph.Components;
        if (graph.IsDirected) return components.CountBy(component => component).Max(entry => entry.Value);
        var (arrangement, rows) = graph.Arranged;
        var (numbers, search) = (arrangement.Numbers(), new BreadthFirst(graph.Nodes));
        var longest = 0;
        for (var place = 0; place < numbers.Length; place++)
            if (components[numbers[place]] == numbers[place] && rows.Degree(place) > 0)
                longest = Math.Max(longest, 2 * search.DistanceOf(search.From(rows, place)[^1]));
        return longest + 1;
    }
}
