using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>The behaviours of all identifiers of a set of deeds, and how common each habit is.</summary>
/// <remarks>
/// Habits go together: who buys at one shop of a street buys at its others, and who rings one of a family rings them all. So what two share is weighed as a tree (Chow and Liu 1968): the
/// rarest habit by its share among all, each further one by its greatest share among those who have one of the habits before it.
/// </remarks>
internal sealed class Behaviours
{
    private const int MostAsked = 500; // holders of a habit; a share is known well enough
    private const int MostBefore = 64; // habits that a further one is held against

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

    /// <summary>Indexes of those who have at least one of the habits, ascending.</summary>
    public int[] Sharing(Behaviour one)
    {
        var found = new HashSet<int>();
        foreach (var habit in one.Habits) found.UnionWith(_holders[habit]);
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
    /// <param name="witnesses">How many of the holders are those compared, who are no witnesses of how common a habit is.</param>
    public IEnumerable<double> CommonInTurn(List<int> habits, int witnesses)
    {
        habits.Sort((a, b) => (_holders[a].Length, a).CompareTo((_holders[b].Length, b)));
        for (var i = 0; i < habits.Count; i++)
        {
            var common = Share(habits[i]);
            for (var before = 0; before < Math.Min(i, MostBefore); before++) common = Math.Max(common, ShareAmong(habits[i], habits[before], witnesses));
            yield return common;
        }
    }

    /// <summary>Share of a habit among the others who have a rarer one, with its share among all as one more.</summary>
    private double ShareAmong(int habit, int rarer, int witnesses)
    {
        var (holders, asked) = (_holders[habit], _holders[rarer]);
        var (step, both, all) = (1 + (asked.Length / MostAsked), 0, 0);
        for (var i = 0; i < asked.Length; i += step, all++)
            if (Array.BinarySearch(holders, asked[i]) >= 0) both++;
        return step > 1 ? (double)both / all : (Math.Max(0, both - witnesses) + Share(habit)) / (Math.Max(0, all - witnesses) + 1);
    }
}
