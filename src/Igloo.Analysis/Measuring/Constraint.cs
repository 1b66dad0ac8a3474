using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How far a node's contacts know each other: low where it bridges holes between groups, high where it is closed in (Burt 1992).</summary>
/// <remarks>
/// Pure and thread-safe; parallel, and the same on any number of threads. Weights count as invested time; directions are passed over. For a contact j
/// the common contacts are found from the shorter of two lists, so time is O(edges^1.5 log edges) even beside a hub.
/// </remarks>
public static class Constraint
{
    /// <summary>The constraint of each node, 0 to 1.125; 0 for a node without contacts, who is constrained by nobody.</summary>
    public static double[] Of(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var rows = graph.WithoutDirections().Out;
        var strengths = Enumerable.Range(0, rows.Nodes).Select(rows.Strength).ToArray();
        var values = new double[rows.Nodes];
        new Strips(rows).For(
            () => new double[rows.Nodes],
            (invested, from, end) =>
            {
                for (var node = from; node < end; node++) values[node] = OfNode(rows, strengths, invested, node);
            },
            _ => { });
        return values;
    }

    private static double OfNode(Adjacency rows, double[] strengths, double[] invested, int node)
    {
        var contacts = rows.Of(node);
        var offset = rows.Offsets[node];
        for (var i = 0; i < contacts.Length; i++) invested[contacts[i]] = rows.WeightAt(offset + i) / strengths[node];
        var sum = 0.0;
        foreach (var contact in contacts)
        {
            var tied = invested[contact] + Through(rows, strengths, invested, contacts, contact);
            sum += tied * tied;
        }

        foreach (var contact in contacts) invested[contact] = 0;
        return sum;
    }

    private static double Through(Adjacency rows, double[] strengths, double[] invested, ReadOnlySpan<int> contacts, int contact)
    {
        var others = rows.Of(contact);
        var offset = rows.Offsets[contact];
        var sum = 0.0;
        if (others.Length <= contacts.Length * Math.Log2(others.Length + 1)) // reading on is cheaper than searching
        {
            for (var i = 0; i < others.Length; i++)
                if (invested[others[i]] > 0) sum += invested[others[i]] * rows.WeightAt(offset + i) / strengths[others[i]];
            return sum;
        }

        foreach (var between in contacts)
        {
            var i = others.BinarySearch(between);
            if (i >= 0) sum += invested[between] * rows.WeightAt(offset + i) / strengths[between];
        }

        return sum;
    }
}
