using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>The behaviours of all identifiers of a set of deeds.</summary>
/// <remarks>
/// How much a habit tells depends on who else has it: a contact of a whole family says little about which of them somebody is, a friend from elsewhere much. So a
/// habit is weighed by its share among those who are alike in <em>other</em> habits. They are sought through the rarest habits first, 500 at most.
/// </remarks>
internal sealed class Behaviours
{
    private const int MostAlike = 500; // a share is known well enough
    private const int Crowd = 10; // what more than one in ten does makes nobody alike

    private readonly Dictionary<int, int[]> _holders; // of each habit, ascending indexes into the lists below
    private readonly (int Entity, long First, long Last, int[] Habits)[] _outlines;

    public Behaviours(IReadOnlyCollection<Deed> deeds)
    {
        var groups = deeds.OrderBy(deed => deed.Entity).ThenBy(deed => deed.Time).ThenBy(deed => deed.Record).ThenBy(deed => deed.Trait)
            .GroupBy(deed => deed.Entity).Select(group => group.ToArray()).ToArray();
        _outlines = [.. groups.Select(own => (own[0].Entity, own[0].Time, own[^1].Time, own.Select(deed => deed.Trait).Distinct().Order().ToArray()))];
        _holders = Enumerable.Range(0, groups.Length).SelectMany(index => _outlines[index].Habits.Select(habit => (habit, index)))
            .GroupBy(pair => pair.habit, pair => pair.index).ToDictionary(group => group.Key, group => group.ToArray());
        var all = new Behaviour[groups.Length];
        Workers.For(groups.Length, i =>
        {
            var (habits, common) = (_outlines[i].Habits, CommonAmongAlike(i));
            all[i] = Behaviour.Of(groups[i], habit => common[Array.BinarySearch(habits, habit)]);
        });
        All = all;
    }

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

    /// <summary>For each habit of one, its share among those who are alike in another habit; never less than among all.</summary>
    private Commonness[] CommonAmongAlike(int index)
    {
        var own = _outlines[index].Habits;
        var (alike, without, having, shared) = (Alike(index), new int[own.Length], new int[own.Length], new List<int>());
        foreach (var other in alike)
        {
            FindShared(own, _outlines[other].Habits, shared);
            if (shared.Count == 1) without[shared[0]]++; // alike in nothing else
            else foreach (var habit in shared) having[habit]++;
        }

        return [.. own.Select((habit, i) =>
        {
            var ofAll = _holders[habit].Length / (_outlines.Length + 1.0);
            double Share(int less) => Math.Max(ofAll, (Math.Max(0, having[i] - less) + ofAll) / (Math.Max(0, alike.Count - without[i] - less) + 1));
            return new Commonness(Share(0), Share(1));
        })];
    }

    private HashSet<int> Alike(int index)
    {
        var (one, alike) = (_outlines[index], new HashSet<int>());
        foreach (var habit in one.Habits.OrderBy(habit => _holders[habit].Length).ThenBy(habit => habit))
        {
            var holders = _holders[habit];
            if (alike.Count >= MostAlike || holders.Length * Crowd > _outlines.Length) break;
            var step = 1 + (holders.Length / (MostAlike - alike.Count));
            for (var i = 0; i < holders.Length; i += step)
                if (holders[i] != index && _outlines[holders[i]].First <= one.Last && one.First <= _outlines[holders[i]].Last) alike.Add(holders[i]);
        }

        return alike;
    }

    private static void FindShared(int[] own, int[] others, List<int> shared)
    {
        shared.Clear();
        for (int i = 0, j = 0; i < own.Length && j < others.Length;)
        {
            var order = own[i].CompareTo(others[j]);
            if (order == 0) shared.Add(i);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
    }
}
