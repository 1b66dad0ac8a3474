using CsCheck;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Graphs;

public sealed class CompactGraphTests
{
    [Fact]
    public void Loops_are_left_out_and_parallel_edges_become_one_that_weighs_their_number()
    {
        var graph = CompactGraph.Undirected(3, [0, 1, 0, 2], [1, 0, 1, 2]);
        Assert.Equal((1, 1, 2), (graph.Edges, graph.Loops, graph.Parallels));
        Assert.Equal(3, graph.Out.Strength(0));
        Assert.Equal(0, graph.Out.Degree(2));
    }

    [Fact]
    public void Weights_of_parallel_edges_are_summed()
    {
        var graph = CompactGraph.Directed(2, [0, 0, 1], [1, 1, 0], [2, 3, 7]);
        Assert.Equal((5, 7), (graph.Out.Strength(0), graph.In.Strength(0)));
        Assert.Equal(12, graph.WithoutDirections().Out.Strength(0));
    }

    [Fact]
    public void The_order_of_edges_does_not_show() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Float[0.1f, 9f]).Array[1, 30].Sample(edges =>
    {
        var (forward, backward) = (Of(edges), Of([.. edges.Reverse()]));
        for (var node = 0; node < 6; node++)
        {
            Assert.Equal(forward.Out.Of(node), backward.Out.Of(node));
            Assert.Equal(forward.Out.WeightsOf(node), backward.Out.WeightsOf(node));
        }
    });

    [Fact]
    public void Edges_that_come_in_order_are_placed_as_those_that_do_not() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Float[0.1f, 9f]).Array[1, 30].Sample(edges =>
    {
        var (given, inOrder) = (Undirected(edges), Undirected([.. edges.Select(edge => (Math.Min(edge.Item1, edge.Item2), Math.Max(edge.Item1, edge.Item2), edge.Item3)).Order()]));
        for (var node = 0; node < 6; node++)
        {
            Assert.Equal(given.Out.Of(node), inOrder.Out.Of(node));
            Assert.Equal(given.Out.WeightsOf(node), inOrder.Out.WeightsOf(node));
        }

        static CompactGraph Undirected((int A, int B, float Weight)[] edges) =>
            CompactGraph.Undirected(6, [.. edges.Select(edge => edge.A)], [.. edges.Select(edge => edge.B)], [.. edges.Select(edge => edge.Weight)]);
    });

    [Fact]
    public void An_edge_is_seen_from_both_ends() => GraphGen.Directed.Sample(graph =>
    {
        for (var node = 0; node < graph.Nodes; node++)
            foreach (var next in graph.Out.Of(node)) Assert.True(graph.In.Has(next, node));
        Assert.Equal(graph.Edges, Enumerable.Range(0, graph.Nodes).Sum(graph.In.Degree));
    });

    [Theory]
    [InlineData(2, 0, 2, 1f)]
    [InlineData(2, -1, 0, 1f)]
    [InlineData(2, 0, 1, 0f)]
    [InlineData(2, 0, 1, float.NaN)]
    public void Ends_that_are_no_nodes_and_weights_that_are_not_positive_are_refused(int nodes, int a, int b, float weight) =>
        Assert.Throws<ArgumentException>(() => CompactGraph.Undirected(nodes, [a], [b], [weight]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_building_takes_is_told_before(bool areWeighted)
    {
        const int Nodes = 1_000;
        var a = Enumerable.Range(0, 200_000).Select(edge => edge % Nodes).ToArray();
        var b = Enumerable.Range(0, 200_000).Select(edge => (edge / Nodes) + (edge % 7)).ToArray();
        float[] weights = areWeighted ? [.. Enumerable.Repeat(2f, a.Length)] : [];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(CompactGraph.Undirected(Nodes, a, b, weights).Parallels > 0);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(taken, CompactGraph.PeakBytes(Nodes, a.Length, areWeighted) / 3, CompactGraph.PeakBytes(Nodes, a.Length, areWeighted));
    }

    private static CompactGraph Of((int A, int B, float Weight)[] edges) =>
        CompactGraph.Undirected(6, [.. edges.Select(edge => edge.A)], [.. edges.Select(edge => edge.B)], [.. edges.Select(edge => edge.Weight)]);
}
