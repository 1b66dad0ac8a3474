using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Links that no record of a case tells: which things go together, move together, stay together or take over from each other, each with its chance.</summary>
/// <remarks>
/// As <see cref="Coincidences"/> and <see cref="Takeovers"/> at their default rates; only what they accept. A pair that a record ties already is no news and left out.
/// Pure and thread-safe; the same case gives the same links. Time O(n log n + meetings) for n presences.
/// </remarks>
public static class CaseCorrelations
{
    /// <summary>The inferred links, ordered by both ends, then kind.</summary>
    public static IReadOnlyList<Link> Of(EntityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return
        [
            .. Together(graph).Concat(CaseDeeds.Kinds.SelectMany(kind => TakenOver(graph, kind)))
                .OrderBy(link => link.A).ThenBy(link => link.B).ThenBy(link => link.Kind).ThenBy(link => link.Chance)
                .DistinctBy(link => (link.A, link.B, link.Kind)),
        ];
    }

    private static IEnumerable<Link> Together(EntityGraph graph)
    {
        var populations = CasePresences.Of(graph);
        for (var i = 0; i < populations.Count; i++)
            for (var j = i; j < populations.Count; j++)
                if (i == j || (IsThing(populations[i]) && IsThing(populations[j])))
                    foreach (var link in Between(graph, populations[i], populations[j])) yield return link;
    }

    // Whose phone or car it is, records of people tell; a person seen where a phone is seen may be anybody in the crowd.
    private static bool IsThing(CasePopulation population) => population.Kind != EntityKind.Person;

    private static IEnumerable<Link> Between(EntityGraph graph, CasePopulation one, CasePopulation other) =>
        from found in Coincidences.Between(one.Seen, other.Seen)
        where found.IsAccepted
        let ends = (A: one.Members[found.A], B: other.Members[found.B])
        where !AreTied(graph, ends.A, ends.B)
        let kind = KindOf(found.Kind)
        select Inferred(
            graph, ends.A, ends.B, kind, LinkStrength.Of(kind, found.Occasions, false), found.From, found.To, found.Chance,
            found.Records.SelectMany(pair => new[] { pair.A, pair.B }));

    private static IEnumerable<Link> TakenOver(EntityGraph graph, EntityKind kind) =>
        from found in Takeovers.Of(CaseDeeds.Of(graph, kind))
        where found.IsAccepted
        select Inferred(
            graph, graph.Entities[found.Before].Id, graph.Entities[found.After].Id, LinkKind.TookOver, found.Score, found.Ended, found.Began, found.Chance, found.Records);

    private static LinkKind KindOf(CoincidenceKind kind) => kind switch
    {
        CoincidenceKind.Linkage => LinkKind.GoesWith,
        CoincidenceKind.CoStay => LinkKind.StaysWith,
        _ => LinkKind.MovesWith,
    };

    private static Link Inferred(EntityGraph graph, EntityId one, EntityId other, LinkKind kind, double strength, long from, long to, double chance, IEnumerable<int> events)
    {
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        return new Link(
            a, b, kind, Math.Round(strength, 6), DateTimeOffset.FromUnixTimeSeconds(from), DateTimeOffset.FromUnixTimeSeconds(to),
            [.. events.Select(number => graph.Events[number].Record).Distinct().Order()])
        {
            Chance = chance,
        };
    }

    /// <summary>Whether records name the two together, or give both to one holder.</summary>
    private static bool AreTied(EntityGraph graph, EntityId one, EntityId other)
    {
        var (first, second) = (Ties(graph, one), Ties(graph, other));
        return first.Any(tie => tie.Other == other) || first.Where(tie => tie.IsHolder).Intersect(second.Where(tie => tie.IsHolder)).Any();
    }

    private static List<(EntityId Other, bool IsHolder)> Ties(EntityGraph graph, EntityId entity)
    {
        var ties = new List<(EntityId, bool)>();
        foreach (var neighbour in graph.NeighboursOf(graph.IndexOf(entity)))
            ties.Add((graph.Entities[neighbour.Entity].Id, graph.Links[neighbour.Link].Kind == LinkKind.Uses && graph.Entities[neighbour.Entity].Id.Kind is EntityKind.Person or EntityKind.Organization));
        return ties;
    }
}
