using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>Whether a graph has more modularity than graphs made by chance with the same degrees.</summary>
/// <remarks>
/// Modularity is high in chance graphs too when they are sparse (Guimerà, Sales-Pardo and Amaral 2004), so the rival is the same search on the graph rewired: ends of
/// pairs of edges swapped, every degree kept (Maslov and Sneppen 2002). Says yes when the graph beats all of 99: once in a hundred for a chance graph.
/// </remarks>
internal static class ModularityTest
{
    private const int Rewirings = 99;
    private const int SwapsPerEdge = 10; // mixing has been seen to be enough from here on (Milo et al. 2003)

    public static bool BeatsChance(CompactGraph graph)
    {
        var (a, b) = Ends(graph.Out);
        var own = Leiden.Of(CompactGraph.Undirected(graph.Nodes, a, b)).Modularity;
        var isBeaten = false;
        Workers.For(Rewirings, i =>
        {
            if (Volatile.Read(ref isBeaten)) return; // one is enough, whichever it is
            if (Leiden.Of(Rewired(graph.Nodes, a, b, SeededRandom.Of(Rewirings, i))).Modularity >= own - 1e-9) Volatile.Write(ref isBeaten, true);
        });
        return !isBeaten;
    }

    private static CompactGraph Rewired(int nodes, int[] a, int[] b, SeededRandom random)
    {
        var (from, to, edges) = (a.ToArray(), b.ToArray(), new HashSet<(int, int)>(a.Length));
        for (var edge = 0; edge < from.Length; edge++) edges.Add(Key(from[edge], to[edge]));
        for (var swap = SwapsPerEdge * from.Length; swap > 0; swap--)
        {
            var (one, other) = (random.Next(from.Length), random.Next(from.Length));
            if (random.Next(2) == 0) (from[other], to[other]) = (to[other], from[other]);
            var (first, second) = (Key(from[one], to[other]), Key(from[other], to[one]));
            if (from[one] == to[other] || from[other] == to[one] || first == second || edges.Contains(first) || edges.Contains(second)) continue;
            edges.Remove(Key(from[one], to[one]));
            edges.Remove(Key(from[other], to[other]));
            edges.Add(first);
            edges.Add(second);
            (to[one], to[other]) = (to[other], to[one]);
        }

        return CompactGraph.Undirected(nodes, from, to);
    }

    private static (int, int) Key(int a, int b) => a < b ? (a, b) : (b, a);

    private static (int[] A, int[] B) Ends(Adjacency rows)
    {
        var (a, b) = (new List<int>(), new List<int>());
        for (var node = 0; node < rows.Nodes; node++)
            foreach (var other in rows.Of(node))
            {
                if (other < node) continue;
                a.Add(node);
                b.Add(other);
            }

        return ([.. a], [.. b]);
    }
}
