namespace Igloo.Analysis.Correlating;

/// <summary>How common a habit is among those who are like somebody.</summary>
/// <param name="All">Its share among them.</param>
/// <param name="OtherThanOne">Its share once one who has it is left out: whoever is compared is no witness of how common the habit is.</param>
internal readonly record struct Commonness(double All, double OtherThanOne);

/// <summary>What one identifier does: how often it has each habit, and how common each habit is among those who are like it.</summary>
internal sealed class Behaviour
{
    // Of the habits that one had before a change of phone or card, so many are kept: friends are lost with it. From 0.5 to 0.85 hardly matters.
    private const double Kept = 0.7;

    private readonly int[] _habits;
    private readonly int[] _counts;
    private readonly Commonness[] _common;
    private readonly Behaviour _whole;
    private readonly double _total;
    private readonly double _most;

    private Behaviour(IReadOnlyList<Deed> deeds, (int Habit, int Count)[] habits, Func<int, Commonness> common, Behaviour? whole)
    {
        Deeds = deeds;
        _whole = whole ?? this;
        _habits = [.. habits.Select(one => one.Habit)];
        _counts = [.. habits.Select(one => one.Count)];
        _common = [.. _habits.Select(common)];
        _total = deeds.Count;
        _most = _common.Sum(common => Math.Log(Kept / Telling(common.All)));
        Count = deeds.DistinctBy(deed => deed.Record).Count();
    }

    public IReadOnlyList<Deed> Deeds { get; }

    public int Entity => Deeds[0].Entity;

    public int Count { get; }

    public long First => Deeds[0].Time;

    public long Last => Deeds[^1].Time;

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<int> Habits => _habits;

    /// <param name="deeds">Of one identifier, in order of time.</param>
    /// <param name="common">How common each of its habits is.</param>
    public static Behaviour Of(IReadOnlyList<Deed> deeds, Func<int, Commonness> common) => Of(deeds, common, null);

    /// <summary>The same, as only some of the deeds show it.</summary>
    public Behaviour Part(IReadOnlyList<Deed> deeds) => Of(deeds, habit => _common[Array.BinarySearch(_habits, habit)], _whole);

    /// <summary>Whether the two are in use at the same time, and so not one that follows the other.</summary>
    public bool IsSurelyAnother(Behaviour other) => _whole.First <= other._whole.Last && other._whole.First <= _whole.Last;

    /// <summary>Log-likelihood ratio, in nats, of one person against two who are alike: the mean of what the habits of either tell.</summary>
    public double EvidenceWith(Behaviour other) => (EvidenceOf(other) + other.EvidenceOf(this)) / 2;

    /// <summary>That evidence as part of the most that their habits could tell: 1 when all that is peculiar to either is shared, 0 when they speak against; in steps of a millionth.</summary>
    public double LikenessTo(Behaviour other)
    {
        var most = (_most + other._most) / 2;
        return most <= 0 ? 0 : Math.Round(Math.Max(0, EvidenceWith(other) / most), 6);
    }

    public bool Has(int habit) => Array.BinarySearch(_habits, habit) >= 0;

    /// <summary>What the other has of this one's habits, each as far as it had time to show it.</summary>
    private double EvidenceOf(Behaviour other)
    {
        var (sum, times, j) = (0.0, other._total / _total, 0);
        var isWitness = IsSurelyAnother(other) && SharesTwo(other);
        for (var i = 0; i < _habits.Length; i++)
        {
            while (j < other._habits.Length && other._habits[j] < _habits[i]) j++;
            var isShared = j < other._habits.Length && other._habits[j] == _habits[i];
            var common = Telling(isShared && isWitness ? _common[i].OtherThanOne : _common[i].All);
            var shown = 1 - Math.Exp(-_counts[i] * times);
            sum += isShared ? Math.Log(Kept / common) : Math.Log((1 - (Kept * shown)) / (1 - (common * shown)));
        }

        return sum;
    }

    // Only who is alike in another habit was counted.
    private bool SharesTwo(Behaviour other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < _habits.Length && j < other._habits.Length && shared < 2;)
        {
            var order = _habits[i].CompareTo(other._habits[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return shared == 2;
    }

    // What nearly all the like do tells neither for nor against.
    private static double Telling(double common) => Math.Min(Kept, common);

    private static Behaviour Of(IReadOnlyList<Deed> deeds, Func<int, Commonness> common, Behaviour? whole) =>
        new(deeds, [.. deeds.CountBy(deed => deed.Trait).OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))], common, whole);
}
