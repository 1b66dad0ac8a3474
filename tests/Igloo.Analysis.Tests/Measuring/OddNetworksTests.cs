using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Tests.Measuring;

/// <summary>Networks of an odd shape have figures too, and in no time out of proportion.</summary>
public sealed class OddNetworksTests
{
    [Fact]
    public void A_single_node_has_figures_of_nothing()
    {
        var figures = NetworkFigures.Of(CompactGraph.Undirected(1, [], []), [], _ => { });
        Assert.Equal((0, 0, 0.0), (figures.Degrees[0], figures.Cores[0], figures.Strengths[0]));
        Assert.Equal(1, figures.PageRanks[0], 9);
        Assert.True(double.IsFinite(figures.Leadership.Scores[0]) && double.IsFinite(figures.Constraints[0]) && figures.Betweenness.Values[0] == 0);
    }

    [Fact]
    public void A_hub_of_two_hundred_thousand_links_is_between_everybody_and_breaks_everything()
    {
        const int Leaves = 200_000;
        var figures = NetworkFigures.Of(CompactGraph.Undirected(Leaves + 1, new int[Leaves], [.. Enumerable.Range(1, Leaves)]), [], _ => { });
        Assert.Equal((Leaves, 1), (figures.Degrees[0], figures.Cores[0]));
        Assert.Equal(1, figures.Betweenness.Values[0], figures.Betweenness.Bound + 1e-9);
        Assert.Equal(0, Array.IndexOf(figures.Leadership.Scores, figures.Leadership.Scores.Max()));
        Assert.Single(figures.Components.Distinct());
    }
}
