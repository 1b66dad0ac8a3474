using System.Collections.Concurrent;

namespace Igloo.Analysis.Resolving;

/// <summary>Compares the rows that meet, each two once, and keeps those worth weighing.</summary>
internal sealed class PairFinder(PreparedTable table, CandidateIndex index, int[] rows, PairWeigher weigher, ParallelOptions threads)
{
    /// <summary>Ranges of rows compared side by side; their pairs are put together in the order of the ranges.</summary>
    private const int Ranges = 1024;

    /// <summary>Rows on which the keys are tried out: how many it takes to tell does not depend on how many there are.</summary>
    private const int Sampled = 15_625;

    /// <summary>One range in so many is of those on which the keys are tried out: at least, and at most, so that the ranges still stand for all rows.</summary>
    private const int MostSampled = 8, LeastSampled = 64;

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
        // Which rows were tried out must not show: rows that are added later meet under the same rule as these.
        foreach (var range in ranges[true]) parts[range].LeaveOut(dull);
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
            Meet(a, walker);
            walker.Gather(dull);
            for (var met = 0; met < walker.Count; met++)
                Consider(a, walker.RowAt(met), walker.Comparer.Compare(table.Rows[a], walker.ValuesAt(met)), walker.SortAt(met), part);
        }

        return part;
    }

    // Everybody a row meets is known before anybody is compared: on how many keys they meet, and one walk through memory need not wait for the other.
    private void Meet(int a, Walker walker)
    {
        walker.Begin(index, a);
        foreach (var (start, end, kind) in walker.Groups)
        {
            var rank = KeyYield.RankOf(kind, end - start);
            var members = index.MembersBetween(start, end);
            for (var j = members.Length - 1; j >= 0 && members[j] > a; j--) walker.Meet(a, members[j], rank);
        }
    }

    // A match is what is likely one already.
    private void Consider(int a, int b, ulong pattern, int sort, Part part)
    {
        var same = _ceilings.IsBelow(pattern, Math.Min(_least, -weigher.Classes.SameRate)) ? double.NegativeInfinity : weigher.SumOfSame(pattern, a, b);
        if (same >= _least) part.Add(a, b, pattern, sort);
        part.Yield.Count(sort, same + weigher.Classes.SameRate >= 0);
    }

    /// <summary>What a range of rows brought.</summary>
    private sealed class Part
    {
        private readonly List<int> _sorts = [];

        public PairSet Pairs { get; private set; } = new();

        public KeyYield Yield { get; } = new();

        public long Compared => Yield.Compared;

        /// <summary>Keeps a pair that met by this sort of meeting.</summary>
        public void Add(int a, int b, ulong pattern, int sort)
        {
            Pairs.Add(a, b, pattern);
            _sorts.Add(sort);
        }

        /// <summary>Forgets the pairs that met by some sorts of meeting.</summary>
        public void LeaveOut(bool[] sorts)
        {
            var kept = new PairSet();
            for (var i = 0; i < Pairs.Count; i++)
                if (!sorts[_sorts[i]]) kept.Add(Pairs.A[i], Pairs.B[i], Pairs.Patterns[i]);
            Pairs = kept;
        }
    }

    /// <summary>What one thread remembers on its way.</summary>
    private sealed class Walker
    {
        private const int FewestPlaces = 512;

        private readonly PreparedTable _table;
        private (int Start, int End, KeyKind Kind)[] _groups = [];
        private int _groupCount;
        private Met[] _met = new Met[FewestPlaces / 2];
        private RowValues[] _values = new RowValues[FewestPlaces / 2];

        // Who was met by whom, and where that stands, in open addressing: a place of another row is free. A row meets hundreds, so this stays in the nearest cache.
        private ulong[] _places = new ulong[FewestPlaces];

        public Walker(PreparedTable table) => (_table, Comparer) = (table, new RowComparer(table));

        public RowComparer Comparer { get; }

        /// <summary>The groups in which the row meets later ones: where the members of each begin and end, and what its key is made of.</summary>
        public ReadOnlySpan<(int Start, int End, KeyKind Kind)> Groups => _groups.AsSpan(0, _groupCount);

        /// <summary>How many rows were met; once they are gathered, how many of them are worth comparing.</summary>
        public int Count { get; private set; }

        public int RowAt(int met) => _met[met].Row;

        /// <summary>The sort of meeting with a row, once it is gathered.</summary>
        public int SortAt(int met) => KeyYield.SortOf(_met[met].Rank, _met[met].Keys);

        public ref readonly RowValues ValuesAt(int met) => ref _values[met];

        /// <summary>Begins with another row.</summary>
        public void Begin(CandidateIndex index, int row)
        {
            Count = 0;
            var most = index.GroupsOf(row).Length;
            if (_groups.Length < most) _groups = new (int, int, KeyKind)[most * 2];
            _groupCount = index.MeetingsOf(row, _groups);
        }

        /// <summary>Notes that <paramref name="a"/> meets <paramref name="b"/> on a key of this rank.</summary>
        public void Meet(int a, int b, int rank)
        {
            ref var place = ref PlaceOf(a, b);
            if (IsOf(place, a))
            {
                ref var met = ref _met[(uint)place];
                met = new Met(b, Math.Min(met.Rank, rank), met.Keys + 1);
                return;
            }

            place = Place(a, Count);
            _met[Count++] = new Met(b, rank, 1);
            if (Count == _met.Length) Grow(a);
        }

        /// <summary>Brings the values of those together whose meeting is worth following, and forgets the others.</summary>
        public void Gather(bool[] dull)
        {
            var kept = 0;
            for (var met = 0; met < Count; met++)
                if (!dull[SortAt(met)]) _met[kept++] = _met[met];
            Count = kept;
            for (var met = 0; met < Count; met++) _values[met] = _table.Rows[_met[met].Row];
        }

        // Who met, above where it stands whom; never zero, which is a place that nobody had.
        private static ulong Place(int a, int met) => ((ulong)(uint)(a + 1) << 32) | (uint)met;

        private static bool IsOf(ulong place, int a) => (uint)(place >> 32) == (uint)(a + 1);

        // Where it stands that a meets b, or a free place for it.
        private ref ulong PlaceOf(int a, int b)
        {
            var places = _places;
            for (var place = (int)((uint)b * 0x9E3779B1u) & (places.Length - 1); ; place = (place + 1) & (places.Length - 1))
                if (!IsOf(places[place], a) || _met[(uint)places[place]].Row == b) return ref places[place];
        }

        private void Grow(int a)
        {
            Array.Resize(ref _met, Count * 2);
            (_places, _values) = (new ulong[_places.Length * 2], new RowValues[_met.Length]);
            for (var met = 0; met < Count; met++) PlaceOf(a, _met[met].Row) = Place(a, met);
        }

        /// <summary>A row that was met.</summary>
        /// <param name="Row">The row.</param>
        /// <param name="Rank">The rank of the strongest key on which.</param>
        /// <param name="Keys">On how many keys.</param>
        private readonly record struct Met(int Row, int Rank, int Keys);
    }
}

/// <summary>The pairs worth weighing.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Compared">How many were compared.</param>
/// <param name="LeftOut">Matches that meetings not followed may hold.</param>
/// <param name="Dull">The sorts of meeting not followed.</param>
internal sealed record FoundPairs(PairSet Pairs, long Compared, double LeftOut, bool[] Dull);
