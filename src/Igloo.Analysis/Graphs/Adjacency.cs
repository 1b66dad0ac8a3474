namespace Igloo.Analysis.Graphs;

/// <summary>Who is next to whom, in compressed sparse rows: neighbours of a node stand side by side, ascending and without repeats.</summary>
/// <remarks>Immutable and thread-safe. Memory: 4 bytes per node and per end of an edge, 4 more per end where weights differ.</remarks>
public sealed class Adjacency
{
    internal Adjacency(int[] offsets, int[] targets, float[]? weights) => (Offsets, Targets, Weights) = (offsets, targets, weights);

    internal int[] Offsets { get; }

    internal int[] Targets { get; }

    /// <summary><see langword="null"/> where every edge weighs 1.</summary>
    internal float[]? Weights { get; }

    /// <summary>Number of nodes.</summary>
    public int Nodes => Offsets.Length - 1;

    /// <summary>Number of neighbours of a node.</summary>
    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>Neighbours of a node, ascending.</summary>
    public ReadOnlySpan<int> Of(int node) => Targets.AsSpan(Offsets[node], Degree(node));

    /// <summary>Weights of a node's edges in the order of <see cref="Of"/>; empty where every edge of the graph weighs 1.</summary>
    public ReadOnlySpan<float> WeightsOf(int node) => Weights is null ? [] : Weights.AsSpan(Offsets[node], Degree(node));

    /// <summary>Sum of the weights of a node's edges; its degree when edges weigh 1.</summary>
    public double Strength(int node)
    {
        if (Weights is null) return Degree(node);
        var sum = 0.0;
        foreach (var weight in WeightsOf(node)) sum += weight;
        return sum;
    }

    /// <summary>Whether an edge leads from a node to another. Time O(log degree).</summary>
    public bool Has(int from, int to) => Of(from).BinarySearch(to) >= 0;

    internal double WeightAt(int slot) => Weights is null ? 1 : Weights[slot];
}
