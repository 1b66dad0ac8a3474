using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Exact betweenness (Brandes 2001, algorithm 1).</summary>
internal static class BrandesBetweenness
{
    /// <summary>Sources are dealt to this many parts, whatever the machine: sums of floating numbers depend on their order.</summary>
    private const int Parts = 8;

    public static double[] Of(CompactGraph graph)
    {
        var sums = new double[Parts][];
        Workers.For(Parts, part => sums[part] = OfPart(graph, part));
        var pairs = (double)graph.Nodes * (graph.Nodes - 1);
        var values = new double[graph.Nodes];
        foreach (var sum in sums)
            for (var node = 0; node < values.Length; node++) values[node] += sum[node] / pairs;
        return values;
    }

    private static double[] OfPart(CompactGraph graph, int part)
    {
        var sum = new double[graph.Nodes];
        var (paths, dependency) = (new double[graph.Nodes], new double[graph.Nodes]);
        var search = new BreadthFirst(graph.Nodes);
        for (var source = part; source < graph.Nodes; source += Parts)
        {
            var reached = search.From(graph.Out, source);
            foreach (var node in reached) (paths[node], dependency[node]) = (0, 0);
            paths[source] = 1;
            foreach (var node in reached)
                foreach (var next in graph.Out.Of(node))
                    if (search.DistanceOf(next) == search.DistanceOf(node) + 1) paths[next] += paths[node];
            for (var i = reached.Length - 1; i > 0; i--)
            {
                var node = reached[i];
                var share = (1 + dependency[node]) / paths[node];
                foreach (var before in graph.In.Of(node))
                    if (search.DistanceOf(before) == search.DistanceOf(node) - 1) dependency[before] += paths[before] * share;
                sum[node] += dependency[node];
            }
        }

        return sum;
    }
}
