using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>What the payments of a case have to do with its journeys: stated fees that are paid, and payments that follow legs.</summary>
internal static class CaseMoney
{
    /// <summary>Payees whose incoming payments match the fees that travellers state (rule F12).</summary>
    public static IEnumerable<Correlation> FeeMatches(EntityGraph graph) =>
        from found in Correlating.FeeMatches.Of(PaymentsOf(graph), LegsOf(graph))
        select graph.Told(CorrelationKind.FeeMatch, [found.Payee, .. found.Travellers], (found.From, found.To), found.Records)
            .Judged(found.Occasions, found.Expected, found.Chance, found.IsAccepted);

    /// <summary>Journeys that are paid by milestones (rule F11).</summary>
    public static IEnumerable<Correlation> Milestones(EntityGraph graph) =>
        from found in Correlating.Milestones.Of(PaymentsOf(graph), LegsOf(graph))
        select graph.Told(CorrelationKind.Milestone, [found.Payer, found.Payee, .. found.Travellers], (found.From, found.To), found.Records)
            .Judged(found.Occasions, found.Expected, found.Chance, found.IsAccepted);

    private static List<PaidSum> PaymentsOf(EntityGraph graph)
    {
        var payments = new List<PaidSum>();
        foreach (var (transfer, record) in CaseDealings.Of(graph, EventKind.Payment))
        {
            var told = graph.Events[record];
            var (from, to) = CaseTelling.SpanOf(told);
            payments.Add(new PaidSum(transfer.From, transfer.To, Cents(told.Amount), from, to, record));
        }

        return payments;
    }

    /// <summary>Encounters, crossings and stays of people.</summary>
    private static List<TravelLeg> LegsOf(EntityGraph graph)
    {
        var legs = new List<TravelLeg>();
        for (var number = 0; number < graph.Events.Count; number++)
            if (graph.Events[number] is { Kind: EventKind.Encounter or EventKind.Sighting, Start: { } start } told)
                foreach (var (role, entity) in told.Participants)
                    if (role == Role.Subject && entity.Kind == EntityKind.Person && graph.IndexOf(entity) is var traveller and >= 0)
                        legs.Add(new TravelLeg(traveller, start.ToUnixTimeSeconds(), Cents(told.StatedFee), number));
        return legs;
    }

    private static long Cents(decimal? amount) => amount is { } sum ? (long)Math.Round(sum * 100) : -1;
}
