using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>The behaviours of all identifiers of a set of deeds, and how common each habit is.</summary>
/// <remarks>
/// Habits go together: who buys at one shop of a street buys at its others, and who rings one of a family rings them all. So what two share is weighed in turn: the
/// rarest habit by its share among all, each further one by its greatest share among the others who have at least so many of those before it, one or more.
/// </remarks>
internal sealed class Behaviours
{
    private const int MostAsked = 500; // holders of a habit; a share is known well enough
    private const int Crowd = 20_000; // so that what a million do makes no million million comparisons
    private const int MostTelling = 64; // the rarest habits; more tell no more

    private readonly Dictionary<int, int[]> _holders; // of each habit, ascending indexes

    public Behaviours(IReadOnlyCollection<Deed> deeds)
    {
        var groups = deeds.OrderBy(deed => deed.Entity).ThenBy(deed => deed.Time).ThenBy(deed => deed.Record).ThenBy(deed => deed.Trait)
            .GroupBy(deed => deed.Entity).Select(group => group.ToArray()).ToArray();
        _holders = groups.SelectMany((own, index) => own.Select(deed => deed.Trait).Distinct().Select(habit => (habit, index)))
            .GroupBy(pair => pair.habit, pair => pair.index).ToDictionary(group => group.Key, group => group.ToArray());
        Count = groups.Length;
        var all = new Behaviour[groups.Length];
        Workers.For(groups.Length, i => all[i] = Behaviour.Of(groups[i], this));
        All = all;
    }

    /// <summary>How many identifiers there are.</summary>
    public int Count { get; }

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

    /// <summary>Likeness to the closest of those who are surely others, being in use at the same time.</summary>
    public double ClosestOther(Behaviour one) => Sharing(one).Select(index => All[index])
        .Where(other => other.Entity != one.Entity && other.IsSurelyAnother(one)).Select(one.LikenessTo).DefaultIfEmpty(0).Max();

    /// <summary>Records in which the two do what both do.</summary>
    public static IReadOnlyList<int> Shared(Behaviour a, Behaviour b) =>
        [.. a.Deeds.Where(deed => b.Has(deed.Trait)).Concat(b.Deeds.Where(deed => a.Has(deed.Trait))).Select(deed => deed.Record).Distinct().Order()];

    /// <summary>Share of all who have a habit; one more is counted, since never having met another proves little.</summary>
    public double Share(int habit) => _holders[habit].Length / (Count + 1.0);

    /// <summary>For each habit, how common it is among those who have the rarer ones of the list; ordered from rare to common.</summary>
    /// <param name="habits">What one has, or two share; is put in order.</param>
    /// <param name="witnesses">How many have them all because they are those compared, who are no witnesses of how common a habit is.</param>
    public IEnumerable<double> CommonInTurn(List<int> habits, int witnesses)
    {
        habits.Sort((a, b) => (_holders[a].Length, a).CompareTo((_holders[b].Length, b)));
        var before = new Dictionary<int, int>(); // of each holder, how many of the habits so far
        for (var i = 0; i < Math.Min(habits.Count, MostTelling); i++)
        {
            var holders = _holders[habits[i]];
            yield return i == 0 ? Share(habits[i]) : ShareAmongAlike(habits[i], before, i, witnesses);
            for (var at = 0; at < holders.Length; at += 1 + (holders.Length / MostAsked)) before[holders[at]] = before.GetValueOrDefault(holders[at]) + 1;
        }
    }

    /// <summary>Greatest share of a habit among the others who have at least so many of those before it, with its share among all as one more.</summary>
    private double ShareAmongAlike(int habit, Dictionary<int, int> before, int most, int witnesses)
    {
        var (all, having) = (new int[most + 1], new int[most + 1]);
        foreach (var (holder, count) in before)
        {
            all[count]++;
            if (Array.BinarySearch(_holders[habit], holder) >= 0) having[count]++;
        }

        var (share, alike, too) = (Share(habit), -witnesses, -witnesses);
        var common = share;
        for (var count = most; count > 0; count--)
        {
            (alike, too) = (alike + all[count], too + having[count]);
            common = Math.Max(common, (Math.Max(0, too) + share) / (Math.Max(0, alike) + 1));
        }

        return common;
    }
}
