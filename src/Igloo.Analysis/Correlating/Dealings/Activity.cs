using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>When one dealt with others. An occasion is an hour from its first dealing on: what comes within it is one talk.</summary>
internal sealed class Activity
{
    private const long Hour = 3600;
    private const long Day = 24 * Hour;

    private readonly (long Time, int Record)[] _dealings;
    private readonly long[] _times;

    private Activity(int entity, (long Time, int Record)[] dealings)
    {
        (Entity, _dealings, _times) = (entity, dealings, Array.ConvertAll(dealings, one => one.Time));
        Occasions = [.. Ordered.Runs(_times, Hour - 1)];
    }

    /// <summary>Who.</summary>
    public int Entity { get; }

    /// <summary>First second of each occasion, ascending.</summary>
    public long[] Occasions { get; }

    public long First => _times[0];

    public long Last => _times[^1];

    /// <summary>Of each who deals, ordered by entity; who deals with itself does so once.</summary>
    public static IEnumerable<Activity> Of(IReadOnlyList<(Transfer Transfer, int Record)> dealings) =>
        dealings.SelectMany(dealing => new[] { dealing.Transfer.From, dealing.Transfer.To }.Distinct().Select(entity => (Entity: entity, dealing.Transfer.Time, dealing.Record)))
            .GroupBy(one => one.Entity).OrderBy(group => group.Key)
            .Select(group => new Activity(group.Key, [.. group.Select(one => (one.Time, one.Record)).OrderBy(one => one.Time).ThenBy(one => one.Record)]));

    /// <summary>Its dealings from one second to another, in order of time.</summary>
    public (long Time, int Record)[] In(long from, long to) => _dealings[Ordered.Below<long>(_times, from)..Ordered.Below<long>(_times, to + 1)];

    /// <summary>How many occasions begin from one second to another.</summary>
    public int OccasionsIn(long from, long to) => Ordered.Between(Occasions, from, to);

    /// <summary>The share of its occasions that is to be expected in a window: the greatest of an even life's, of others' dealings, and of the same days of its other weeks and months.</summary>
    /// <param name="from">First second.</param>
    /// <param name="to">Last second.</param>
    /// <param name="all">Times of all dealings of everybody, ascending.</param>
    public double ShareOf(long from, long to, long[] all)
    {
        var life = Last - First + 1.0;
        double others = Ordered.Between(all, First, Last) - _times.Length, othersThen = Ordered.Between(all, from, to) - Ordered.Between(_times, from, to);
        var share = Math.Max((to - from + 1) / life, others > 0 ? othersThen / others : 0);
        // A window of weeks has all days of the week in it, and one of a month all days of the month.
        if (to - from < 7 * Day) share = Math.Max(share, OnOtherRounds(from, to, 7));
        if (to - from < 28 * Day) share = Math.Max(share, OnOtherRounds(from, to, 28, 30, 31));
        return Math.Min(1, share);
    }

    private double OnOtherRounds(long from, long to, params int[] days) => days.Max(round => OnOtherRounds(from, to, round * Day));

    // At least two other rounds: what happened once more is no rhythm.
    private double OnOtherRounds(long from, long to, long round)
    {
        var (rounds, occasions) = (0, 0);
        for (var back = -(from - First) / round; back <= (Last - to) / round; back++)
            if (back != 0) (rounds, occasions) = (rounds + 1, occasions + OccasionsIn(from + (back * round), to + (back * round)));
        return rounds < 2 ? 0 : occasions / (double)rounds / Occasions.Length;
    }
}
