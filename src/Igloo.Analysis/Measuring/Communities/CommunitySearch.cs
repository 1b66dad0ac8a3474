using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Finds communities at the resolution that the graph itself asks for.</summary>
/// <remarks>
/// Modularity at a fixed γ misses communities that are small beside the graph, and finds some in pure chance. Here Leiden runs at resolutions from 1/4 to 32, a factor
/// √2 apart, and the partition with the shortest description (Zhang and Peixoto 2020) stands: it may be one community for all. Pure and thread-safe;
/// parallel, and the same on any number of threads. Time: some thirty runs of Leiden. A graph too big for that gets classic modularity.
/// </remarks>
public static class CommunitySearch
{
    private const int Coarsest = -4; // in half powers of two
    private const int Finest = 10;
    private const int Seeds = 4;

    /// <summary>The communities of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mostEdges">Up to so many edges the resolution is searched for; above, it is 1. Default a million, about a minute of one core.</param>
    public static CommunityResult Of(CompactGraph graph, int mostEdges = 1_000_000)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var plain = graph.WithoutDirections();
        if (plain.Edges == 0 || plain.Edges > mostEdges) return Leiden.Of(plain);
        var tried = new CommunityResult[(Finest - Coarsest + 1) * Seeds];
        Parallel.For(0, tried.Length, i => tried[i] = Leiden.Of(plain, new LeidenOptions { Resolution = Math.Pow(2, (Coarsest + (i / Seeds)) / 2.0), Seed = 1 + (i % Seeds), MostRounds = 10 }));

        // The model also describes groups that avoid themselves, such as each member of a clique alone; those are no communities.
        return tried.Where(result => result.Modularity > 0).Append(Whole(plain)).MinBy(result => (long)(DescriptionLength.Of(plain.Out, result.Membership, result.Count) * 1e6))!;
    }

    private static CommunityResult Whole(CompactGraph graph) => new(new int[graph.Nodes], 1, 0, 0);
}
