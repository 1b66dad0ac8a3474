using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Finds communities at the resolution that the graph itself asks for.</summary>
/// <remarks>
/// Modularity at a fixed γ misses communities that are small beside the graph, and finds some in pure chance. Here Leiden runs at resolutions from 1/4 to 32, a factor
/// of two apart, then more thoroughly around the best, and the partition that tells the graph in the fewest words stands (see Newman 2016): it may be one
/// community for all. Naming everyone's group costs more words than a graph of a few dozen nodes can save, so up to 20,000 edges one community for all stands only when the
/// graph's modularity is within chance too. Pure and thread-safe; parallel, and the same on any number of threads. Time: some eighty rounds of Leiden,
/// two hundred more for that test. A graph too big for the search gets classic modularity.
/// </remarks>
public static class CommunitySearch
{
    /// <summary>Most edges of a graph whose resolution is searched for: about a minute of one core.</summary>
    public const int MostSearched = 250_000;

    private const int Coarsest = -2; // powers of two
    private const int Finest = 5;
    private const int Seeds = 4;
    private const int ThoroughRounds = 10;
    private const int MostTested = 20_000; // edges; above, the code of the groups is small beside what real groups save

    /// <summary>The communities of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mostEdges">Up to so many edges the resolution is searched for; above, it is 1.</param>
    public static CommunityResult Of(CompactGraph graph, int mostEdges = MostSearched)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var plain = graph.WithoutDirections();
        if (plain.Edges == 0 || plain.Edges > mostEdges) return Leiden.Of(plain);
        var coarse = Try(plain, [.. Enumerable.Range(Coarsest, Finest - Coarsest + 1).Select(power => new LeidenOptions { Resolution = Math.Pow(2, power) })]);
        var around = Shortest(plain, coarse)?.Resolution ?? 1;
        LeidenOptions[] thorough =
        [
            .. from step in new[] { 1 / Math.Sqrt(2), 1, Math.Sqrt(2) }
               from seed in Enumerable.Range(1, Seeds)
               select new LeidenOptions { Resolution = around * step, Seed = seed, MostRounds = ThoroughRounds },
        ];
        var whole = new CommunityResult(new int[plain.Nodes], 1, 0, 1);
        if (Shortest(plain, [.. coarse, .. Try(plain, thorough)]) is not { } split) return whole;
        var isShorter = Length(plain, split) < Length(plain, whole);
        return isShorter || (plain.Edges <= MostTested && ModularityTest.BeatsChance(plain)) ? split : whole;
    }

    private static CommunityResult[] Try(CompactGraph graph, LeidenOptions[] options)
    {
        var tried = new CommunityResult[options.Length];
        Workers.For(tried.Length, i => tried[i] = Leiden.Of(graph, options[i]));
        return tried;
    }

    // The model also describes groups that avoid themselves, such as each member of a clique alone; those are no communities.
    private static CommunityResult? Shortest(CompactGraph graph, IEnumerable<CommunityResult> results) =>
        results.Where(result => result.Modularity > 0).MinBy(result => Length(graph, result));

    private static long Length(CompactGraph graph, CommunityResult result) => (long)(DescriptionLength.Of(graph.Out, result.Membership, result.Count) * 1e6);
}
