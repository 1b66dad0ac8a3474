using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Measuring;

/// <summary>Measures the network of a case.</summary>
/// <remarks>
/// An edge is a pair that any link holds together, as heavy as its links are strong; super-connectors hold no one together. Pure and thread-safe; the same case gives
/// the same figures on any number of threads. Time: some ten passes over the links, and betweenness, sampled where exact costs too much.
/// </remarks>
public static class CaseMeasures
{
    private const int Stretches = 3;
    private const double LeastStrength = 1e-6; // an edge must weigh something

    /// <summary>The figures of each entity that is linked to any other, ordered by id; each is made anew whenever it is asked for.</summary>
    public static IReadOnlyList<EntityMeasures> Of(EntityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var figures = NetworkFigures.Of(Edges(graph, graph.Links), Slices(graph), _ => { });
        var parts = figures.Components.CountBy(part => part).ToDictionary();
        var groups = figures.Communities.Membership.CountBy(group => group).ToDictionary();
        int[] linked = [.. Enumerable.Range(0, graph.Entities.Count).Where(node => figures.Degrees[node] > 0)];
        return new MadeRows<EntityMeasures>(linked.Length, row => Measured(linked[row]));

        EntityMeasures Measured(int node) => new(
            graph.Entities[node].Id,
            graph.Entities[figures.Components[node]].Id, parts[figures.Components[node]],
            figures.Communities.Membership[node], groups[figures.Communities.Membership[node]],
            figures.Cores[node], figures.Degrees[node], Quantised(figures.Strengths[node]), Math.Round(figures.PageRanks[node], 9),
            Quantised(figures.Betweenness.Values[node]), figures.Betweenness.Bound, Quantised(figures.Constraints[node]), figures.Breaks.PairsLost[node],
            figures.Leadership.Scores[node], figures.Leadership.Control[node], figures.Leadership.Span[node], figures.Leadership.Persistence?[node]);
    }

    private static CompactGraph Edges(EntityGraph graph, IEnumerable<Link> links)
    {
        var edges = links.Select(link => (A: graph.IndexOf(link.A), B: graph.IndexOf(link.B), Strength: (float)Math.Max(LeastStrength, link.Strength))).ToArray();
        return CompactGraph.Undirected(
            graph.Entities.Count, [.. edges.Select(edge => edge.A)], [.. edges.Select(edge => edge.B)], [.. edges.Select(edge => edge.Strength)]);
    }

    /// <summary>Equal stretches of the time that links tell, each with the links that were told in it.</summary>
    private static CompactGraph[] Slices(EntityGraph graph)
    {
        var told = graph.Links.Where(link => link is { First: not null, Last: not null }).ToArray();
        if (told.Length == 0) return [];
        var (first, last) = (told.Min(link => link.First!.Value), told.Max(link => link.Last!.Value));
        var stretch = (last - first) / Stretches;
        return
        [
            .. Enumerable.Range(0, Stretches)
                .Select(i => (From: first + (i * stretch), To: first + ((i + 1) * stretch)))
                .Select(slice => Edges(graph, told.Where(link => link.First <= slice.To && link.Last >= slice.From)))
                .Where(slice => slice.Edges > 0),
        ];
    }

    private static double Quantised(double value) => Math.Round(value, 6);
}
