using CsCheck;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Analysis.Tests.Graphs;

namespace Igloo.Analysis.Tests.Measuring;

public sealed class NetworkFiguresTests
{
    [Fact]
    public void A_quiet_organiser_stands_before_a_busy_driver()
    {
        // 0 deals once with the head of each of three crews; 1 calls the other two drivers of its crew all day.
        var crews = "0-1 0-4 0-7 1-2 1-3 2-3 4-5 4-6 5-6 7-8 7-9 8-9";
        var ends = crews.Split(' ').Select(edge => (A: edge[0] - '0', B: edge[2] - '0')).ToArray();
        float[] calls = [.. ends.Select(end => end.A == 1 ? 200f : 1f)];
        var graph = CompactGraph.Undirected(10, [.. ends.Select(end => end.A)], [.. ends.Select(end => end.B)], calls);
        var figures = NetworkFigures.Of(graph, [], _ => { });
        Assert.True(figures.Strengths[1] > 100 * figures.Strengths[0]);
        Assert.Equal(0, Array.IndexOf(figures.Leadership.Scores, figures.Leadership.Scores.Max()));
        Assert.Equal(figures.Leadership.Scores[0], (figures.Leadership.Control[0] + figures.Leadership.Span[0]) / 2);
    }

    [Fact]
    public void Who_stays_while_others_come_and_go_rises()
    {
        // Node 0 leads in every slice, node 4 in one only; over all they have as many contacts.
        CompactGraph[] slices = [GraphGen.Of(9, "0-1 0-2"), GraphGen.Of(9, "0-2 0-3"), GraphGen.Of(9, "0-3 0-1 4-5 4-6 4-7")];
        var graph = GraphGen.Of(9, "0-1 0-2 0-3 4-5 4-6 4-7");
        var leadership = Leadership.Of(graph, Betweenness.Of(graph), slices);
        Assert.Equal(leadership.Span[0], leadership.Span[4]);
        Assert.True(leadership.Persistence![0] > leadership.Persistence[4]);
        Assert.True(leadership.Scores[0] > leadership.Scores[4]);
    }

    [Fact]
    public void Changes_tell_who_came_went_switched_and_stayed()
    {
        var changes = NetworkChanges.Between(GraphGen.Of(7, "0-1 0-2 3-4"), GraphGen.Of(7, "0-1 0-5 3-5")).ToDictionary(changed => changed.Node);
        Assert.Equal((NodeChange.Stayed, 1, 1, 1), (changes[0].Change, changes[0].Kept, changes[0].Gained, changes[0].Lost));
        Assert.Equal(NodeChange.Went, changes[2].Change);
        Assert.Equal(NodeChange.Switched, changes[3].Change);
        Assert.Equal(NodeChange.Came, changes[5].Change);
        Assert.DoesNotContain(6, changes.Keys);
    }

    [Fact]
    public void Changes_are_those_that_sets_of_contacts_tell() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Bool).Array[0, 40].Sample(edges =>
        {
            var contacts = new[] { false, true }.Select(isLater => Enumerable.Range(0, 8).Select(node => ContactsOf(node, edges, isLater)).ToArray()).ToArray();
            var changes = NetworkChanges.Between(Graph(edges, isLater: false), Graph(edges, isLater: true)).ToDictionary(changed => changed.Node);
            for (var node = 0; node < 8; node++)
            {
                var (before, after) = (contacts[0][node], contacts[1][node]);
                Assert.Equal(before.Count + after.Count > 0, changes.ContainsKey(node));
                if (!changes.TryGetValue(node, out var changed)) continue;
                Assert.Equal((before.Intersect(after).Count(), after.Except(before).Count(), before.Except(after).Count()), (changed.Kept, changed.Gained, changed.Lost));
                var expected = before.Count == 0 ? NodeChange.Came : after.Count == 0 ? NodeChange.Went : before.Overlaps(after) ? NodeChange.Stayed : NodeChange.Switched;
                Assert.Equal(expected, changed.Change);
            }
        });

    [Fact]
    public void Changes_of_graphs_with_other_nodes_are_refused() =>
        Assert.Throws<ArgumentException>(() => NetworkChanges.Between(GraphGen.Of(2, "0-1"), GraphGen.Of(3, "0-1")));

    [Fact]
    public void Every_measure_is_told_before_it_starts()
    {
        var steps = new List<string>();
        NetworkFigures.Of(GraphGen.Of(3, "0-1 1-2"), [], steps.Add);
        Assert.Equal(10, steps.Distinct().Count());
    }

    private static CompactGraph Graph((int A, int B, bool IsLater)[] edges, bool isLater)
    {
        var own = edges.Where(edge => edge.IsLater == isLater).ToArray();
        return CompactGraph.Directed(8, [.. own.Select(edge => edge.A)], [.. own.Select(edge => edge.B)]);
    }

    // A loop is no contact, and who calls is as much a contact as who is called.
    private static HashSet<int> ContactsOf(int node, (int A, int B, bool IsLater)[] edges, bool isLater) =>
        [.. edges.Where(edge => edge.IsLater == isLater && edge.A != edge.B && (edge.A == node || edge.B == node)).Select(edge => edge.A + edge.B - node)];
}
