using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>When somebody is at a place, or anybody is: by moment, by hour of the day and by hour of the week.</summary>
internal sealed class Timetable
{
    private const int Day = 86_400;
    private const int Week = 7 * Day;

    private readonly long[] _moments;
    private readonly long[] _hours;
    private readonly long[] _weeks;

    public Timetable(IReadOnlyCollection<Presence> presences)
    {
        _moments = [.. presences.Select(Middle)];
        Stay = (int)Math.Min(Day, presences.Sum(presence => presence.To - presence.From) / Math.Max(1, presences.Count));
        Array.Sort(_moments);
        _hours = Folded(Day);
        _weeks = Folded(Week);
    }

    /// <summary>Seconds of a usual stay, a day at most.</summary>
    public int Stay { get; }

    public static long Middle(Presence presence) => presence.From + ((presence.To - presence.From) / 2);

    /// <summary>Presences within <paramref name="reach"/> seconds of a moment.</summary>
    public int Around(long time, int reach) => Ordered.Below(_moments, time + Within(reach) + 1) - Ordered.Below(_moments, time - Within(reach));

    /// <summary>Presences within <paramref name="reach"/> seconds of that hour, on any day.</summary>
    public int AtHour(long time, int reach) => Around(_hours, time, reach, Day);

    /// <summary>Presences within <paramref name="reach"/> seconds of that hour on that weekday, in any week.</summary>
    public int AtHourOfWeek(long time, int reach) => Around(_weeks, time, reach, Week);

    // Half a day reaches every hour; more would count a presence twice.
    private static int Within(int reach) => Math.Min(reach, (Day / 2) - 1);

    private static int Around(long[] folded, long time, int reach, int cycle)
    {
        var middle = Fold(time, cycle);
        var (first, end) = (middle - Within(reach), middle + Within(reach) + 1);
        var count = Ordered.Below(folded, end) - Ordered.Below(folded, first);
        if (first < 0) count += folded.Length - Ordered.Below(folded, first + cycle);
        if (end > cycle) count += Ordered.Below(folded, end - cycle);
        return count;
    }

    private long[] Folded(int cycle)
    {
        var folded = Array.ConvertAll(_moments, moment => Fold(moment, cycle));
        Array.Sort(folded);
        return folded;
    }

    private static long Fold(long time, int cycle) => ((time % cycle) + cycle) % cycle;
}
