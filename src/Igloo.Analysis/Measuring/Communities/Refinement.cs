namespace Igloo.Analysis.Measuring;

/// <summary>Splits each community into parts that hang together well, so that no community ends up in pieces (the paper's RefinePartition).</summary>
internal sealed class Refinement(CommunityLevel level, double resolution)
{
    private readonly int[] _parts = [.. Enumerable.Range(0, level.Nodes)];
    private readonly int[] _sizes = [.. Enumerable.Repeat(1, level.Nodes)];
    private readonly double[] _totals = [.. level.Strengths];
    private readonly double[] _outward = new double[level.Nodes]; // from each part to the rest of its community
    private readonly double[] _communityTotals = new double[level.Nodes];
    private readonly NeighbourWeights _links = new(level.Nodes);

    /// <summary>For each node its part; nodes of one part are of one community.</summary>
    public int[] Run(int[] communities, int count)
    {
        for (var node = 0; node < level.Nodes; node++)
        {
            _communityTotals[communities[node]] += level.Strengths[node];
            _outward[node] = Inside(communities, node);
        }

        if (count == level.Nodes) return _parts;
        for (var node = 0; node < level.Nodes; node++)
            if (_sizes[_parts[node]] == 1 && IsWellTied(node, communities[node])) Join(node, communities);
        return _parts;
    }

    private double Inside(int[] communities, int node)
    {
        var sum = 0.0;
        for (var slot = level.Rows.Offsets[node]; slot < level.Rows.Offsets[node + 1]; slot++)
            if (communities[level.Rows.Targets[slot]] == communities[node]) sum += level.Rows.WeightAt(slot);
        return sum;
    }

    private bool IsWellTied(int part, int community) =>
        _outward[part] >= resolution * _totals[part] * (_communityTotals[community] - _totals[part]) / level.Total;

    private void Join(int node, int[] communities)
    {
        for (var slot = level.Rows.Offsets[node]; slot < level.Rows.Offsets[node + 1]; slot++)
        {
            var neighbour = level.Rows.Targets[slot];
            if (communities[neighbour] == communities[node]) _links.Add(_parts[neighbour], level.Rows.WeightAt(slot));
        }

        var (own, best, most) = (_parts[node], -1, 0.0);
        foreach (var part in _links.Seen)
        {
            if (part == own || !IsWellTied(part, communities[node])) continue;
            var gain = _links[part] - (resolution * level.Strengths[node] * _totals[part] / level.Total);
            if (gain > most) (best, most) = (part, gain);
        }

        if (best >= 0) Merge(node, own, best);
        _links.Clear();
    }

    private void Merge(int node, int own, int best)
    {
        _outward[best] += _outward[own] - (2 * _links[best]);
        _totals[best] += level.Strengths[node];
        _sizes[best]++;
        _sizes[own] = 0;
        _parts[node] = best;
    }
}
