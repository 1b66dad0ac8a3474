using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>What an earlier measurement told of a network that has grown since.</summary>
/// <remarks>Pure and thread-safe. Both lists go by node of the graph of today; a node that was not there has community and degree −1.</remarks>
/// <param name="Communities">Numbers as they were.</param>
/// <param name="Degrees">Different neighbours as they were; where they differ today, edges came.</param>
public sealed record EarlierCommunities(IReadOnlyList<int> Communities, IReadOnlyList<int> Degrees)
{
    private const double MostChanged = 0.1; // as for a plan: what has grown by a tenth is made anew

    /// <summary>
    /// The communities that grew from the earlier ones (<see cref="Leiden.After"/>), or <see langword="null"/> when they must be found anew: more than a tenth of the nodes
    /// changed, or the graph has so few edges that its resolution is searched for, and was then.
    /// </summary>
    /// <param name="graph">The graph of today.</param>
    /// <param name="mostEdges">Up to so many edges the resolution is searched for.</param>
    /// <exception cref="ArgumentException">The lists are not as long as the graph has nodes.</exception>
    public CommunityResult? Grown(CompactGraph graph, int mostEdges = CommunitySearch.MostSearched)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (Communities.Count != graph.Nodes || Degrees.Count != graph.Nodes)
            throw new ArgumentException($"{Communities.Count} communities and {Degrees.Count} degrees; expected one of each for {graph.Nodes} nodes");
        var rows = graph.WithoutDirections().Out;
        var hasChanged = Enumerable.Range(0, rows.Nodes).Select(node => rows.Degree(node) != Math.Max(0, Degrees[node])).ToArray();
        if (Math.Min(graph.Edges, EarlierEdges()) <= mostEdges || hasChanged.Count(changed => changed) > MostChanged * rows.Nodes) return null;
        var (a, b) = EdgesAmong(rows, hasChanged);
        return Leiden.After(graph, Start(), a, b);
    }

    private long EarlierEdges() => Degrees.Sum(degree => (long)Math.Max(0, degree)) / 2;

    // An edge that came has changed both of its ends. Others between changed ends are looked at too, and stay where they are.
    private static (int[] A, int[] B) EdgesAmong(Adjacency rows, bool[] hasChanged)
    {
        var (a, b) = (new List<int>(), new List<int>());
        for (var node = 0; node < rows.Nodes; node++)
        {
            if (!hasChanged[node]) continue;
            foreach (var other in rows.Of(node))
            {
                if (other < node || !hasChanged[other]) continue;
                a.Add(node);
                b.Add(other);
            }
        }

        return ([.. a], [.. b]);
    }

    /// <summary>The earlier communities numbered anew, whoever was not there alone.</summary>
    private int[] Start()
    {
        var numbers = new Dictionary<int, int>();
        var start = new int[Communities.Count];
        for (var node = 0; node < start.Length; node++)
            if (Communities[node] >= 0) start[node] = numbers.TryGetValue(Communities[node], out var known) ? known : numbers[Communities[node]] = numbers.Count;
        var next = numbers.Count;
        for (var node = 0; node < start.Length; node++)
            if (Communities[node] < 0) start[node] = next++;
        return start;
    }
}
