using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.Unusual;

/// <summary>One entity's activity in numbers.</summary>
/// <param name="Entity">Whose.</param>
/// <param name="Values">One per name of the group's features.</param>
internal sealed record ActivityRow(EntityId Entity, double[] Values);

/// <summary>Peers of one kind with the same features: counts, sums and times of what they did, nothing of who they are.</summary>
/// <param name="Names">What each feature is, for a sentence.</param>
/// <param name="Rows">Ordered by entity.</param>
internal sealed record ActivityGroup(IReadOnlyList<string> Names, IReadOnlyList<ActivityRow> Rows)
{
    /// <summary>The groups of a case: phones by their calls, payees and payers by their payments, vehicles by their reads.</summary>
    public static IEnumerable<ActivityGroup> Of(EntityGraph graph) =>
    [
        Calls(graph),
        Payments(graph),
        Reads(graph),
    ];

    private static ActivityGroup Calls(EntityGraph graph) => Gather(
        graph.EventsOf(EventKind.Call).SelectMany(call => new[] { (Entity: call.DeviceOf(Role.From), Event: call), (Entity: call.DeviceOf(Role.To), Event: call) }),
        ["calls made", "calls received", "different contacts", "days with calls", "calls on the busiest day", "calls at night"],
        (entity, calls) =>
        [
            calls.Count(call => call.DeviceOf(Role.From) == entity),
            calls.Count(call => call.DeviceOf(Role.To) == entity),
            calls.Select(call => call.DeviceOf(Role.From) == entity ? call.DeviceOf(Role.To) : call.DeviceOf(Role.From)).Distinct().Count(),
            Days(calls),
            BusiestDay(calls),
            calls.Count(IsAtNight),
        ]);

    private static ActivityGroup Payments(EntityGraph graph) => Gather(
        graph.EventsOf(EventKind.Payment).SelectMany(paid => new[] { (Entity: paid.PartyOf(Role.Payer), Event: paid), (Entity: paid.PartyOf(Role.Payee), Event: paid) }),
        ["payments made", "payments received", "different payees", "different payers", "money paid", "money received", "days with payments"],
        (entity, payments) =>
        [
            payments.Count(paid => paid.PartyOf(Role.Payer) == entity),
            payments.Count(paid => paid.PartyOf(Role.Payee) == entity),
            payments.Where(paid => paid.PartyOf(Role.Payer) == entity).Select(paid => paid.PartyOf(Role.Payee)).Distinct().Count(),
            payments.Where(paid => paid.PartyOf(Role.Payee) == entity).Select(paid => paid.PartyOf(Role.Payer)).Distinct().Count(),
            (double)payments.Where(paid => paid.PartyOf(Role.Payer) == entity).Sum(paid => paid.Amount ?? 0),
            (double)payments.Where(paid => paid.PartyOf(Role.Payee) == entity).Sum(paid => paid.Amount ?? 0),
            Days(payments),
        ]);

    private static ActivityGroup Reads(EntityGraph graph) => Gather(
        graph.EventsOf(EventKind.Sighting).Select(read => (Entity: read.Find(Role.Subject, EntityKind.Vehicle), Event: read)),
        ["reads", "different readers", "days on the road", "reads on the busiest day", "reads at night"],
        (_, reads) =>
        [
            reads.Length,
            reads.Select(read => read.Find(Role.Subject, EntityKind.Place)).Distinct().Count(),
            Days(reads),
            BusiestDay(reads),
            reads.Count(IsAtNight),
        ]);

    private static ActivityGroup Gather(IEnumerable<(EntityId? Entity, CaseEvent Event)> parts, string[] names, Func<EntityId, CaseEvent[], double[]> measure) => new(
        names,
        [
            .. parts
                .Where(part => part.Entity is not null)
                .GroupBy(part => part.Entity!.Value, part => part.Event)
                .OrderBy(events => events.Key)
                .Select(events => new ActivityRow(events.Key, measure(events.Key, [.. events.Distinct()]))),
        ]);

    private static int Days(CaseEvent[] events) => events.Where(told => told.Start is not null).Select(told => told.Start!.Value.Date).Distinct().Count();

    private static int BusiestDay(CaseEvent[] events) =>
        events.Where(told => told.Start is not null).CountBy(told => told.Start!.Value.Date).Select(day => day.Value).DefaultIfEmpty(0).Max();

    // Midnight itself is what a date without a time reads as.
    private static bool IsAtNight(CaseEvent told) => told.Start is { Hour: < 5 } start && start.TimeOfDay > TimeSpan.Zero;
}
