using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Weight of the edges from a node to each group around it; one array serves all nodes in turn.</summary>
internal sealed class NeighbourWeights(int groups)
{
    private readonly double[] _weights = new double[groups];
    private readonly int[] _seen = new int[groups];
    private int _count;

    public double this[int group] => _weights[group];

    /// <summary>Groups with an edge, in the order met.</summary>
    public ReadOnlySpan<int> Seen => _seen.AsSpan(0, _count);

    /// <summary>Adds a node's edges to the groups of its neighbours.</summary>
    public void Add(Adjacency rows, int node, int[] groupOf)
    {
        var targets = rows.Of(node);
        if (rows.Weights is null)
        {
            foreach (var neighbour in targets) Add(groupOf[neighbour], 1);
            return;
        }

        var weights = rows.Weights.AsSpan(rows.Offsets[node], targets.Length);
        for (var i = 0; i < targets.Length; i++) Add(groupOf[targets[i]], weights[i]);
    }

    public void Add(int group, double weight)
    {
        ref var sum = ref _weights[group];
        if (sum == 0) _seen[_count++] = group;
        sum += weight;
    }

    public void Clear()
    {
        foreach (var group in Seen) _weights[group] = 0;
        _count = 0;
    }
}
