namespace Igloo.Analysis.Correlating;

/// <summary>What one identifier does: how often it has each habit.</summary>
internal sealed class Behaviour
{
    private readonly int[] _habits;
    private readonly int[] _counts;
    private readonly Behaviours _all;
    private readonly Behaviour _whole;

    private Behaviour(IReadOnlyList<Deed> deeds, Behaviours all, Behaviour? whole)
    {
        (Deeds, _all, _whole) = (deeds, all, whole ?? this);
        var habits = deeds.CountBy(deed => deed.Trait).OrderBy(entry => entry.Key).ToArray();
        _habits = [.. habits.Select(entry => entry.Key)];
        _counts = [.. habits.Select(entry => entry.Value)];
        Count = deeds.DistinctBy(deed => deed.Record).Count();
    }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Deed> Deeds { get; }

    public int Entity => _whole.Deeds[0].Entity;

    /// <summary>Records that tell of it.</summary>
    public int Count { get; }

    public long First => Deeds[0].Time;

    public long Last => Deeds[^1].Time;

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<int> Habits => _habits;

    /// <summary>How often each habit is told.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <param name="deeds">Of one identifier, in order of time.</param>
    /// <param name="all">What is known of everybody's habits.</param>
    public static Behaviour Of(IReadOnlyList<Deed> deeds, Behaviours all) => new(deeds, all, null);

    /// <summary>The same, had it done these deeds.</summary>
    public Behaviour Part(IReadOnlyList<Deed> deeds) => new(deeds, _all, _whole);

    /// <summary>Whether the two are in use at the same time, and so not one that follows the other.</summary>
    public bool IsSurelyAnother(Behaviour other) => _whole.First <= other._whole.Last && other._whole.First <= _whole.Last;

    public bool Has(int habit) => Array.BinarySearch(_habits, habit) >= 0;

    /// <summary>The earlier and the later half of what it did, as if one had ended and another begun.</summary>
    public (Behaviour Before, Behaviour After) Halves()
    {
        var middle = Deeds.Count / 2;
        return (Part([.. Deeds.Take(middle)]), Part([.. Deeds.Skip(middle)]));
    }

    /// <summary>
    /// What speaks for one person behind both, against whichever rival explains it best: one who took the other's place in one circle, a new tenant, a colleague, to whom it is all one
    /// what is kept of that circle; or a relation, who shares some habits of any kind. A log-likelihood ratio, in steps of a millionth of a nat. <see langword="null"/> where two who
    /// have nothing to do with each other are as likely.
    /// </summary>
    public double? EvidenceThatOneIs(Behaviour after)
    {
        var told = Told(after).Select(one => (Circle: _all.CircleOf(one.Habit), one.Slope, one.IsShared)).ToArray();
        double[] all = [.. told.Select(one => one.Slope)];
        var againstStrangers = KeptShare.OfOnePerson.Nats(all);
        if (Math.Round(againstStrangers, 6) <= 0) return null;
        var againstHeirs = told.GroupBy(one => one.Circle).Where(circle => circle.Count(one => one.IsShared) > 1)
            .Select(circle => KeptShare.OfOnePerson.Nats([.. told.Where(one => one.Circle != circle.Key).Select(one => one.Slope)])).DefaultIfEmpty(againstStrangers).Min();
        return Math.Round(Math.Min(againstHeirs, againstStrangers - Math.Max(0, KeptShare.OfRelations.Nats(all))), 6);
    }

    /// <summary>What each habit of either tells: where a share k of habits is kept, it is 1 + slope · k times as likely as between strangers.</summary>
    private IEnumerable<(int Habit, double Slope, bool IsShared)> Told(Behaviour after)
    {
        var (i, j, times, breadth) = (0, 0, (double)after.Deeds.Count / Deeds.Count, after.Breadth());
        while (i < _habits.Length || j < after._habits.Length)
        {
            var (own, others) = (i < _habits.Length ? _habits[i] : int.MaxValue, j < after._habits.Length ? after._habits[j] : int.MaxValue);
            var habit = Math.Min(own, others);
            var share = _all.Share(habit, breadth);
            if (own == others) yield return (habit, _all.OfShared(_counts[i++], after._counts[j++], share), true);
            else if (own < others) yield return (habit, _all.OfLacking(_counts[i++], times, share), false);
            else yield return (habit, _all.OfLacking(after._counts[j++], 1 / times, share), false);
        }
    }

    /// <summary>How many true habits it shows.</summary>
    private double Breadth() => _counts.Sum(_all.Sureness);
}
