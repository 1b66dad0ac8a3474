using Igloo.Analysis.Detecting;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>A group that deals with itself far more than chance explains.</summary>
/// <param name="Sources">Nodes that the dealings come from.</param>
/// <param name="Targets">Nodes that they go to.</param>
/// <param name="Weight">Dealings inside the block.</param>
/// <param name="Expected">Dealings that chance would put there, as busy as everyone is.</param>
/// <param name="Chance">Greatest probability that chance makes any block of this size so dense: every choice of members is paid for.</param>
public sealed record DenseBlock(IReadOnlyList<int> Sources, IReadOnlyList<int> Targets, double Weight, double Expected, double Chance);

/// <summary>Finds the densest blocks of callers and called, payers and payees.</summary>
/// <remarks>
/// Charikar 2000 on the graph of sources against targets: the one with the least dealings goes, again and again; the densest moment on the way has at
/// least half the greatest density there is. Then the block's edges are taken out and the next is sought. Pure and thread-safe. Time O(edges · log nodes) per block.
/// </remarks>
public static class DenseBlocks
{
    private const double MostChance = 1e-6;

    /// <summary>Up to <paramref name="count"/> blocks, the densest first; those that chance explains (p &gt; 1e-6) are left out.</summary>
    /// <param name="graph">Who dealt with whom; weights are numbers of dealings.</param>
    /// <param name="count">Most blocks.</param>
    public static IReadOnlyList<DenseBlock> Of(CompactGraph graph, int count)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var edges = Edges(graph);
        var blocks = new List<DenseBlock>();
        for (var i = 0; i < count && edges.Count > 0; i++)
        {
            var (sources, targets) = Densest(graph.Nodes, edges);
            var block = Judge(edges, sources, targets);
            edges.RemoveAll(edge => sources.Contains(edge.From) && targets.Contains(edge.To));
            if (block.Chance <= MostChance) blocks.Add(block);
        }

        return blocks;
    }

    private static List<(int From, int To, double Weight)> Edges(CompactGraph graph)
    {
        var edges = new List<(int From, int To, double Weight)>();
        for (var node = 0; node < graph.Nodes; node++)
        {
            var targets = graph.Out.Of(node);
            var weights = graph.Out.WeightsOf(node);
            for (var i = 0; i < targets.Length; i++) edges.Add((node, targets[i], weights.IsEmpty ? 1 : weights[i]));
        }

        return edges;
    }

    private static (HashSet<int> Sources, HashSet<int> Targets) Densest(int nodes, List<(int From, int To, double Weight)> edges)
    {
        // A node is two: as a source (its number) and as a target (its number + nodes).
        var weights = new double[2 * nodes];
        foreach (var (from, to, weight) in edges) (weights[from], weights[to + nodes]) = (weights[from] + weight, weights[to + nodes] + weight);
        var touching = edges.SelectMany(edge => new[] { (End: edge.From, Other: edge.To + nodes, edge.Weight), (End: edge.To + nodes, Other: edge.From, edge.Weight) }).ToLookup(edge => edge.End);
        var left = new SortedSet<(double Weight, int End)>(touching.Select(group => (weights[group.Key], group.Key)));
        var (sum, best, bestLeft, order) = (edges.Sum(edge => edge.Weight), 0.0, left.Count, new List<int>());
        var ends = left.Select(item => item.End).ToArray();
        while (left.Count > 0)
        {
            if (sum / left.Count > best) (best, bestLeft) = (sum / left.Count, left.Count);
            var (weight, end) = left.Min;
            left.Remove((weight, end));
            order.Add(end);
            sum -= weight;
            weights[end] = -1;
            foreach (var (_, other, edge) in touching[end])
            {
                if (weights[other] < 0) continue;
                left.Remove((weights[other], other));
                left.Add((weights[other] -= edge, other));
            }
        }

        var kept = ends.Except(order.Take(ends.Length - bestLeft)).ToArray();
        return ([.. kept.Where(end => end < nodes)], [.. kept.Where(end => end >= nodes).Select(end => end - nodes)]);
    }

    private static DenseBlock Judge(List<(int From, int To, double Weight)> edges, HashSet<int> sources, HashSet<int> targets)
    {
        var all = edges.Sum(edge => edge.Weight);
        var (fromSources, toTargets) = (edges.Where(edge => sources.Contains(edge.From)).Sum(edge => edge.Weight), edges.Where(edge => targets.Contains(edge.To)).Sum(edge => edge.Weight));
        var inside = edges.Where(edge => sources.Contains(edge.From) && targets.Contains(edge.To)).Sum(edge => edge.Weight);
        var expected = fromSources * toTargets / all;
        var choices = Chance.LogChoose(edges.DistinctBy(edge => edge.From).Count(), sources.Count) + Chance.LogChoose(edges.DistinctBy(edge => edge.To).Count(), targets.Count);
        return new DenseBlock([.. sources.Order()], [.. targets.Order()], inside, expected, Math.Exp(Math.Min(0, LogTail(inside, expected) + choices)));
    }

    // Chernoff's bound on the Poisson tail, in logarithms: the chances of planted blocks are below what a number can hold.
    private static double LogTail(double count, double mean) => count <= mean ? 0 : count - mean - (count * Math.Log(count / mean));
}
