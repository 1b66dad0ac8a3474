using Igloo.Analysis.Correlating;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class SuperConnectorsTests
{
    private const int People = 1_000;

    [Fact]
    public void A_help_line_that_strangers_ring_is_a_super_connector_with_a_reason()
    {
        var hub = Assert.Single(SuperConnectors.Of(Town(callers: Enumerable.Range(0, 400).Select(i => i * 7 % People))));
        Assert.Equal((People, 400), (hub.Node, hub.Degree));
        Assert.StartsWith("400 deal with it where ", hub.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organiser_whose_many_contacts_know_each_other_is_none() =>
        Assert.Empty(SuperConnectors.Of(Town(callers: Enumerable.Range(0, 120))));

    [Fact]
    public void Someone_with_forty_contacts_is_none() =>
        Assert.Empty(SuperConnectors.Of(Town(callers: Enumerable.Range(0, 40).Select(i => i * 7))));

    [Fact]
    public void In_a_network_where_all_have_many_contacts_many_are_usual()
    {
        var random = new Random(5);
        var ends = Enumerable.Range(0, 300 * 60).Select(_ => (A: random.Next(300), B: random.Next(300))).ToArray();
        Assert.Empty(SuperConnectors.Of(CompactGraph.Undirected(300, [.. ends.Select(end => end.A)], [.. ends.Select(end => end.B)])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_network_of_nobody_or_one_has_none(int nodes) => Assert.Empty(SuperConnectors.Of(CompactGraph.Undirected(nodes, [], [])));

    /// <summary>Circles of ten who all deal with each other, three of them with somebody from anywhere; the last node is dealt with by the callers.</summary>
    private static CompactGraph Town(IEnumerable<int> callers)
    {
        var random = new Random(3);
        var edges = new List<(int A, int B)>();
        for (var person = 0; person < People; person++)
        {
            for (var other = person + 1; other / 10 == person / 10; other++) edges.Add((person, other));
            if (person % 10 < 3) edges.Add((person, random.Next(People)));
        }

        edges.AddRange(callers.Distinct().Select(caller => (caller, People)));
        return CompactGraph.Undirected(People + 1, [.. edges.Select(edge => edge.A)], [.. edges.Select(edge => edge.B)]);
    }
}
