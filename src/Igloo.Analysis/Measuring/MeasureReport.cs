using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Measuring;

/// <summary>The shape of a case.</summary>
/// <param name="Entities">All entities.</param>
/// <param name="Links">All links.</param>
/// <param name="Unlinked">Entities without a link.</param>
/// <param name="Components">Separate parts of two or more linked entities.</param>
/// <param name="LargestComponent">Entities of the largest part; 0 when nothing is linked.</param>
/// <param name="LargestDegree">Most neighbours of one entity.</param>
public sealed record MeasureReport(int Entities, int Links, int Unlinked, int Components, int LargestComponent, int LargestDegree);

/// <summary>Measures the shape of a case.</summary>
/// <remarks>Pure and thread-safe. Time O(entities + links).</remarks>
public static class NetworkMeasures
{
    /// <summary>The shape of <paramref name="graph"/>.</summary>
    public static MeasureReport Of(EntityGraph graph)
    {
        var sizes = Components(graph).CountBy(component => component).Select(entry => entry.Value).ToArray();
        return new MeasureReport(
            graph.Entities.Count, graph.Links.Count, sizes.Count(size => size == 1), sizes.Count(size => size > 1),
            sizes.Where(size => size > 1).DefaultIfEmpty(0).Max(), Enumerable.Range(0, graph.Entities.Count).Select(entity => Degree(graph, entity)).DefaultIfEmpty(0).Max());
    }

    /// <summary>For each entity the index of the least entity that it hangs together with, over any links; its own when it has none.</summary>
    public static IReadOnlyList<int> Components(EntityGraph graph)
    {
        var sets = new UnionFind(graph.Entities.Count);
        foreach (var link in graph.Links) sets.Join(graph.IndexOf(link.A), graph.IndexOf(link.B));
        return [.. Enumerable.Range(0, graph.Entities.Count).Select(sets.Find)];
    }

    /// <summary>How many different entities the one at an index is linked to.</summary>
    public static int Degree(EntityGraph graph, int entity)
    {
        var neighbours = new HashSet<int>();
        foreach (var neighbour in graph.NeighboursOf(entity)) neighbours.Add(neighbour.Entity);
        return neighbours.Count;
    }
}
