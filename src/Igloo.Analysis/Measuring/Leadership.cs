using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>How far each node's position is one that leaders of hidden groups hold, and why.</summary>
/// <param name="Scores">0 to 1,000,000: the mean of the parts.</param>
/// <param name="Control">Place among all by betweenness: what passes, passes through it.</param>
/// <param name="Span">Place among all by effective size: contacts who are not in contact with each other.</param>
/// <param name="Persistence">Mean place by effective size over the slices of time; <see langword="null"/> without times.</param>
public sealed record LeadershipResult(int[] Scores, int[] Control, int[] Span, int[]? Persistence);

/// <summary>A score of leading positions that does not bury quiet organisers under busy drivers.</summary>
/// <remarks>
/// Each part is a place in an order, with equal weight: there is nothing to fit. None counts volume: a hundred calls to one number weigh as one, so that a
/// courier who calls all day does not stand before the one who is called by each of the others once. Nearness to everyone is no part: heads of hidden
/// groups keep at a distance. A position is no conduct: the score explains
/// a network, it never ranks a person by itself. Pure and thread-safe.
/// </remarks>
public static class Leadership
{
    /// <summary>The leadership score of each node.</summary>
    /// <param name="graph">The graph; directions are passed over.</param>
    /// <param name="betweenness">Of <paramref name="graph"/>.</param>
    /// <param name="slices">The same nodes with the edges of one stretch of time each; none when there are no times.</param>
    public static LeadershipResult Of(CompactGraph graph, BetweennessResult betweenness, IReadOnlyList<CompactGraph> slices)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(betweenness);
        ArgumentNullException.ThrowIfNull(slices);
        var plain = graph.WithoutDirections();
        var control = Ranks.Of(betweenness.Values);
        var span = Ranks.Of(EffectiveSizes(plain));
        var persistence = slices.Count == 0 ? null : MeanOf([.. slices.Select(slice => Ranks.Of(EffectiveSizes(slice.WithoutDirections())))]);
        var scores = MeanOf(persistence is null ? [control, span] : [control, span, persistence]);
        return new LeadershipResult(scores, control, span, persistence);
    }

    /// <summary>Contacts less those that are redundant because they know each other (Burt 1992, in the form of Borgatti 1997: degree − 2 · triangles / degree).</summary>
    public static double[] EffectiveSizes(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (rows, triangles) = (graph.WithoutDirections().Out, Triangles.Of(graph));
        return [.. triangles.Select((closed, node) => rows.Degree(node) is var degree and > 0 ? degree - (2.0 * closed / degree) : 0)];
    }

    private static int[] MeanOf(int[][] parts) =>
        [.. Enumerable.Range(0, parts[0].Length).Select(node => (int)(parts.Sum(part => (long)part[node]) / parts.Length))];
}
