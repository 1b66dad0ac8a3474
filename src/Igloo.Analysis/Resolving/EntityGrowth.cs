using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Resolving;

/// <summary>Grows entities from single rows: strongest pair first, each join judged on the evidence of both sides as a whole.</summary>
/// <remarks>
/// For each type the ratio of two clusters is the mean over the pairs across them: a value that one of four rows confirms loses two bits, and one that none
/// confirms contradicts with all its weight. So somebody's old telephone costs little, and a father's rows do not take his son's along.
/// </remarks>
internal sealed class EntityGrowth
{
    /// <summary>Rows of a cluster that speak for it; more tell little and cost their product.</summary>
    private const int Speakers = 6;

    private readonly PairWeigher _weigher;
    private readonly RowComparer _comparer;
    private readonly UnionFind _groups;
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly HashSet<(int, int, int)> _refused = [];

    public EntityGrowth(PreparedTable table, PairWeigher weigher)
    {
        (_weigher, _comparer, _groups) = (weigher, new RowComparer(table), new UnionFind(table.Count));
    }

    /// <summary>The least row of the entity that a row is in.</summary>
    public int Find(int row) => _groups.Find(row);

    /// <summary>Joins along <paramref name="pairs"/>, given strongest first, wherever the whole speaks for it.</summary>
    public void Grow(IReadOnlyList<(int A, int B, int Weight)> pairs, int passes)
    {
        var open = pairs;
        for (var pass = 0; pass < passes && open.Count > 0; pass++)
        {
            var refused = new List<(int, int, int)>();
            var before = open.Count;
            foreach (var pair in open)
                if (!TryJoin(pair)) refused.Add(pair);
            open = refused;
            if (refused.Count == before) return;
        }
    }

    private bool TryJoin((int A, int B, int Weight) pair)
    {
        var (a, b) = (Find(pair.A), Find(pair.B));
        if (a == b) return true;
        var size = SizeOf(a) + SizeOf(b);
        if (size == 2 ? pair.Weight < 0 : !SpeaksForJoining(a, b, size)) return false;
        Join(a, b);
        return true;
    }

    private bool SpeaksForJoining(int a, int b, int size)
    {
        var asked = (Math.Min(a, b), Math.Max(a, b), size);
        if (_refused.Contains(asked)) return false;
        if (Odds(a, b) >= 0) return true;
        _refused.Add(asked);
        return false;
    }

    private double Odds(int a, int b)
    {
        Span<double> same = stackalloc double[Pattern.Slots], household = stackalloc double[Pattern.Slots];
        Span<int> counts = stackalloc int[Pattern.Slots];
        same.Clear();
        household.Clear();
        counts.Clear();
        foreach (var x in SpeakersOf(a))
            foreach (var y in SpeakersOf(b)) _weigher.AddRatios(_comparer.Compare(x, y), x, y, same, household, counts);
        double sumSame = 0, sumHousehold = 0;
        for (var slot = 0; slot < Pattern.Slots; slot++)
        {
            if (counts[slot] == 0) continue;
            sumSame += Math.Log2(same[slot] / counts[slot]);
            sumHousehold += Math.Log2(household[slot] / counts[slot]);
        }

        return _weigher.Classes.Odds(sumSame, sumHousehold);
    }

    private int[] SpeakersOf(int root)
    {
        if (!_members.TryGetValue(root, out var members)) return [root];
        if (members.Count <= Speakers) return [.. members];
        var speakers = new int[Speakers];
        for (var i = 0; i < Speakers; i++) speakers[i] = members[i * members.Count / Speakers];
        return speakers;
    }

    private int SizeOf(int root) => _members.TryGetValue(root, out var members) ? members.Count : 1;

    // The shorter list is added to the longer, so that no row moves more than log2 times.
    private void Join(int a, int b)
    {
        _groups.Join(a, b);
        var (longer, shorter) = (TakeMembers(a), TakeMembers(b));
        if (longer.Count < shorter.Count) (longer, shorter) = (shorter, longer);
        longer.AddRange(shorter);
        _members[Find(a)] = longer;
    }

    private List<int> TakeMembers(int root) => _members.Remove(root, out var members) ? members : [root];
}
