using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Links that no record of a case tells: which things go together, move together, stay together or take over from each other, each with its chance.</summary>
/// <remarks>Only what correlation accepts. A pair that a record ties already is no news and left out. Pure and thread-safe.</remarks>
public static class InferredLinks
{
    /// <summary>The inferred links, ordered by both ends, then kind.</summary>
    /// <param name="graph">The case.</param>
    /// <param name="correlations">What <see cref="CaseCorrelations"/> found in it.</param>
    public static IReadOnlyList<Link> Of(EntityGraph graph, IReadOnlyList<Correlation> correlations)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(correlations);
        return
        [
            .. (from found in correlations
                where found.IsAccepted && KindOf(found.Kind) is not null
                let kind = KindOf(found.Kind)!.Value
                where kind == LinkKind.TookOver || !AreTied(graph, found.Entities[0], found.Entities[1])
                let link = Link(found, kind)
                orderby link.A, link.B, link.Kind, link.Chance
                select link).DistinctBy(link => (link.A, link.B, link.Kind)),
        ];
    }

    private static LinkKind? KindOf(CorrelationKind kind) => kind switch
    {
        CorrelationKind.Linkage => LinkKind.GoesWith,
        CorrelationKind.Convoy or CorrelationKind.CoTravel => LinkKind.MovesWith,
        CorrelationKind.CoStay => LinkKind.StaysWith,
        CorrelationKind.Takeover => LinkKind.TookOver,
        _ => null,
    };

    private static Link Link(Correlation found, LinkKind kind)
    {
        var (one, other) = (found.Entities[0], found.Entities[1]);
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        var strength = kind == LinkKind.TookOver ? Math.Round(found.Score, 6) : Math.Round(LinkStrength.Of(kind, found.Occasions, false), 6);
        return new Link(a, b, kind, strength, found.From, found.To, found.Records) { Chance = found.Chance };
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
