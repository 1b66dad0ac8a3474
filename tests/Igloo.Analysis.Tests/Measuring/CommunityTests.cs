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
    public void Small_cliques_in_a_large_ring_are_not_merged()
    {
        // The resolution limit (Fortunato and Barthélemy 2007): modularity joins neighbours in a ring of enough cliques.
        Assert.Equal(40, CommunitySearch.Of(Cliques(40, 5)).Count);
        Assert.True(Leiden.Of(Cliques(40, 5)).Count < 40);
    }

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
