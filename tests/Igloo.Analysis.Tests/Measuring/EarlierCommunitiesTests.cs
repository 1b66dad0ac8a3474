using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Tests.Measuring;

public sealed class EarlierCommunitiesTests
{
    private const int Cliques = 30;
    private const int Size = 6;

    [Fact]
    public void A_new_node_joins_the_community_that_it_is_tied_to_and_all_others_stay()
    {
        var before = Graph([]);
        var found = Leiden.Of(before).Membership;
        var grown = Earlier(before, found).Grown(Graph([(Newcomer, 0), (Newcomer, 1), (Newcomer, 2)]), mostEdges: 0)!;
        Assert.Equal(found[..Newcomer], grown.Membership[..Newcomer]);
        Assert.Equal(found[0], grown.Membership[Newcomer]);
    }

    [Fact]
    public void Numbers_of_communities_that_are_gone_leave_no_gap()
    {
        var before = Graph([]);
        int[] sparse = [.. Leiden.Of(before).Membership.Select(community => community * 1000)];
        Assert.Equal(Cliques + 1, Earlier(before, sparse).Grown(Graph([]), mostEdges: 0)!.Count);
    }

    [Fact]
    public void A_network_of_which_more_than_a_tenth_changed_is_looked_at_anew()
    {
        var before = Graph([]);
        var many = Enumerable.Range(0, Cliques - 1).Select(clique => (clique * Size, (clique * Size) + Size + 1)).ToArray();
        Assert.Null(Earlier(before, Leiden.Of(before).Membership).Grown(Graph(many), mostEdges: 0));
    }

    [Fact]
    public void A_network_small_enough_to_search_its_resolution_is_looked_at_anew()
    {
        var before = Graph([]);
        Assert.Null(Earlier(before, Leiden.Of(before).Membership).Grown(Graph([])));
    }

    [Fact]
    public void Lists_of_another_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => new EarlierCommunities([0], [1]).Grown(Graph([])));

    private static int Newcomer => Cliques * Size;

    /// <summary>As a table tells it: who had no edge was not in it.</summary>
    private static EarlierCommunities Earlier(CompactGraph before, int[] found)
    {
        var degrees = Enumerable.Range(0, before.Nodes).Select(before.Out.Degree).ToArray();
        return new EarlierCommunities([.. found.Select((community, node) => degrees[node] == 0 ? -1 : community)], [.. degrees.Select(degree => degree == 0 ? -1 : degree)]);
    }

    /// <summary>Cliques that hang together in a row, a node beside them, and more edges.</summary>
    private static CompactGraph Graph((int A, int B)[] more)
    {
        var edges = new List<(int A, int B)>(more);
        for (var first = 0; first < Newcomer; first += Size)
        {
            for (var i = first; i < first + Size; i++)
                for (var j = i + 1; j < first + Size; j++) edges.Add((i, j));
            if (first > 0) edges.Add((first - 1, first));
        }

        return CompactGraph.Undirected(Newcomer + 1, [.. edges.Select(edge => edge.A)], [.. edges.Select(edge => edge.B)]);
    }
}
