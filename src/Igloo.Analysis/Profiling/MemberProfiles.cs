using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>What each member does, and what breaks without them.</summary>
internal sealed class MemberProfiles(
    Cast cast, IReadOnlyList<Movement> movements, IReadOnlyList<(CaseEvent Told, int From, int To)> calls, IReadOnlyList<(CaseEvent Told, int From, int To)> payments)
{
    public IReadOnlyList<MemberProfile> All(IReadOnlyList<CaseEvent> events) => [.. cast.Members.Select((member, number) => Of(number, events))];

    private MemberProfile Of(int number, IReadOnlyList<CaseEvent> events)
    {
        var inside = calls.Where(IsInside).ToArray();
        var collected = payments.Where(payment => payment.From == Cast.Outside).ToArray();
        return new MemberProfile(
            cast.Members[number].Entity, [.. ConductOf(number, events).Where(conduct => conduct.Times > 0)], movements.Count(movement => ActsIn(number, movement)), PairsParted(number),
            Share(inside.Count(call => call.From == number || call.To == number), inside.Length), Share(collected.Count(payment => payment.To == number), collected.Length));
    }

    private IEnumerable<Conduct> ConductOf(int number, IReadOnlyList<CaseEvent> events)
    {
        var made = calls.Where(call => call.From == number).Select(call => call.Told);
        yield return Around(ConductKind.CallsBefore, made, phase => phase == ContactPhase.Before);
        yield return Around(ConductKind.Reports, made, phase => phase != ContactPhase.Before);
        yield return Around(ConductKind.IsRungBefore, calls.Where(call => call.From == Cast.Outside && call.To == number).Select(call => call.Told), phase => phase == ContactPhase.Before);
        yield return On(ConductKind.Moves, number, told => told.Kind == EventKind.Sighting);
        yield return On(ConductKind.IsMet, number, told => told.Kind == EventKind.Encounter);
        yield return Count(ConductKind.Books, events.Where(told => told.Kind == EventKind.Trip && cast.InRole(told, Role.Booker) == number && cast.InRole(told, Role.Subject) != number));
        yield return Count(ConductKind.Collects, payments.Where(payment => payment.From == Cast.Outside && payment.To == number).Select(payment => payment.Told));
        yield return Count(ConductKind.IsPaid, payments.Where(payment => IsInside(payment) && payment.To == number).Select(payment => payment.Told));
        yield return Count(ConductKind.PaysOut, payments.Where(payment => IsInside(payment) && payment.From == number).Select(payment => payment.Told));
    }

    private Conduct Around(ConductKind kind, IEnumerable<CaseEvent> told, Func<ContactPhase, bool> isMeant)
    {
        var near = told.Select(call => (Call: call, Movement: Movement.Nearest(movements, call.Start!.Value, Movement.Reach)))
            .Where(call => call.Movement is { } movement && isMeant(movement.PhaseOf(call.Call.Start!.Value))).ToArray();
        return new Conduct(kind, near.Select(call => call.Movement).Distinct().Count(), RecordsOf(near.Select(call => call.Call)));
    }

    private Conduct On(ConductKind kind, int number, Func<CaseEvent, bool> isMeant)
    {
        var own = movements.Select(movement => movement.Events.Where(told => isMeant(told) && cast.In(told).Contains(number)).ToArray()).Where(found => found.Length > 0).ToArray();
        return new Conduct(kind, own.Length, RecordsOf(own.SelectMany(found => found)));
    }

    private static Conduct Count(ConductKind kind, IEnumerable<CaseEvent> told) => new(kind, told.Count(), RecordsOf(told));

    private bool ActsIn(int number, Movement movement) =>
        movement.Events.Any(told => cast.In(told).Contains(number))
        || calls.Any(call => (call.From == number || call.To == number) && movement.DistanceTo(call.Told.Start!.Value).Duration() <= Movement.Reach);

    private int PairsParted(int without)
    {
        var others = Enumerable.Range(0, cast.Members.Count).Where(number => number != without).ToArray();
        return PairsConnected(null, others) - PairsConnected(without, others);
    }

    private int PairsConnected(int? without, int[] members)
    {
        var sets = new UnionFind(cast.Members.Count);
        foreach (var (_, from, to) in calls.Concat(payments).Where(IsInside))
            if (from != without && to != without) sets.Join(from, to);
        return members.CountBy(sets.Find).Sum(set => set.Value * (set.Value - 1) / 2);
    }

    private static bool IsInside((CaseEvent Told, int From, int To) contact) => contact.From != Cast.Outside && contact.To != Cast.Outside;

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round((double)part / whole, 6);

    private static RecordId[] RecordsOf(IEnumerable<CaseEvent> told) => [.. told.Select(one => one.Record).Distinct().Order().Take(NetworkProfiler.MostRecords)];
}
