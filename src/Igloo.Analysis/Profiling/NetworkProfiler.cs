using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Tells how a network operates: who does what, who contacts whom in what order, when, where, and which way the money takes.</summary>
/// <remarks>
/// Reads conduct only; no trait, and nobody is ranked. People outside the network are counted, never named. Pure, thread-safe, the same for any order of the events.
/// Time O(events · movements); memory O(events).
/// </remarks>
public static class NetworkProfiler
{
    /// <summary>Most records that stand beside one statement.</summary>
    public const int MostRecords = 50;

    /// <summary>The profile of a lead's actors.</summary>
    /// <param name="members">Those whose network it is and those in touch with them, each once. Of the latter only who recurs around movements or pays or is paid within the network stays.</param>
    /// <param name="events">Whatever they and their things take part in, and what those take part in who called them. Copies count once.</param>
    /// <param name="evidence">The records that the lead rests on.</param>
    public static NetworkProfile Of(IReadOnlyList<ProfileMember> members, IEnumerable<CaseEvent> events, IReadOnlySet<RecordId> evidence)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(evidence);
        var cast = new Cast(members);
        // Of two copies the one that the lead rests on stays.
        CaseEvent[] told = [.. events.OrderBy(one => !evidence.Contains(one.Record)).ThenBy(one => one.Id).Distinct(EventCopies.Instance).Order(EventOrder.Instance)];
        var profile = Of(cast, told, evidence);
        var acting = profile.Contacts.SelectMany(step => new[] { step.From, step.To }).Concat(profile.Money.Where(step => step is { From: not null, To: not null }).SelectMany(step => new[] { step.From, step.To })).ToHashSet();
        ProfileMember[] kept = [.. members.Where(member => member.IsCore || acting.Contains(member.Entity))];
        return kept.Length == members.Count ? profile : Of(new Cast(kept), told, evidence);
    }

    /// <summary>Who is in touch with members, by calls or payments, on at least <paramref name="days"/> days; the most days first.</summary>
    public static IReadOnlyList<EntityId> InTouch(IReadOnlyList<ProfileMember> members, IEnumerable<CaseEvent> events, int days = 3)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(events);
        var cast = new Cast(members);
        return
        [
            .. events.Where(told => told.Start is not null && cast.In(told).Any()).SelectMany(told => Ends(told).Where(end => !cast.IsOf(end, out _)).Select(end => (End: end, Day: told.Start!.Value.UtcDateTime.Date)))
                .Distinct().CountBy(touch => touch.End).Where(touch => touch.Value >= days)
                .OrderByDescending(touch => touch.Value).ThenBy(touch => touch.Key).Select(touch => touch.Key),
        ];
    }

    /// <summary>The two ends of a call or payment.</summary>
    public static IEnumerable<EntityId> Ends(CaseEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Kind switch
        {
            EventKind.Call => new[] { told.DeviceOf(Role.From), told.DeviceOf(Role.To) }.OfType<EntityId>(),
            EventKind.Payment => new[] { told.PartyOf(Role.Payer), told.PartyOf(Role.Payee) }.OfType<EntityId>(),
            _ => [],
        };
    }

    private static NetworkProfile Of(Cast cast, CaseEvent[] told, IReadOnlySet<RecordId> evidence)
    {
        var own = told.Where(one => one.Start is not null && cast.In(one).Any()).ToArray();
        return own.Length == 0 ? Nothing(cast) : Of(cast, own, Movement.In(Movement.Tellers(cast, told, evidence)));
    }

    private static NetworkProfile Of(Cast cast, CaseEvent[] own, IReadOnlyList<Movement> movements)
    {
        var (from, to) = (own[0].Start!.Value, own[^1].Start!.Value);
        var calls = Contacts(cast, own, EventKind.Call, Role.From, Role.To);
        var payments = Contacts(cast, own, EventKind.Payment, Role.Payer, Role.Payee);
        var (contacts, others) = new ContactOrder(cast, movements, from, to).Of(calls);
        return new NetworkProfile(
            from, to, [.. movements.Select(movement => movement.Start)], new MemberProfiles(cast, movements, calls, payments).All(own), contacts, others,
            new MoneyPath(cast, movements).Of(payments), HoursOf(own), DaysOf(own), Ways.PlacesOf(movements), Ways.RoutesOf(movements), to > from ? Comings.In(cast, own, from, to) : []);
    }

    private static NetworkProfile Nothing(Cast cast) =>
        new(null, null, [], new MemberProfiles(cast, [], [], []).All([]), [], 0, [], new int[24], new int[7], [], [], []);

    private static IReadOnlyList<(CaseEvent Told, int From, int To)> Contacts(Cast cast, CaseEvent[] events, EventKind kind, Role from, Role to) =>
        [.. from told in events where told.Kind == kind let pair = cast.Between(told, @from, to) where pair is not null select (told, pair.Value.From, pair.Value.To)];

    private static int[] HoursOf(CaseEvent[] events)
    {
        var hours = new int[24];
        // Midnight sharp is how a day without an hour is kept.
        foreach (var told in events)
            if (told.Start!.Value.TimeOfDay != TimeSpan.Zero) hours[told.Start.Value.Hour]++;
        return hours;
    }

    private static int[] DaysOf(CaseEvent[] events)
    {
        var days = new int[7];
        foreach (var told in events) days[((int)told.Start!.Value.DayOfWeek + 6) % 7]++;
        return days;
    }
}
