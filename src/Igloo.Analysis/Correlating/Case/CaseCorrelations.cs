using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>What the records of a case tell together that none of them tells alone, each with its chance.</summary>
/// <remarks>
/// The searches of the command, over the resolved case, once for all who read it: inferred links, rules and screens. Candidates that chance brings about more often than once in
/// a hundred are left out. Pure and thread-safe; the same case gives the same correlations. Time O(n log n + meetings) for n presences, payments and calls.
/// </remarks>
public static class CaseCorrelations
{
    private const double MostCandidateChance = 0.01;

    /// <summary>All correlations, ordered by kind, then chance, then entities.</summary>
    /// <param name="graph">The case.</param>
    /// <param name="options">What rules say; their defaults when not given.</param>
    public static IReadOnlyList<Correlation> Of(EntityGraph graph, CorrelationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new CorrelationOptions();
        return
        [
            .. Together(graph, CasePresences.Of(graph), options.PhonesTogether)
                .Concat(Takeovers(graph, EntityKind.Phone, options.PhonesSwapped)).Concat(Takeovers(graph, EntityKind.Account, new TakeoverOptions()))
                .Concat(CaseDealings.Relays(graph)).Concat(CaseDealings.DenseBlocks(graph)).Concat(CaseDealings.Families(graph)).Concat(CaseDealings.Bursts(graph))
                .Concat(CaseMoney.FeeMatches(graph)).Concat(CaseMoney.Milestones(graph)).Concat(CasePlaceChanges.Of(graph))
                .OrderBy(found => found.Kind).ThenBy(found => found.Chance).ThenBy(found => string.Join(' ', found.Entities), StringComparer.Ordinal).ThenBy(found => found.From),
        ];
    }

    /// <summary>Phones that move together (rule C06).</summary>
    internal static IEnumerable<Correlation> PhonesTogether(EntityGraph graph, CoincidenceOptions options) =>
        CasePresences.Of(graph, EntityKind.Phone).SelectMany(phones => Between(graph, phones, phones, options));

    /// <summary>Things of one kind of which one goes on as another did (rule C01).</summary>
    internal static IEnumerable<Correlation> Takeovers(EntityGraph graph, EntityKind kind, TakeoverOptions options) =>
        from found in Correlating.Takeovers.Of(CaseDeeds.Of(graph, kind), options)
        where IsWorthTelling(found.IsAccepted, found.Chance)
        select graph.Told(CorrelationKind.Takeover, [found.Before, found.After], (found.Ended, found.Began), found.Records) with
        {
            Score = found.Score,
            Margin = found.Margin,
            Chance = found.Chance,
            IsAccepted = found.IsAccepted,
        };

    private static IEnumerable<Correlation> Together(EntityGraph graph, IReadOnlyList<CasePopulation> populations, CoincidenceOptions ofPhones)
    {
        for (var i = 0; i < populations.Count; i++)
            for (var j = i; j < populations.Count; j++)
                if (i == j || (IsThing(populations[i]) && IsThing(populations[j])))
                    foreach (var found in Between(graph, populations[i], populations[j], i == j && populations[i].Kind == EntityKind.Phone ? ofPhones : null)) yield return found;
    }

    // Whose phone or car it is, records of people tell; a person seen where a phone is seen may be anybody in the crowd.
    private static bool IsThing(CasePopulation population) => population.Kind != EntityKind.Person;

    private static IEnumerable<Correlation> Between(EntityGraph graph, CasePopulation one, CasePopulation other, CoincidenceOptions? options) =>
        from found in Coincidences.Between(one.Seen, other.Seen, options)
        where IsWorthTelling(found.IsAccepted, found.Chance)
        let ends = new[] { graph.IndexOf(one.Members[found.A]), graph.IndexOf(other.Members[found.B]) }.Order().ToArray()
        select graph.Told(KindOf(found.Kind), ends, (found.From, found.To), found.Records.SelectMany(pair => new[] { pair.A, pair.B }))
            .Judged(found.Occasions, found.Expected, found.Chance, found.IsAccepted) with { Margin = found.Margin };

    private static bool IsWorthTelling(bool isAccepted, double chance) => isAccepted || chance <= MostCandidateChance;

    private static CorrelationKind KindOf(CoincidenceKind kind) => kind switch
    {
        CoincidenceKind.Linkage => CorrelationKind.Linkage,
        CoincidenceKind.Convoy => CorrelationKind.Convoy,
        CoincidenceKind.CoStay => CorrelationKind.CoStay,
        _ => CorrelationKind.CoTravel,
    };
}
