namespace Igloo.Analysis.Correlating;

/// <summary>Two presences at one place and time.</summary>
internal readonly record struct Meeting(int A, int B, long Time, int RecordA, int RecordB, int Place) : IComparable<Meeting>
{
    public int CompareTo(Meeting other)
    {
        var order = A.CompareTo(other.A);
        if (order == 0) order = B.CompareTo(other.B);
        if (order == 0) order = Time.CompareTo(other.Time);
        if (order == 0) order = RecordA.CompareTo(other.RecordA);
        return order == 0 ? RecordB.CompareTo(other.RecordB) : order;
    }
}

/// <summary>Finds who met whom, by walking through each place in order of time with those who are there at the moment.</summary>
/// <remarks>Time O(n log n + meetings), and a presence makes no more meetings than the crowd limit.</remarks>
internal sealed class Meetings(CoincidenceOptions options, bool withAmounts)
{
    /// <summary>Presences that were passed over because too many others were there.</summary>
    public int Crowded { get; private set; }

    /// <summary>All meetings between two sources, or within one (the lesser id is A), ordered by pair, then time.</summary>
    public List<Meeting> Between(PresenceSource a, PresenceSource b)
    {
        var isOne = ReferenceEquals(a, b);
        Arrival[] arrivals = [.. Arrivals(a, false), .. isOne ? [] : Arrivals(b, true)];
        Array.Sort(arrivals);
        var meetings = new List<Meeting>();
        var (present, place) = (new List<Arrival>(), -1);
        foreach (var arrival in arrivals)
        {
            if (arrival.Presence.Place != place) present.Clear();
            place = arrival.Presence.Place;
            present.RemoveAll(other => other.Presence.To + options.Slack < arrival.Presence.From);
            if (present.Count > options.Crowd) Crowded++;
            else foreach (var other in present) Meet(other, arrival, isOne, meetings);
            present.Add(arrival);
        }

        meetings.Sort();
        return meetings;
    }

    private static IEnumerable<Arrival> Arrivals(PresenceSource source, bool isSecond) =>
        source.Presences.Select(presence => new Arrival(presence, isSecond));

    private void Meet(Arrival earlier, Arrival later, bool isOne, List<Meeting> meetings)
    {
        if (withAmounts && earlier.Presence.Amount != later.Presence.Amount) return;
        if (isOne ? earlier.Presence.Entity == later.Presence.Entity : earlier.IsSecond == later.IsSecond) return;
        var isSwapped = isOne ? earlier.Presence.Entity > later.Presence.Entity : earlier.IsSecond;
        var (a, b) = isSwapped ? (later.Presence, earlier.Presence) : (earlier.Presence, later.Presence);
        meetings.Add(new Meeting(a.Entity, b.Entity, later.Presence.From, a.Record, b.Record, a.Place));
    }

    private readonly record struct Arrival(Presence Presence, bool IsSecond) : IComparable<Arrival>
    {
        public int CompareTo(Arrival other)
        {
            var order = Presence.Place.CompareTo(other.Presence.Place);
            if (order == 0) order = Presence.From.CompareTo(other.Presence.From);
            if (order == 0) order = IsSecond.CompareTo(other.IsSecond);
            return order == 0 ? Presence.Record.CompareTo(other.Presence.Record) : order;
        }
    }
}
