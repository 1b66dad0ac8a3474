namespace Igloo.Analysis.Correlating;

/// <summary>What one identifier does: how often it has each habit.</summary>
internal sealed class Behaviour
{
    // Of the habits that one had before a change of phone or card, so many are kept: friends are lost with it. From 0.5 to 0.85 hardly matters.
    private const double Kept = 0.7;

    private readonly int[] _habits;
    private readonly int[] _counts;
    private readonly Behaviours _all;
    private readonly Behaviour _whole;
    private readonly double _total;
    private readonly double _most;

    private Behaviour(IReadOnlyList<Deed> deeds, Behaviours all, Behaviour? whole)
    {
        (Deeds, _all, _whole, _total) = (deeds, all, whole ?? this, deeds.Count);
        var habits = deeds.CountBy(deed => deed.Trait).OrderBy(entry => entry.Key).ToArray();
        _habits = [.. habits.Select(entry => entry.Key)];
        _counts = [.. habits.Select(entry => entry.Value)];
        _most = Telling([.. _habits], 1);
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
    /// <param name="all">What is known of everybody's habits.</param>
    public static Behaviour Of(IReadOnlyList<Deed> deeds, Behaviours all) => new(deeds, all, null);

    /// <summary>The same, as only some of the deeds show it.</summary>
    public Behaviour Part(IReadOnlyList<Deed> deeds) => new(deeds, _all, _whole);

    /// <summary>Whether the two are in use at the same time, and so not one that follows the other.</summary>
    public bool IsSurelyAnother(Behaviour other) => _whole.First <= other._whole.Last && other._whole.First <= _whole.Last;

    /// <summary>Log-likelihood ratio, in nats, of one person against two who are alike: what the shared habits tell, and the mean of what either lacks of the other's.</summary>
    public double EvidenceWith(Behaviour other)
    {
        var shared = new List<int>();
        var lacking = (LackingIn(other, shared) + other.LackingIn(this, null)) / 2;
        return Telling(shared, 2) + lacking;
    }

    /// <summary>That evidence as part of the most that their habits could tell: 1 when all that is peculiar to either is shared, 0 when they speak against; in steps of a millionth.</summary>
    public double LikenessTo(Behaviour other)
    {
        var most = (_most + other._most) / 2;
        return most <= 0 ? 0 : Math.Round(Math.Max(0, EvidenceWith(other) / most), 6);
    }

    public bool Has(int habit) => Array.BinarySearch(_habits, habit) >= 0;

    /// <summary>What it tells that the other has some of this one's habits not, each as far as there was time to show it.</summary>
    private double LackingIn(Behaviour other, List<int>? shared)
    {
        var (sum, times, j) = (0.0, other._total / _total, 0);
        for (var i = 0; i < _habits.Length; i++)
        {
            while (j < other._habits.Length && other._habits[j] < _habits[i]) j++;
            if (j < other._habits.Length && other._habits[j] == _habits[i])
            {
                shared?.Add(_habits[i]);
                continue;
            }

            var shown = 1 - Math.Exp(-_counts[i] * times);
            sum += Math.Log((1 - (Kept * shown)) / (1 - (Math.Min(Kept, _all.Share(_habits[i])) * shown)));
        }

        return sum;
    }

    // What nearly all the like do tells neither for nor against.
    private double Telling(List<int> habits, int witnesses) => _all.CommonInTurn(habits, witnesses).Sum(common => Math.Log(Kept / Math.Min(Kept, common)));
}
