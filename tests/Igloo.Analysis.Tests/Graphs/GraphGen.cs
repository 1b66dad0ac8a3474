using CsCheck;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Graphs;

/// <summary>Small random graphs, with loops and parallel edges among what they are made of.</summary>
internal static class GraphGen
{
    public static Gen<CompactGraph> Undirected { get; } = Edges.Select(edges => CompactGraph.Undirected(edges.Nodes, edges.A, edges.B));

    public static Gen<CompactGraph> Directed { get; } = Edges.Select(edges => CompactGraph.Directed(edges.Nodes, edges.A, edges.B));

    public static Gen<CompactGraph> Weighted { get; } = Gen.Select(Edges, Gen.Int[1, 9].Array[40]).Select((edges, weights) =>
        CompactGraph.Undirected(edges.Nodes, edges.A, edges.B, [.. weights.Take(edges.A.Length).Select(weight => (float)weight)]));

    /// <summary>Three graphs in one that no edge connects, the nodes of each three apart.</summary>
    public static Gen<CompactGraph> Apart { get; } = Edges.Array[3].Select(graphs => CompactGraph.Undirected(
        3 * graphs.Max(graph => graph.Nodes),
        [.. graphs.SelectMany((graph, number) => graph.A.Select(end => (3 * end) + number))],
        [.. graphs.SelectMany((graph, number) => graph.B.Select(end => (3 * end) + number))]));

    public static Gen<CompactGraph> Any { get; } = Gen.OneOf(Undirected, Directed, Weighted, Apart);

    private static Gen<(int Nodes, int[] A, int[] B)> Edges =>
        Gen.Int[1, 12].SelectMany(nodes => Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, 40]
            .Select(ends => (nodes, ends.Select(end => end.Item1).ToArray(), ends.Select(end => end.Item2).ToArray())));

    /// <summary>An undirected graph as people write it: <c>"0-1 1-2"</c>.</summary>
    public static CompactGraph Of(int nodes, string edges)
    {
        var ends = edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(edge => edge.Split('-').Select(int.Parse).ToArray()).ToArray();
        return CompactGraph.Undirected(nodes, [.. ends.Select(end => end[0])], [.. ends.Select(end => end[1])]);
    }

    /// <summary>Node 0 in the middle, every other tied to it alone.</summary>
    public static CompactGraph Star(int nodes) =>
        CompactGraph.Undirected(nodes, new int[nodes - 1], [.. Enumerable.Range(1, nodes - 1)]);
}
