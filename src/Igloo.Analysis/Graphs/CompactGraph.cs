namespace Igloo.Analysis.Graphs;

/// <summary>A graph in compact arrays: nodes are numbers from 0, edges are simple and may weigh.</summary>
/// <remarks>
/// Immutable and thread-safe; the same edges in any order give the same graph. A loop is left out, parallel edges become one whose weight is their sum
/// (their number, when they come without weights). Memory of an undirected graph: 8 bytes per edge and 4 per node, 8 more per edge where weights differ; as much again, and 8 per node, once it is measured.
/// </remarks>
public sealed class CompactGraph
{
    // Offsets, and what the hungriest measure (sampled betweenness on eight parts) keeps for a node; beside it goes the search for communities, over the arranged rows.
    private const long MeasureBytesPerNode = 256 + 40 + 16;
    private const long MeasureBytesPerEnd = 12 + 8;

    private readonly Lazy<int[]> _components;
    private readonly Lazy<(Arrangement, Adjacency)> _arranged;

    private CompactGraph(Adjacency outward, Adjacency inward, int given, int loops)
    {
        (Out, In, Loops) = (outward, inward, loops);
        _components = new(() => Graphs.Components.Of(this));
        _arranged = new(() =>
        {
            var arrangement = Arrangement.Of(this);
            return (arrangement, arrangement.Arranged(outward));
        });
        Edges = IsDirected ? outward.Targets.Length : outward.Targets.Length / 2;
        Parallels = given - loops - Edges;
    }

    /// <summary>Neighbours that edges lead to; all neighbours when the graph is undirected.</summary>
    public Adjacency Out { get; }

    /// <summary>Neighbours that edges come from; the same object as <see cref="Out"/> when the graph is undirected.</summary>
    public Adjacency In { get; }

    /// <summary>Whether an edge leads one way only.</summary>
    public bool IsDirected => !ReferenceEquals(Out, In);

    /// <summary>For each node the least node of its component; found once, for several measures ask. Not to be changed.</summary>
    internal int[] Components => _components.Value;

    /// <summary>The rows of a graph without directions, with nodes side by side that hang together; made once, for who goes from node to node.</summary>
    internal (Arrangement Arrangement, Adjacency Rows) Arranged => _arranged.Value;

    /// <summary>Number of nodes, those without an edge included.</summary>
    public int Nodes => Out.Nodes;

    /// <summary>Number of edges after loops and repeats are gone.</summary>
    public int Edges { get; }

    /// <summary>Loops that were left out.</summary>
    public int Loops { get; }

    /// <summary>Edges that were joined to an equal one.</summary>
    public int Parallels { get; }

    /// <summary>Bytes that building an undirected graph and measuring it may take at most, known before any edge is placed.</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="edges">Edges given, repeats included.</param>
    /// <param name="areWeighted">Whether they come with weights.</param>
    public static long PeakBytes(int nodes, int edges, bool areWeighted)
    {
        // Each edge stands in the rows of both ends. They are placed, then transposed; joining repeats makes two more copies, which have weights.
        var placed = 2L * edges * (areWeighted ? sizeof(int) + sizeof(float) : sizeof(int));
        var joined = 2L * edges * (sizeof(int) + sizeof(float));
        return (2 * placed) + (2 * joined) + (nodes * MeasureBytesPerNode) + (2L * edges * MeasureBytesPerEnd);
    }

    /// <summary>A graph whose edges have no direction.</summary>
    /// <param name="nodes">Number of nodes, at least 0.</param>
    /// <param name="a">First ends, 0 to <paramref name="nodes"/> − 1.</param>
    /// <param name="b">Second ends, as many.</param>
    /// <param name="weights">Positive weights, as many; empty: all 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, an end is no node, a weight is not positive, or there are more than 2³⁰ edges.</exception>
    public static CompactGraph Undirected(int nodes, ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<float> weights = default)
    {
        Check(nodes, a, b, weights);
        var rows = AdjacencyBuilder.Merged(AdjacencyBuilder.Ascending(AdjacencyBuilder.ByTarget(nodes, a, b, weights, both: true)));
        return new CompactGraph(rows, rows, a.Length, CountLoops(a, b));
    }

    /// <summary>A graph whose edges lead from one end to the other.</summary>
    /// <inheritdoc cref="Undirected"/>
    /// <param name="nodes">Number of nodes, at least 0.</param>
    /// <param name="from">Where each edge starts.</param>
    /// <param name="to">Where it leads, as many.</param>
    /// <param name="weights">Positive weights, as many; empty: all 1.</param>
    public static CompactGraph Directed(int nodes, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<float> weights = default)
    {
        Check(nodes, from, to, weights);
        var outward = AdjacencyBuilder.Merged(AdjacencyBuilder.Transposed(AdjacencyBuilder.ByTarget(nodes, from, to, weights, both: false)));
        return new CompactGraph(outward, AdjacencyBuilder.Transposed(outward), from.Length, CountLoops(from, to));
    }

    /// <summary>The graph without directions: itself when it has none; else two edges between one pair become one of their summed weight.</summary>
    public CompactGraph WithoutDirections()
    {
        if (!IsDirected) return this;
        var sources = new int[Out.Targets.Length];
        for (var node = 0; node < Nodes; node++) sources.AsSpan(Out.Offsets[node], Out.Degree(node)).Fill(node);
        return Undirected(Nodes, sources, Out.Targets, Out.Weights);
    }

    private static void Check(int nodes, ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<float> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        if (a.Length != b.Length) throw new ArgumentException($"{a.Length} first ends and {b.Length} second ends; expected as many of each");
        if (!weights.IsEmpty && weights.Length != a.Length) throw new ArgumentException($"{weights.Length} weights for {a.Length} edges; expected one each, or none");
        if (a.Length > 1 << 30) throw new ArgumentException($"{a.Length} edges; at most {1 << 30} fit");
        foreach (var end in a) if ((uint)end >= (uint)nodes) throw new ArgumentException($"an edge ends at {end}; expected 0 to {nodes - 1}");
        foreach (var end in b) if ((uint)end >= (uint)nodes) throw new ArgumentException($"an edge ends at {end}; expected 0 to {nodes - 1}");
        foreach (var weight in weights) if (!(weight > 0) || !float.IsFinite(weight)) throw new ArgumentException($"an edge weighs {weight}; expected a positive number");
    }

    private static int CountLoops(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var loops = 0;
        for (var i = 0; i < a.Length; i++) if (a[i] == b[i]) loops++;
        return loops;
    }
}
