using System.Collections.Concurrent;

namespace Igloo.Analysis.Resolving;

/// <summary>Compares the rows that meet, each two once, and keeps those worth weighing.</summary>
internal sealed class PairFinder(PreparedTable table, CandidateIndex index, int[] rows, PairWeigher weigher, ParallelOptions threads)
{
    /// <summary>Ranges of rows compared side by side; their pairs are put together in the order of the ranges.</summary>
    private const int Ranges = 1024;

    /// <summary>Rows on which the keys are tried out: how many it takes to tell does not depend on how many there are.</summary>
    private const int Sampled = 31_250;

    /// <summary>One range in so many is of those on which the keys are tried out: at least, and at most, so that the ranges still stand for all rows.</summary>
    private const int MostSampled = 8, LeastSampled = 32;

    // What no fitted model will bring near even odds, in bits: the prior of a set asks for log2 of its rows.
    private readonly double _least = LeastFor(rows.Length);

    private readonly int _sampledEvery = Math.Clamp(rows.Length / Sampled, MostSampled, LeastSampled);

    private readonly WeightCeilings _ceilings = new(weigher.Classes, weigher.Chances);

    // Whoever is done leaves what was remembered to the next; no row is walked from twice.
    private readonly ConcurrentBag<Walker> _walkers = [];

    /// <summary>Bits for the same from which a pair among so many rows is worth keeping.</summary>
    public static double LeastFor(int rows) => Math.Max(2, Math.Log2(rows) - 9);

    /// <summary>Finds the pairs, ordered by the first row; the same whatever the threads.</summary>
    public FoundPairs Find()
    {
        // Rows that stand together are alike, so a fair sample is of ranges throughout.
        var (parts, ranges) = (new Part[Ranges], Enumerable.Range(0, Ranges).ToLookup(range => range % _sampledEvery == 0));
        Find(parts, [.. ranges[true]], new bool[KeyYield.Sorts]);
        var yield = new KeyYield();
        foreach (var range in ranges[true]) yield.Add(parts[range].Yield);
        var (dull, leftOut) = yield.Dull(1.0 / _sampledEvery);
        Find(parts, [.. ranges[false]], dull);

        var all = new PairSet();
        all.EnsureCapacity(parts.Sum(part => part.Pairs.Count));
        var compared = parts.Sum(part => part.Compared);
        for (var i = 0; i < parts.Length; i++)
        {
            all.AddRange(parts[i].Pairs);
            // The pairs stand twice for one part at a time only.
            parts[i] = null!;
        }

        return new FoundPairs(all, compared, leftOut, dull);
    }

    private void Find(Part[] parts, int[] ranges, bool[] dull) => Parallel.For(0, ranges.Length, threads, () => _walkers.TryTake(out var walker) ? walker : new Walker(table), (i, _, walker) =>
    {
        parts[ranges[i]] = Find(ranges[i], walker, dull);
        return walker;
    }, _walkers.Add);

    private Part Find(int range, Walker walker, bool[] dull)
    {
        var part = new Part();
        var (from, to) = ((int)((long)rows.Length * range / Ranges), (int)((long)rows.Length * (range + 1) / Ranges));
        for (var i = from; i < to; i++)
        {
            var a = rows[i];
            Meet(a, walker, dull);
            for (var met = 0; met < walker.Count; met++)
                part.Yield.Count(walker.SortAt(met), Consider(a, walker.RowAt(met), walker.Comparer.Compare(table.Rows[a], walker.ValuesAt(met)), part.Pairs));
        }

        return part;
    }

    // Everybody a row meets is gathered before anybody is compared: one walk through memory need not wait for the other.
    private void Meet(int a, Walker walker, bool[] dull)
    {
        walker.Begin(index, a);
        foreach (var (start, end, kind) in walker.Groups)
        {
            var sort = KeyYield.SortOf(kind, end - start);
            if (dull[sort]) continue;
            var members = index.MembersBetween(start, end);
            for (var j = members.Length - 1; j >= 0 && members[j] > a; j--) walker.Meet(a, members[j], sort);
        }

        walker.Gather();
    }

    // Says whether the pair is likely a match already.
    private bool Consider(int a, int b, ulong pattern, PairSet pairs)
    {
        if (_ceilings.IsBelow(pattern, Math.Min(_least, -weigher.Classes.SameRate))) return false;
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
        private const int FewestPlaces = 512;

        private readonly PreparedTable _table;
        private (int Start, int End, KeyKind Kind)[] _groups = [];
        private int _groupCount;
        private (int Row, int Sort)[] _met = new (int, int)[FewestPlaces / 2];
        private RowValues[] _values = new RowValues[FewestPlaces / 2];

        // Who was met by whom last, in open addressing: a place of another row is free. A row meets hundreds, so this stays in the nearest cache.
        private ulong[] _places = new ulong[FewestPlaces];

        public Walker(PreparedTable table) => (_table, Comparer) = (table, new RowComparer(table));

        public RowComparer Comparer { get; }

        /// <summary>The groups in which the row meets later ones: where the members of each begin and end, and what its key is made of.</summary>
        public ReadOnlySpan<(int Start, int End, KeyKind Kind)> Groups => _groups.AsSpan(0, _groupCount);

        /// <summary>How many rows were met.</summary>
        public int Count { get; private set; }

        public int RowAt(int met) => _met[met].Row;

        /// <summary>The sort of key under which a row was met first.</summary>
        public int SortAt(int met) => _met[met].Sort;

        public ref readonly RowValues ValuesAt(int met) => ref _values[met];

        /// <summary>Begins with another row.</summary>
        public void Begin(CandidateIndex index, int row)
        {
            Count = 0;
            var most = index.GroupsOf(row).Length;
            if (_groups.Length < most) _groups = new (int, int, KeyKind)[most * 2];
            _groupCount = index.MeetingsOf(row, _groups);
        }

        /// <summary>Notes that <paramref name="a"/> meets <paramref name="b"/>, unless it did under an earlier key.</summary>
        public void Meet(int a, int b, int sort)
        {
            var entry = ((ulong)(uint)(a + 1) << 32) | (uint)b;
            var place = FreePlace(entry);
            if (place < 0) return;
            _places[place] = entry;
            _met[Count++] = (b, sort);
            if (Count == _met.Length) Grow(a);
        }

        /// <summary>Brings the values of those met together.</summary>
        public void Gather()
        {
            for (var met = 0; met < Count; met++) _values[met] = _table.Rows[_met[met].Row];
        }

        // Where the entry goes, or -1 where it is already.
        private int FreePlace(ulong entry)
        {
            var (places, row) = (_places, (uint)(entry >> 32));
            for (var place = (int)((uint)entry * 0x9E3779B1u) & (places.Length - 1); ; place = (place + 1) & (places.Length - 1))
            {
                if (places[place] == entry) return -1;
                if ((uint)(places[place] >> 32) != row) return place;
            }
        }

        private void Grow(int a)
        {
            Array.Resize(ref _met, Count * 2);
            (_places, _values) = (new ulong[_places.Length * 2], new RowValues[_met.Length]);
            foreach (var (row, _) in _met.AsSpan(0, Count))
            {
                var entry = ((ulong)(uint)(a + 1) << 32) | (uint)row;
                _places[FreePlace(entry)] = entry;
            }
        }
    }
}

/// <summary>The pairs worth weighing.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Compared">How many were compared.</param>
/// <param name="LeftOut">Matches that keys not followed may hold.</param>
/// <param name="Dull">The sorts of key not followed.</param>
internal sealed record FoundPairs(PairSet Pairs, long Compared, double LeftOut, bool[] Dull);
