using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How far a node's contacts know each other: low where it bridges holes between groups, high where it is closed in (Burt 1992).</summary>
/// <remarks>
/// Pure and thread-safe; parallel, and the same on any number of threads. Weights count as invested time; directions are passed over. What two neighbours invest in each other
/// through common contacts, Σ w(i,q) · w(q,j) / s(q), is the same from both ends but for the factor 1 / s: so it is summed once for each edge, over the contacts of the end that has
/// fewer, and time is the sum over edges of the lesser degree, at most O(edges^1.5) even beside a hub. Memory 8 bytes per end of an edge and, for each thread, per node.
/// </remarks>
public static class Constraint
{
    /// <summary>The constraint of each node, 0 to 1.125; 0 for a node without contacts, who is constrained by nobody.</summary>
    public static double[] Of(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (arrangement, rows) = graph.WithoutDirections().Arranged;
        var strengths = Enumerable.Range(0, rows.Nodes).Select(rows.Strength).ToArray();
        var through = Through(rows, strengths);
        var values = new double[rows.Nodes];
        new Strips(rows).For((from, end) =>
        {
            for (var node = from; node < end; node++) values[node] = OfNode(rows, strengths[node], through, node);
        });
        return arrangement.Restored<double>(values);
    }

    private static double OfNode(Adjacency rows, double strength, double[] through, int node)
    {
        var sum = 0.0;
        for (var slot = rows.Offsets[node]; slot < rows.Offsets[node + 1]; slot++)
        {
            var tied = (rows.WeightAt(slot) + through[slot]) / strength;
            sum += tied * tied;
        }

        return sum;
    }

    /// <summary>For each end of an edge what goes through common contacts. The end with more contacts marks them once; each edge is written by one thread.</summary>
    private static double[] Through(Adjacency rows, double[] strengths)
    {
        var through = new double[rows.Targets.Length];
        new Strips(rows).For(
            () => new double[rows.Nodes],
            (invested, from, end) =>
            {
                for (var node = from; node < end; node++) FromGreater(rows, strengths, invested, through, node);
            },
            _ => { });
        return through;
    }

    private static void FromGreater(Adjacency rows, double[] strengths, double[] invested, double[] through, int node)
    {
        var contacts = rows.Of(node);
        if (contacts.Length < 2) return; // no contact to go through, or the other end has more
        var offset = rows.Offsets[node];
        for (var i = 0; i < contacts.Length; i++) invested[contacts[i]] = rows.WeightAt(offset + i) / strengths[contacts[i]];
        for (var i = 0; i < contacts.Length; i++)
        {
            var contact = contacts[i];
            var others = rows.Of(contact);
            if (others.Length > contacts.Length || (others.Length == contacts.Length && contact > node)) continue;
            through[offset + i] = through[rows.Offsets[contact] + others.BinarySearch(node)] = Sum(others, rows.WeightsOf(contact), invested);
        }

        foreach (var contact in contacts) invested[contact] = 0;
    }

    private static double Sum(ReadOnlySpan<int> others, ReadOnlySpan<float> weights, double[] invested)
    {
        var sum = 0.0;
        if (weights.IsEmpty)
            foreach (var between in others) sum += invested[between];
        else
            for (var i = 0; i < others.Length; i++) sum += weights[i] * invested[others[i]];
        return sum;
    }
}
