using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>One occasion on which people or vehicles of a network are on the way.</summary>
internal sealed record Movement(DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<CaseEvent> Events)
{
    /// <summary>Records less than this apart are one movement: half a day parts one night from the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>How far before or after it a contact belongs to it: a whole day, so that each hour of the day is in it once and habits of the hour cancel out.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromHours(24);

    /// <summary>Time from the movement to a moment: 0 within it, negative before it.</summary>
    public TimeSpan DistanceTo(DateTimeOffset at) => at < Start ? at - Start : at > End ? at - End : TimeSpan.Zero;

    public ContactPhase PhaseOf(DateTimeOffset at) => at < Start ? ContactPhase.Before : at > End ? ContactPhase.After : ContactPhase.During;

    /// <summary>The movements that the events tell, in order of time.</summary>
    public static IReadOnlyList<Movement> In(IEnumerable<CaseEvent> events)
    {
        var (found, open) = (new List<Movement>(), new List<CaseEvent>());
        foreach (var told in events.Where(IsMovement))
        {
            if (open.Count > 0 && told.Start!.Value - EndOf(open) >= Pause) Close();
            open.Add(told);
        }

        if (open.Count > 0) Close();
        return found;

        void Close()
        {
            found.Add(new Movement(open[0].Start!.Value, EndOf(open), [.. open]));
            open.Clear();
        }
    }

    /// <summary>The movement that a moment belongs to, or <see langword="null"/> when none is within reach; of two that are as near, the later.</summary>
    public static Movement? Nearest(IReadOnlyList<Movement> movements, DateTimeOffset at, TimeSpan reach)
    {
        Movement? nearest = null;
        foreach (var movement in movements)
            if (movement.DistanceTo(at).Duration() <= reach && (nearest is null || movement.DistanceTo(at).Duration() <= nearest.DistanceTo(at).Duration())) nearest = movement;
        return nearest;
    }

    /// <summary>
    /// What tells of a network on the way: the evidence itself, meetings of members and of those who were in touch with one within two days before, and journeys that members
    /// booked. Everyday drives and journeys of others are none.
    /// </summary>
    public static IEnumerable<CaseEvent> Tellers(Cast cast, IReadOnlyList<CaseEvent> events, IReadOnlySet<RecordId> evidence)
    {
        var touched = events.Where(told => told is { Kind: EventKind.Call, Start: not null } && cast.In(told).Any())
            .SelectMany(call => call.Participants.Where(part => part.Entity.Kind != EntityKind.Place).Select(part => (part.Entity, At: call.Start!.Value))).ToLookup(touch => touch.Entity, touch => touch.At);
        return events.Where(told => IsMovement(told) && (evidence.Contains(told.Record) || told.Kind switch
        {
            EventKind.Encounter => cast.In(told).Any() || told.Participants.Any(part => touched[part.Entity].Any(at => at <= told.Start && told.Start - at <= Reach + Reach)),
            EventKind.Trip => cast.InRole(told, Role.Booker) is >= 0,
            _ => false,
        }));
    }

    private static bool IsMovement(CaseEvent told) => told is { Start: not null, Kind: EventKind.Sighting or EventKind.Trip or EventKind.Encounter };

    // A stay of days would make all that happens meanwhile one movement.
    private static DateTimeOffset EndOf(List<CaseEvent> events) =>
        events.Max(told => told.End is { } end && end > told.Start && end - told.Start < Pause ? end : told.Start!.Value);
}
