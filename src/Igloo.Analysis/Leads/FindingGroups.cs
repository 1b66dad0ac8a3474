using Igloo.Analysis.Linking;
using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>Gathers the findings of one network.</summary>
/// <remarks>
/// Findings go together when they share an actor, or when their actors are one holder and their phone, account, vehicle and the like. Travellers, victims and bystanders
/// never bind findings together. A finding without an actor opens no group unless it is urgent; it joins the group whose actors it is about. Nearly linear in subjects.
/// </remarks>
internal static class FindingGroups
{
    /// <summary>The groups, each ordered by finding id, ordered by their first finding; findings that belong to none are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<Finding>> Of(IEnumerable<Finding> findings, EntityGraph graph)
    {
        var all = findings.DistinctBy(finding => finding.Id).OrderBy(finding => finding.Id).ToArray();
        var sets = new UnionFind(all.Length);
        var firstOf = new Dictionary<EntityId, int>();
        for (var i = 0; i < all.Length; i++)
            foreach (var anchor in AnchorsOf(all[i], graph))
                if (!firstOf.TryAdd(anchor, i)) sets.Join(i, firstOf[anchor]);

        return
        [
            .. Enumerable.Range(0, all.Length)
                .Select(i => (Finding: all[i], Root: Opens(all[i]) ? sets.Find(i) : RootOf(all[i], firstOf, sets)))
                .Where(placed => placed.Root is not null)
                .GroupBy(placed => placed.Root, placed => placed.Finding)
                .OrderBy(group => group.Key)
                .Select(group => group.ToArray()),
        ];
    }

    private static bool Opens(Finding finding) => finding.Lane == Lane.LifeSafety || finding.Subjects.Any(subject => subject.IsActor);

    private static int? RootOf(Finding finding, Dictionary<EntityId, int> firstOf, UnionFind sets)
    {
        foreach (var subject in finding.Subjects)
            if (firstOf.TryGetValue(subject.Entity, out var holder)) return sets.Find(holder);
        return null;
    }

    private static IEnumerable<EntityId> AnchorsOf(Finding finding, EntityGraph graph)
    {
        foreach (var subject in finding.Subjects)
        {
            // Two warnings about one town may be about two houses.
            if (finding.Lane == Lane.LifeSafety && !graph.IsHub(subject.Entity)) yield return subject.Entity;
            if (!subject.IsActor) continue;
            yield return subject.Entity;
            foreach (var own in StronglyUsed(subject.Entity, graph)) yield return own;
        }
    }

    // Not places: neighbours share a house without sharing what they do.
    private static List<EntityId> StronglyUsed(EntityId actor, EntityGraph graph)
    {
        var index = graph.IndexOf(actor);
        if (index < 0) return [];
        var found = new List<EntityId>();
        foreach (var neighbour in graph.NeighboursOf(index))
        {
            var (link, entity) = (graph.Links[neighbour.Link], graph.Entities[neighbour.Entity].Id);
            if (link.Kind == LinkKind.Uses && link.Strength >= LinkStrength.Strong && entity.Kind != EntityKind.Place && actor.Kind != EntityKind.Place) found.Add(entity);
        }

        return found;
    }
}
