using CsCheck;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Analysis.Tests.Graphs;

namespace Igloo.Analysis.Tests.Measuring;

/// <summary>Each measure equals its definition on small random graphs, and stands up to the shapes that break naive code.</summary>
public sealed class NodeMeasureTests
{
    [Fact]
    public void Components_are_what_reaches_each_other() => GraphGen.Any.Sample(graph =>
    {
        var (components, distances) = (Components.Of(graph), Slowly.Distances(Slowly.Matrix(graph.WithoutDirections())));
        for (var a = 0; a < graph.Nodes; a++)
            Assert.Equal(Enumerable.Range(0, graph.Nodes).First(b => double.IsFinite(distances[a, b])), components[a]);
    });

    [Fact]
    public void Core_numbers_equal_peeling() => GraphGen.Any.Sample(graph => Assert.Equal(Slowly.Cores(graph), CoreNumbers.Of(graph)));

    [Fact]
    public void Triangles_equal_counting() => GraphGen.Any.Sample(graph => Assert.Equal(Slowly.Triangles(graph), Triangles.Of(graph)));

    [Fact]
    public void PageRank_is_within_its_tolerance() => GraphGen.Any.Sample(graph =>
        Assert.True(Slowly.PageRank(graph, 0.85).Zip(PageRank.Of(graph), (slow, fast) => Math.Abs(slow - fast)).Sum() <= 1e-9));

    [Fact]
    public void Betweenness_equals_its_definition() => GraphGen.Any.Sample(graph => AssertNear(Slowly.Betweenness(graph), Betweenness.Of(graph).Values));

    [Fact]
    public void Closeness_equals_its_definition() => GraphGen.Any.Sample(graph => AssertNear(Slowly.Closeness(graph), Closeness.Of(graph).Values));

    [Fact]
    public void Constraint_equals_its_definition() => GraphGen.Any.Sample(graph => AssertNear(Slowly.Constraint(graph), Constraint.Of(graph)));

    [Fact]
    public void Pairs_lost_equal_removing_the_node() => GraphGen.Any.Sample(graph => Assert.Equal(Slowly.PairsLost(graph), CutPoints.Of(graph).PairsLost));

    [Fact]
    public void A_bridge_parts_what_it_joined_and_other_edges_do_not() => GraphGen.Undirected.Sample(graph =>
    {
        var bridges = CutPoints.Of(graph).Bridges;
        for (var a = 0; a < graph.Nodes; a++)
            foreach (var b in graph.Out.Of(a))
            {
                if (b < a) continue;
                var matrix = Slowly.Matrix(graph);
                (matrix[a, b], matrix[b, a]) = (0, 0);
                Assert.Equal(double.IsInfinity(Slowly.Distances(matrix)[a, b]), bridges.Contains((a, b)));
            }
    });

    [Fact]
    public void Sampled_betweenness_stays_within_its_bound()
    {
        // Two cliques of thirty, tied by one node: it stands between half of all pairs.
        var edges = string.Join(' ', from clique in new[] { 0, 30 } from a in Enumerable.Range(clique, 30) from b in Enumerable.Range(clique, 30) where a < b select $"{a}-{b}");
        var graph = GraphGen.Of(61, edges + " 0-60 60-30");
        var exact = Betweenness.Of(graph);
        var sampled = Betweenness.Of(graph, new BetweennessOptions { ExactBudget = 0 });
        Assert.Equal((0, 0.01), (exact.Bound, sampled.Bound));
        Assert.True(sampled.Samples > 10_000);
        Assert.All(exact.Values.Zip(sampled.Values), pair => Assert.InRange(pair.Second, pair.First - 0.01, pair.First + 0.01));
    }

    [Fact]
    public void Sampled_betweenness_follows_directions()
    {
        var graph = CompactGraph.Directed(3, [0, 1], [1, 2]);
        var sampled = Betweenness.Of(graph, new BetweennessOptions { ExactBudget = 0 });
        Assert.InRange(sampled.Values[1], 1.0 / 6 - 0.01, 1.0 / 6 + 0.01);
        Assert.Equal(0, sampled.Values[0]);
    }

    [Fact]
    public void Key_players_leave_the_fewest_pairs_together()
    {
        // A chain 0-1-2-3-4-5-6: the middle first, then the middles of what is left.
        var players = CutPoints.KeyPlayers(GraphGen.Of(7, "0-1 1-2 2-3 3-4 4-5 5-6"), 3);
        Assert.Equal([3, 1, 5], players);
    }

    [Fact]
    public void A_hub_with_a_hundred_thousand_contacts_costs_no_more_than_its_edges()
    {
        var graph = GraphGen.Star(100_001);
        Assert.Equal(0, Triangles.Of(graph)[0]);
        Assert.Equal(1e-5, Constraint.Of(graph)[0], 12);
        Assert.Equal(1, Constraint.Of(graph)[1], 12);
        Assert.Equal(100_000L * 99_999 / 2, CutPoints.Of(graph).PairsLost[0]);
        Assert.Equal(0.85 / (1 + 0.85) + (0.15 / (1 + 0.85) / 100_001), PageRank.Of(graph)[0], 6);
    }

    [Fact]
    public void One_node_alone_has_figures()
    {
        var graph = CompactGraph.Undirected(1, [0], [0]);
        Assert.Equal([0], Components.Of(graph));
        Assert.Equal([0], CoreNumbers.Of(graph));
        Assert.Equal([1.0], PageRank.Of(graph));
        Assert.Equal([0.0], Betweenness.Of(graph).Values);
        Assert.Equal([0.0], Closeness.Of(graph).Values);
        Assert.Equal([0.0], Constraint.Of(graph));
        Assert.Equal(1, CommunitySearch.Of(graph).Count);
    }

    [Fact]
    public void No_node_at_all_has_no_figures()
    {
        var graph = CompactGraph.Undirected(0, [], []);
        Assert.Empty(Components.Of(graph));
        Assert.Empty(CoreNumbers.Of(graph));
        Assert.Empty(PageRank.Of(graph));
        Assert.Empty(Triangles.Of(graph));
        Assert.Empty(Betweenness.Of(graph).Values);
        Assert.Empty(CutPoints.Of(graph).PairsLost);
        Assert.Equal(0, CommunitySearch.Of(graph).Count);
    }

    private static void AssertNear(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
}
