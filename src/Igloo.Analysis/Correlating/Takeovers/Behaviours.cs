using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>The behaviours of one population, how common each habit is, how surely what was done once or often is a habit at all, and which habits go together.</summary>
/// <remarks>
/// Much of what one does once is chance. How much, the data say: a deed told <em>n</em> times in the first half of a history comes again in the second with a probability
/// that, as part of what a habit of that rate would, is the probability that it is a habit.
/// </remarks>
internal sealed class Behaviours
{
    private const double MostShare = 0.99; // nobody has a habit for sure
    private const int Crowd = 20_000; // so that what a million do makes no million million comparisons
    private const int MostCounted = 16; // what is done more often is no more surely a habit
    private const int Doubt = 10; // so many histories' worth: everything is a habit until the data say otherwise
    private const double Unseen = 0.5; // of one more who has a habit: never having met another proves little

    private readonly Dictionary<int, int[]> _holders; // of each habit, ascending indexes
    private readonly double[] _sureness; // that what is told so often is a habit
    private readonly Dictionary<int, double> _frequencies = []; // of each habit, its part of all that all truly have
    private readonly Circles _circles;

    /// <param name="deeds">Of one population, in any order.</param>
    /// <param name="least">Fewest records of a half of a history.</param>
    public Behaviours(IReadOnlyCollection<Deed> deeds, int least)
    {
        var groups = deeds.OrderBy(deed => deed.Entity).ThenBy(deed => deed.Time).ThenBy(deed => deed.Record).ThenBy(deed => deed.Trait)
            .GroupBy(deed => deed.Entity).Select(group => group.ToArray()).ToArray();
        _holders = groups.SelectMany((own, index) => own.Select(deed => deed.Trait).Distinct().Select(habit => (habit, index)))
            .GroupBy(pair => pair.habit, pair => pair.index).ToDictionary(group => group.Key, group => group.ToArray());
        var all = new Behaviour[groups.Length];
        Workers.For(groups.Length, i => all[i] = Behaviour.Of(groups[i], this));
        All = all;
        _sureness = SurenessIn(all, least);
        Weigh();
        _circles = new Circles([.. InUseAtOnce().Select(SureHabits)]);
    }

    /// <summary>Ordered by entity.</summary>
    public IReadOnlyList<Behaviour> All { get; }

    /// <summary>Indexes of those who have at least one of the habits, ascending: found through the rarest first, until they would be a crowd, in which sharing tells nothing.</summary>
    public int[] Sharing(Behaviour one)
    {
        var found = new HashSet<int>();
        // Those that are as rare go in together, so that their order does not show.
        foreach (var alike in one.Habits.ToArray().GroupBy(habit => _holders[habit].Length).OrderBy(alike => alike.Key))
        {
            if (found.Count + (alike.Key * (long)alike.Count()) > Crowd) break;
            foreach (var habit in alike) found.UnionWith(_holders[habit]);
        }

        int[] ordered = [.. found];
        Array.Sort(ordered);
        return ordered;
    }

    /// <summary>Records in which the two do what both do.</summary>
    public static IReadOnlyList<int> Shared(Behaviour a, Behaviour b) =>
        [.. a.Deeds.Where(deed => b.Has(deed.Trait)).Concat(b.Deeds.Where(deed => a.Has(deed.Trait))).Select(deed => deed.Record).Distinct().Order()];

    /// <summary>The circle of habits that go with this one.</summary>
    public int CircleOf(int habit) => _circles.Of(habit);

    /// <summary>Probability that what is told so often of one is a habit.</summary>
    public double Sureness(int count) => _sureness[Math.Min(count, MostCounted)];

    /// <summary>Probability that a stranger who has so many habits has this one.</summary>
    public double Share(int habit, double breadth) => Math.Min(MostShare, 1 - Math.Pow(1 - _frequencies[habit], Math.Max(1, breadth)));

    /// <summary>What it tells that two share a habit, told so often of each: where one keeps a share k of habits, and has what is lost as a stranger would, it is 1 + this · k times as likely.</summary>
    public double OfShared(int own, int others, double share)
    {
        var (a, b) = (Sureness(own), Sureness(others));
        return (a * b / share) + (a * b) - a - b;
    }

    /// <summary>What it tells that another, with so many times as many deeds, lacks a habit that is told so often; see <see cref="OfShared"/>.</summary>
    public double OfLacking(int own, double times, double share)
    {
        var surely = Sureness(own) * Shown(own, times);
        return -surely * (1 - share) / (1 - (surely * share));
    }

    /// <summary>Probability that a habit told so often shows again in so many times as many deeds.</summary>
    private static double Shown(int count, double times) => 1 - Math.Exp(-count * times);

    private void Weigh()
    {
        var surely = _holders.ToDictionary(pair => pair.Key, pair => pair.Value.Sum(index => Sureness(CountOf(All[index], pair.Key))));
        var all = surely.OrderBy(pair => pair.Key).Sum(pair => pair.Value);
        foreach (var (habit, holders) in surely) _frequencies[habit] = (holders + Unseen) / (all + Unseen);
    }

    private static int CountOf(Behaviour one, int habit) => one.Counts[one.Habits.BinarySearch(habit)];

    private int[] SureHabits(Behaviour one) => [.. Enumerable.Range(0, one.Habits.Length).Where(i => Sureness(one.Counts[i]) >= 0.5).Select(i => one.Habits[i])];

    /// <summary>Those in use at the moment at which most are, the first such: surely as many users.</summary>
    private IEnumerable<Behaviour> InUseAtOnce()
    {
        long[] begins = [.. All.Select(one => one.First).Order()], ends = [.. All.Select(one => one.Last).Order()];
        var moment = begins.MaxBy(begin => Ordered.Below<long>(begins, begin + 1) - Ordered.Below<long>(ends, begin));
        return All.Where(one => one.First <= moment && one.Last >= moment);
    }

    private static double[] SurenessIn(Behaviour[] all, int least)
    {
        var (again, told) = (new int[MostCounted + 1], new int[MostCounted + 1]);
        foreach (var one in all.Where(one => one.Count >= 2 * least))
        {
            var (before, after) = one.Halves();
            for (var i = 0; i < before.Habits.Length; i++)
            {
                var count = Math.Min(before.Counts[i], MostCounted);
                told[count]++;
                if (after.Has(before.Habits[i])) again[count]++;
            }
        }

        return [.. again.Select((times, count) => count == 0 ? 0 : Math.Min(1, ((times / Shown(count, 1)) + Doubt) / (told[count] + Doubt)))];
    }
}
