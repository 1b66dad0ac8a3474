namespace Igloo.Analysis.Resolving;

/// <summary>Compares the rows that meet, each two once, and keeps those worth weighing.</summary>
internal sealed class PairFinder(PreparedTable table, CandidateIndex index, int[] rows, PairWeigher weigher, ParallelOptions threads)
{
    /// <summary>Ranges of rows compared side by side; their pairs are put together in the order of the ranges.</summary>
    private const int Ranges = 32;

    /// <summary>The first of them, on which the keys are tried out.</summary>
    private const int SampledRanges = 2;

    /// <summary>Share of the pairs with the first row, the second or both among the sampled.</summary>
    private const double SampledShare = 1 - ((1 - ((double)SampledRanges / Ranges)) * (1 - ((double)SampledRanges / Ranges)));

    // What no fitted model will bring near even odds, in bits: the prior of a set asks for log2 of its rows.
    private readonly double _least = Math.Max(5, Math.Log2(rows.Length) - 9);

    /// <summary>Finds the pairs, ordered by the first row; the same whatever the threads.</summary>
    public FoundPairs Find()
    {
        // Rows stand in no order that means anything, so the first are a fair sample.
        var parts = new Part[Ranges];
        Find(parts, 0, SampledRanges, new bool[KeyYield.Sorts]);
        var yield = new KeyYield();
        foreach (var part in parts[..SampledRanges]) yield.Add(part.Yield);
        var (dull, leftOut) = yield.Dull(SampledShare);
        Find(parts, SampledRanges, Ranges, dull);

        var all = new PairSet();
        all.EnsureCapacity(parts.Sum(part => part.Pairs.Count));
        var compared = parts.Sum(part => part.Compared);
        for (var i = 0; i < parts.Length; i++)
        {
            all.AddRange(parts[i].Pairs);
            // The pairs stand twice for one part at a time only.
            parts[i] = null!;
        }

        return new FoundPairs(all, compared, leftOut);
    }

    private void Find(Part[] parts, int from, int to, bool[] dull) => Parallel.For(from, to, threads, () => new Walker(table), (range, _, walker) =>
    {
        parts[range] = Find(range, walker, dull);
        return walker;
    }, _ => { });

    private Part Find(int range, Walker walker, bool[] dull)
    {
        var part = new Part();
        var (from, to) = ((int)((long)rows.Length * range / Ranges), (int)((long)rows.Length * (range + 1) / Ranges));
        for (var i = from; i < to; i++)
        {
            var a = rows[i];
            foreach (var group in index.GroupsOf(a))
            {
                var members = index.MembersOf(group);
                var sort = KeyYield.SortOf(index.KindOf(group), members.Length);
                if (dull[sort]) continue;
                for (var j = members.Length - 1; j >= 0 && members[j] > a; j--)
                    if (walker.MeetsFirst(a, members[j])) part.Yield.Count(sort, Consider(a, members[j], walker.Comparer, part.Pairs));
            }
        }

        return part;
    }

    // Says whether the pair is likely a match already.
    private bool Consider(int a, int b, RowComparer comparer, PairSet pairs)
    {
        var pattern = comparer.Compare(a, b);
        var same = weigher.SumOfSame(pattern, a, b);
        if (same >= _least) pairs.Add(a, b, pattern);
        return same + weigher.Classes.SameRate >= 0;
    }

    /// <summary>What a range of rows brought.</summary>
    private sealed class Part
    {
        public PairSet Pairs { get; } = new();

        public KeyYield Yield { get; } = new();

        public long Compared => Yield.Compared;
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

/// <summary>The pairs worth weighing.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Compared">How many were compared.</param>
/// <param name="LeftOut">Matches that keys not followed may hold.</param>
internal sealed record FoundPairs(PairSet Pairs, long Compared, double LeftOut);
