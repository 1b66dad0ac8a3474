using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How to compute betweenness.</summary>
public sealed record BetweennessOptions
{
    /// <summary>Most edge visits for an exact answer; above it shortest paths are sampled. Default 2·10⁹, some ten seconds of one core.</summary>
    public long ExactBudget { get; init; } = 2_000_000_000;

    /// <summary>Greatest error of any node's value when sampled. Default 0.01.</summary>
    public double Epsilon { get; init; } = 0.01;

    /// <summary>Chance that some node's error is greater. Default 0.1.</summary>
    public double Delta { get; init; } = 0.1;

    /// <summary>Seed of the samples. Default 1.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Betweenness of all nodes.</summary>
/// <param name="Values">For each node the mean, over ordered pairs of other nodes, of the share of their shortest paths that pass through it; 0 to 1.</param>
/// <param name="Bound">Greatest error of any value; 0 when exact.</param>
/// <param name="Confidence">Probability that the bound holds for all nodes at once; 1 when exact.</param>
/// <param name="Samples">Paths that were sampled; 0 when exact.</param>
public sealed record BetweennessResult(double[] Values, double Bound, double Confidence, int Samples);

/// <summary>How often a node stands on shortest paths between others: who could pass on, hold back or change what others exchange.</summary>
/// <remarks>
/// Pure and thread-safe; parallel, and the same on any number of threads. Distance counts edges, not weights. Exact by Brandes 2001, O(nodes · edges).
/// Else by uniform shortest paths between random pairs, as many as Riondato and Kornaropoulos 2016 (theorem 1, c = 0.5) ask for:
/// (c / ε²)(⌊log₂(d − 2)⌋ + 1 + ln(1/δ)) with d an upper bound on the nodes of a shortest path. A sample grows from both ends at once
/// (Borassi and Natale 2016), which sees a small part of a graph with hubs.
/// </remarks>
public static class Betweenness
{
    private const double UniversalConstant = 0.5;

    /// <summary>The betweenness of each node.</summary>
    public static BetweennessResult Of(CompactGraph graph, BetweennessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new BetweennessOptions();
        if (graph.Nodes < 3) return new BetweennessResult(new double[graph.Nodes], 0, 1, 0);
        var visits = (double)graph.Nodes * (graph.Nodes + graph.Out.Targets.Length);
        return visits <= options.ExactBudget ? new BetweennessResult(BrandesBetweenness.Of(graph), 0, 1, 0) : Sampled(graph, options);
    }

    /// <summary>How many paths must be sampled when no shortest path has more than <paramref name="nodesOnPath"/> nodes.</summary>
    public static int SamplesFor(int nodesOnPath, double epsilon, double delta)
    {
        var dimension = nodesOnPath > 3 ? Math.Floor(Math.Log2(nodesOnPath - 2)) + 1 : 1;
        return (int)Math.Ceiling(UniversalConstant / (epsilon * epsilon) * (dimension + Math.Log(1 / delta)));
    }

    private static BetweennessResult Sampled(CompactGraph graph, BetweennessOptions options)
    {
        var samples = SamplesFor(Distances.NodesOnPathAtMost(graph), options.Epsilon, options.Delta);
        var counts = new int[graph.Nodes];
        Workers.Run(samples, () => new PathSampler(graph), (sampler, sample) => sampler.Sample(SeededRandom.Of(options.Seed, sample)), sampler => sampler.AddTo(counts));
        return new BetweennessResult([.. counts.Select(count => (double)count / samples)], options.Epsilon, 1 - options.Delta, samples);
    }
}
