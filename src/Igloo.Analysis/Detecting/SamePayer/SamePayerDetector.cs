using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.SamePayer;

/// <summary>T04: one payer books one-way journeys for people who have nothing to do with each other.</summary>
/// <remarks>Time O(t · w · s²) for t trips, w windows of a payer and s travellers in a window.</remarks>
internal sealed class SamePayerDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "T04",
        Version = 1,
        Family = RuleFamily.Travel,
        Title = "One payer for unrelated travellers",
        Why = "Onward tickets are bought by whoever moves the travellers, not by the travellers or their families.",
        Innocent = "An employer, a club or a charity also pays for people who know each other only through it.",
        Source = "FinCEN FIN-2020-A008",
        Needs = [EventKind.Trip],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Neighbourhood, 2),
        Parameters =
        [
            new("travellers", 5, "unrelated travellers", 2, 50, "own: starting value; the sources give no number"),
            new("mostTravellers", 60, "travellers", 5, 1000, "own: two new travellers a day is a travel agent's trade"),
            new("bookings", 2, "bookings", 1, 20, "own: a team or a class is one booking"),
            new("window", 30, "days", 1, 365, "own: starting value; the sources give no number"),
            new("sources", 2, "sources", 1, 5, "own: starting value; the sources give no number"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = SamePayerOptions.From(parameters);
        foreach (var payer in Payers(graph))
            if (Best(graph, payer.Key, [.. payer], options) is { } best) yield return Tell(payer.Key, best, options);
    }

    private static IEnumerable<IGrouping<EntityId, CaseEvent>> Payers(EntityGraph graph) =>
        from trip in graph.EventsOf(EventKind.Trip)
        let payer = trip.PartyOf(Role.Booker)
        let traveller = trip.PartyOf(Role.Subject)
        where payer is not null && traveller is not null && payer != traveller
        where payer.Value.Kind != EntityKind.Organization && !graph.IsHub(payer.Value)
        group trip by payer.Value into trips
        orderby trips.Key
        select trips;

    private static Travellers? Best(EntityGraph graph, EntityId payer, CaseEvent[] trips, SamePayerOptions options)
    {
        if (trips.Select(Traveller).Distinct().Count() < options.Travellers) return null;
        var relatedness = Relatedness.Around(graph, options.Sources, payer, trips);
        var toPayer = Relatedness.Beside(graph, options.Sources, trips);
        Travellers? best = null;
        foreach (var window in SlidingWindow.Over(Return.Without(trips), options.Window))
        {
            var travellers = window.Select(Traveller).Distinct().ToArray();
            if (travellers.Length < options.Travellers || travellers.Length > options.MostTravellers) continue;
            var unrelated = relatedness.MutuallyUnrelated(travellers.Where(traveller => !toPayer.Share(traveller, payer)));
            CaseEvent[] paid = [.. window.Where(trip => unrelated.Contains(Traveller(trip)))];
            if (unrelated.Count < options.Travellers || unrelated.Count <= (best?.Parties.Count ?? 0) || Bookings(paid) < options.Bookings) continue;
            best = new Travellers(unrelated, paid);
        }

        return best;
    }

    private static EntityId Traveller(CaseEvent trip) => trip.PartyOf(Role.Subject)!.Value;

    // Rows that name no booking are told apart by their time.
    private static int Bookings(IEnumerable<CaseEvent> trips) => trips.Select(trip => trip.Group ?? $"{trip.Start:O}").Distinct(StringComparer.Ordinal).Count();

    private static Draft Tell(EntityId payer, Travellers found, SamePayerOptions options) => new()
    {
        Subjects = [new Subject(payer, ActorRole.Organizer), .. found.Parties.Select(traveller => new Subject(traveller, ActorRole.Traveller))],
        Evidence = found.Trips,
        Measured = found.Parties.Count,
        Baseline = options.Travellers - 1,
        Strength = Grade.Of(found.Parties.Count, options.Travellers, 3 * options.Travellers),
        Because = FormattableString.Invariant($"One payer booked one-way journeys for {found.Parties.Count} travellers who have no recorded tie to each other, in {Bookings(found.Trips)} bookings within {options.Window.TotalDays:0} days."),
        Missing = "Whether the travellers chose and repaid the tickets is not told by bookings.",
    };

    private sealed record Travellers(IReadOnlyList<EntityId> Parties, IReadOnlyList<CaseEvent> Trips);
}
