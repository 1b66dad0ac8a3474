using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Closeness of all nodes.</summary>
/// <param name="Values">For each node the mean over all other nodes of 1 / distance to it, 0 for those that cannot reach it; 0 to 1.</param>
/// <param name="Bound">Greatest error of any value; 0 when exact.</param>
public sealed record ClosenessResult(double[] Values, double Bound);

/// <summary>How near a node is to all others (harmonic closeness, which has an answer for graphs in parts; Boldi and Vigna 2014).</summary>
/// <remarks>
/// Pure and thread-safe; parallel, and the same on any number of threads. Distances count edges. Time O(pivots · edges): every node is a pivot while
/// that fits the budget; else evenly drawn ones, and by Hoeffding's bound no value is off by more than √(ln(2n/δ) / 2k) with probability 1 − δ, δ = 0.1.
/// </remarks>
public static class Closeness
{
    private const double Delta = 0.1;
    private const int Parts = 8;

    /// <summary>The closeness of each node.</summary>
    /// <param name="graph">The graph; where edges have a direction, distances lead to the node.</param>
    /// <param name="budget">Most edge visits.</param>
    /// <param name="seed">Seed of the pivots.</param>
    public static ClosenessResult Of(CompactGraph graph, long budget = 2_000_000_000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Nodes < 2) return new ClosenessResult(new double[graph.Nodes], 0);
        var affordable = Math.Max(1, budget / (graph.Nodes + (long)graph.Out.Targets.Length));
        var pivots = affordable >= graph.Nodes ? [.. Enumerable.Range(0, graph.Nodes)] : Drawn(graph.Nodes, (int)affordable, seed);
        var sums = new double[Parts][];
        Workers.For(Parts, part => sums[part] = OfPart(graph, pivots, part));
        var isExact = pivots.Length == graph.Nodes;
        var others = isExact ? graph.Nodes - 1 : pivots.Length;
        var values = Enumerable.Range(0, graph.Nodes).Select(node => sums.Sum(sum => sum[node]) / others).ToArray();
        return new ClosenessResult(values, isExact ? 0 : Math.Sqrt(Math.Log(2 * graph.Nodes / Delta) / (2.0 * pivots.Length)));
    }

    private static double[] OfPart(CompactGraph graph, int[] pivots, int part)
    {
        var sum = new double[graph.Nodes];
        var search = new BreadthFirst(graph.Nodes);
        for (var i = part; i < pivots.Length; i += Parts)
            foreach (var node in search.From(graph.Out, pivots[i])[1..]) sum[node] += 1.0 / search.DistanceOf(node);
        return sum;
    }

    private static int[] Drawn(int nodes, int pivots, int seed)
    {
        var random = SeededRandom.Of(seed, 0);
        var drawn = new int[pivots];
        for (var i = 0; i < pivots; i++) drawn[i] = random.Next(nodes);
        return drawn;
    }
}
