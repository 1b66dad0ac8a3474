using CsCheck;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Analysis.Tests.Graphs;

namespace Igloo.Analysis.Tests.Measuring;

public sealed class CommunityTests
{
    [Fact]
    public void Two_cliques_with_one_tie_are_two_communities() =>
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1], Leiden.Of(Cliques(2, 4)).Membership);

    [Fact]
    public void One_clique_is_not_split() => Assert.Equal(1, CommunitySearch.Of(Cliques(1, 12)).Count);

    [Fact]
    public void A_graph_made_by_chance_has_no_communities()
    {
        var random = new Random(5);
        var (a, b) = (new int[600], new int[600]);
        for (var i = 0; i < a.Length; i++) (a[i], b[i]) = (random.Next(100), random.Next(100));
        Assert.Equal(1, CommunitySearch.Of(CompactGraph.Undirected(100, a, b)).Count);
        Assert.True(Leiden.Of(CompactGraph.Undirected(100, a, b)).Count > 1, "plain modularity finds some, which is why the resolution is searched for");
    }

    [Fact]
    public void Two_groups_too_small_for_the_description_to_pay_are_found_when_chance_cannot_make_them()
    {
        // 12 and 12 people, each with the next four of a ring; two ties between the rings.
        var rings = from ring in new[] { 0, 12 } from i in Enumerable.Range(0, 12) from step in new[] { 1, 2 } select $"{ring + i}-{ring + ((i + step) % 12)}";
        var found = CommunitySearch.Of(GraphGen.Of(24, string.Join(' ', rings.Append("0-12").Append("6-18"))));
        Assert.All(Enumerable.Range(0, 24), node => Assert.Equal(found.Membership[node] == found.Membership[0], node < 12));
    }

    [Fact]
    public void Small_graphs_made_by_chance_are_not_split()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            var (a, b) = (new int[100], new int[100]);
            for (var i = 0; i < a.Length; i++) (a[i], b[i]) = (random.Next(40), random.Next(40));
            Assert.Equal(1, CommunitySearch.Of(CompactGraph.Undirected(40, a, b)).Count);
        }
    }

    [Fact]
    public void Small_cliques_in_a_large_ring_are_not_merged()
    {
        // The resolution limit (Fortunato and Barthélemy 2007): modularity joins neighbours in a ring of enough cliques.
        Assert.Equal(40, CommunitySearch.Of(Cliques(40, 5)).Count);
        Assert.True(Leiden.Of(Cliques(40, 5)).Count < 40);
    }

    [Fact]
    public void Looking_at_one_component_after_the_other_finds_what_looking_at_all_of_them_in_turn_finds() => GraphGen.Any.Sample(graph =>
    {
        // Communities to start from may reach across components, so that those are looked at in turn.
        int[] alone = [.. Enumerable.Range(0, graph.Nodes)];
        var (one, all) = (Leiden.Of(graph), Leiden.Of(graph, start: alone));
        Assert.Equal(all.Membership, one.Membership);
        Assert.Equal(all.Modularity, one.Modularity);
    });

    [Fact]
    public void Communities_hang_together() => GraphGen.Any.Sample(graph =>
    {
        var (membership, matrix) = (Leiden.Of(graph).Membership, Slowly.Matrix(graph.WithoutDirections()));
        for (var a = 0; a < graph.Nodes; a++)
            for (var b = 0; b < graph.Nodes; b++)
                if (membership[a] != membership[b]) matrix[a, b] = 0;
        var distances = Slowly.Distances(matrix);
        for (var a = 0; a < graph.Nodes; a++)
            for (var b = 0; b < graph.Nodes; b++)
                Assert.Equal(membership[a] == membership[b], double.IsFinite(distances[a, b]));
    });

    [Fact]
    public void Modularity_is_what_the_definition_gives() => GraphGen.Weighted.Sample(graph =>
    {
        var (found, matrix, n) = (Leiden.Of(graph), Slowly.Matrix(graph), graph.Nodes);
        var strength = Enumerable.Range(0, n).Select(graph.Out.Strength).ToArray();
        var all = strength.Sum();
        var expected = 0.0;
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                if (all > 0 && found.Membership[a] == found.Membership[b]) expected += (matrix[a, b] - (strength[a] * strength[b] / all)) / all;
        Assert.Equal(expected, found.Modularity, 1e-5);
    });

    [Fact]
    public void Starting_from_an_answer_keeps_it()
    {
        var graph = Cliques(6, 5);
        var found = Leiden.Of(graph).Membership;
        Assert.Equal(found, Leiden.Of(graph, start: found).Membership);
    }

    [Fact]
    public void New_edges_inside_communities_move_nobody()
    {
        var before = Leiden.Of(Cliques(6, 5)).Membership;
        Assert.Equal(before, Leiden.After(Cliques(6, 5), before, [0, 5], [1, 6]).Membership);
    }

    [Fact]
    public void A_node_whose_new_edges_lead_elsewhere_moves_there()
    {
        var found = Leiden.After(GraphGen.Of(9, "0-1 0-2 1-2 2-3 3-4 4-5 3-5 8-0 8-3 8-4 8-5"), [0, 0, 0, 1, 1, 1, 2, 3, 0], [8, 8, 8], [3, 4, 5]);
        Assert.Equal(found.Membership[3], found.Membership[8]);
        Assert.NotEqual(found.Membership[0], found.Membership[8]);
    }

    [Fact]
    public void New_edges_never_leave_communities_worse_than_they_were() => GraphGen.Any.Sample(graph =>
    {
        var plain = graph.WithoutDirections();
        var start = Enumerable.Range(0, plain.Nodes).Select(node => node / 2).ToArray();
        var (a, b) = (new List<int>(), new List<int>());
        for (var node = 0; node < plain.Nodes; node++)
            foreach (var other in plain.Out.Of(node)) (a, b) = ([.. a, node], [.. b, other]);
        var found = Leiden.After(plain, start, [.. a], [.. b]);
        Assert.True(found.Modularity >= Leiden.After(plain, start, [], []).Modularity - 1e-9);
        a.Reverse();
        b.Reverse();
        Assert.Equal(found.Membership, Leiden.After(plain, start, [.. a], [.. b]).Membership);
    });

    [Fact]
    public void A_start_that_names_no_community_is_refused() =>
        Assert.Throws<ArgumentException>(() => Leiden.Of(Cliques(1, 3), start: [0, 0, 3]));

    /// <summary>Cliques in a ring, neighbours tied by one edge.</summary>
    private static CompactGraph Cliques(int count, int size)
    {
        var inside = from clique in Enumerable.Range(0, count) from a in Enumerable.Range(0, size) from b in Enumerable.Range(0, a) select $"{(clique * size) + a}-{(clique * size) + b}";
        var ring = count < 2 ? [] : Enumerable.Range(0, count == 2 ? 1 : count).Select(clique => $"{(clique * size) + size - 1}-{(clique + 1) % count * size}");
        return GraphGen.Of(count * size, string.Join(' ', inside.Concat(ring)));
    }
}
