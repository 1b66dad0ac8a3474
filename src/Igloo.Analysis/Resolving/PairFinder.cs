namespace Igloo.Analysis.Resolving;

/// <summary>Compares the rows that meet, each two once, and keeps those worth weighing.</summary>
internal sealed class PairFinder(PreparedTable table, CandidateIndex index, int[] rows, PairWeigher weigher)
{
    /// <summary>Ranges of rows compared side by side; their pairs are put together in the order of the ranges.</summary>
    private const int Ranges = 32;

    // What no fitted model will bring near even odds, in bits: the prior of a set asks for log2 of its rows.
    private readonly double _least = Math.Max(5, Math.Log2(rows.Length) - 9);

    /// <summary>Finds the pairs, ordered by the first row; the same whatever the threads.</summary>
    public (PairSet Pairs, long Compared) Find()
    {
        var found = new (PairSet Pairs, long Compared)[Ranges];
        Parallel.For(0, Ranges, () => new Walker(table), (range, _, walker) =>
        {
            found[range] = Find(range, walker);
            return walker;
        }, _ => { });
        var all = new PairSet();
        foreach (var (pairs, _) in found) all.AddRange(pairs);
        return (all, found.Sum(part => part.Compared));
    }

    private (PairSet Pairs, long Compared) Find(int range, Walker walker)
    {
        var (pairs, compared) = (new PairSet(), 0L);
        var (from, to) = ((int)((long)rows.Length * range / Ranges), (int)((long)rows.Length * (range + 1) / Ranges));
        for (var i = from; i < to; i++)
        {
            var a = rows[i];
            foreach (var group in index.GroupsOf(a))
            {
                var members = index.MembersOf(group);
                for (var j = members.Length - 1; j >= 0 && members[j] > a; j--)
                    if (walker.MeetsFirst(a, members[j]))
                    {
                        compared++;
                        Consider(a, members[j], walker.Comparer, pairs);
                    }
            }
        }

        return (pairs, compared);
    }

    private void Consider(int a, int b, RowComparer comparer, PairSet pairs)
    {
        var pattern = comparer.Compare(a, b);
        if (weigher.Sum(pattern, a, b).Same >= _least) pairs.Add(a, b, pattern);
    }

    /// <summary>What one thread remembers on its way.</summary>
    private sealed class Walker
    {
        private readonly int[] _metBy;

        public Walker(PreparedTable table)
        {
            (Comparer, _metBy) = (new RowComparer(table), new int[table.Count]);
            Array.Fill(_metBy, -1);
        }

        public RowComparer Comparer { get; }

        /// <summary>Whether <paramref name="b"/> has not met <paramref name="a"/> under an earlier key.</summary>
        public bool MeetsFirst(int a, int b)
        {
            if (_metBy[b] == a) return false;
            _metBy[b] = a;
            return true;
        }
    }
}
