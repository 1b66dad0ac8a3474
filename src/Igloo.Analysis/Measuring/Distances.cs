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
        var components = Components.Of(graph);
        if (graph.IsDirected) return components.CountBy(component => component).Max(entry => entry.Value);
        var search = new BreadthFirst(graph.Nodes);
        var longest = 0;
        for (var node = 0; node < graph.Nodes; node++)
            if (components[node] == node && graph.Out.Degree(node) > 0)
                longest = Math.Max(longest, 2 * search.DistanceOf(search.From(graph.Out, node)[^1]));
        return longest + 1;
    }
}
