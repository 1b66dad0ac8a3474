using System.Runtime.InteropServices;
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
        var figures = NetworkFigures.Of(Edges(graph, _ => true), Slices(graph), _ => { });
        var parts = Sizes(figures.Components, graph.Entities.Count);
        var groups = Sizes(figures.Communities.Membership, figures.Communities.Count);
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

    private static int[] Sizes(int[] numbers, int count)
    {
        var sizes = new int[count];
        foreach (var number in numbers) sizes[number]++;
        return sizes;
    }

    private static CompactGraph Edges(EntityGraph graph, Func<Link, bool> isWanted)
    {
        var (a, b, strengths) = (new List<int>(), new List<int>(), new List<float>());
        for (var entity = 0; entity < graph.Entities.Count; entity++)
            foreach (var neighbour in graph.NeighboursOf(entity))
            {
                // Each link is met from both of its ends.
                if (neighbour.Entity <= entity) continue;
                var link = graph.Links[neighbour.Link];
                if (!isWanted(link)) continue;
                a.Add(entity);
                b.Add(neighbour.Entity);
                strengths.Add((float)Math.Max(LeastStrength, link.Strength));
            }

        return CompactGraph.Undirected(graph.Entities.Count, CollectionsMarshal.AsSpan(a), CollectionsMarshal.AsSpan(b), CollectionsMarshal.AsSpan(strengths));
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
                .Select(slice => Edges(graph, link => link.First <= slice.To && link.Last >= slice.From))
                .Where(slice => slice.Edges > 0),
        ];
    }

    private static double Quantised(double value) => Math.Round(value, 6);
}
