namespace Igloo.Analysis.Correlating;

/// <summary>How often two meet who only share habits: each keeps to its places, at times of its own.</summary>
internal sealed class PlaceHabits
{
    private readonly Dictionary<int, Habit>[] _ofA;
    private readonly Dictionary<int, Habit>[] _ofB;
    private readonly double _span;
    private readonly int _slack;

    public PlaceHabits(PresenceSource a, PresenceSource b, int slack)
    {
        _slack = slack;
        _ofA = Of(a);
        _ofB = ReferenceEquals(a, b) ? _ofA : Of(b);
        var all = a.Presences.Concat(b.Presences).ToArray();
        _span = all.Length == 0 ? 1 : all.Max(presence => presence.To) - all.Min(presence => presence.From) + 1.0;
    }

    /// <summary>Expected meetings when the times of both are shuffled, place by place; the meetings themselves, which are what is judged, left out.</summary>
    public double Expected(MetPair pair)
    {
        var (met, kept) = (pair.All.CountBy(meeting => meeting.Place).ToDictionary(), pair.Meetings.CountBy(meeting => meeting.Place).ToDictionary());
        long expected = 0; // whole seconds, so that the order of places does not show
        foreach (var (place, one) in _ofA[pair.A])
        {
            if (!_ofB[pair.B].TryGetValue(place, out var other)) continue;
            var seconds = (one.Count * (other.Seconds + (2L * _slack * other.Count))) + (other.Count * one.Seconds);
            var (chances, meetings) = ((long)one.Count * other.Count, met.GetValueOrDefault(place));
            var judged = meetings == 0 ? 1 : (double)kept.GetValueOrDefault(place) / meetings; // what is put aside is not expected again
            expected += (long)(seconds * judged * Math.Max(0, chances - meetings) / chances);
        }

        return expected / _span;
    }

    private static Dictionary<int, Habit>[] Of(PresenceSource source)
    {
        var habits = new Dictionary<int, Habit>[source.Ids.Count];
        foreach (var presence in source.Presences)
        {
            var places = habits[presence.Entity] ??= [];
            var habit = places.GetValueOrDefault(presence.Place);
            places[presence.Place] = new Habit(habit.Count + 1, habit.Seconds + presence.To - presence.From);
        }

        return habits;
    }

    private readonly record struct Habit(int Count, long Seconds);
}
