using System.Runtime.InteropServices;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Resolving;

/// <summary>Grows entities from single rows: strongest pair first, each join judged on the evidence of both sides as a whole.</summary>
internal sealed class EntityGrowth
{
    /// <summary>Rows of a cluster that speak for it; more tell little and cost their product.</summary>
    private const int Speakers = 6;

    /// <summary>Rows of the greatest entity of which it is asked who else it could be: more rows say who they are.</summary>
    private const int MostAsked = 3;

    /// <summary>Rivals asked of, the likeliest: where a row could be hundreds, eight say enough, and time stays bounded.</summary>
    private const int MostRivals = 8;

    /// <summary>Bits behind from which a rival says nothing.</summary>
    private const double FarBehind = 3;

    private readonly EvidenceAcross _evidence;
    private readonly UnionFind _groups;
    private readonly List<int>?[] _members;

    // By the number of the two entities: how many rows they had together when they were refused.
    private readonly PairNumbers _met = new();
    private readonly List<int> _refusedAt = [];
    private readonly RowBars _bars;
    private readonly Func<int, int> _entityOf;
    private readonly int[]? _lists;
    private readonly int[]? _rows;
    private readonly List<RowTie> _ties = [];

    // The ties of a pass, whose order is that of all parts together.
    private List<RowTie> _joined;
    private readonly List<int> _asked = [];
    private Rivals _rivals = new([], 0);

    /// <param name="table">The values.</param>
    /// <param name="weigher">The fitted model.</param>
    /// <param name="decisions">What people decided, obeyed before anything is grown.</param>
    public EntityGrowth(PreparedTable table, PairWeigher weigher, RowDecisions decisions)
        : this(new EvidenceAcross(weigher, new RowComparer(table)), table.Count, decisions)
    {
        _lists = table.Lists;
        foreach (var (a, b) in decisions.Same)
            if (Find(a) is var x && Find(b) is var y && x != y && !_bars.Separate(x, y, _entityOf)) Join(a, b, TieKind.Decision, 0);
    }

    /// <summary>For a part of a table whose rows no chain of pairs connects with others: they are numbered by their place in it, and it is grown as it would be with all the rest.</summary>
    /// <param name="evidence">Weighs rows of the table.</param>
    /// <param name="rows">The rows of the part, in order.</param>
    public EntityGrowth(EvidenceAcross evidence, int[] rows)
        : this(evidence, rows.Length, RowDecisions.None) => _rows = rows;

    private EntityGrowth(EvidenceAcross evidence, int rows, RowDecisions decisions) =>
        (_evidence, _groups, _bars, _members, _entityOf, _joined) = (evidence, new UnionFind(rows), new RowBars(decisions.NotSame), new List<int>?[rows], Find, _ties);

    /// <summary>The pairs along which rows were joined, in the order in which they were.</summary>
    public IReadOnlyList<RowTie> Ties => _ties;

    /// <summary>The pairs that were refused to the end, of any two entities the strongest first; some were joined through others.</summary>
    public IReadOnlyList<(int A, int B, int Weight)> Refused { get; private set; } = [];

    /// <summary>The least row of the entity that a row is in.</summary>
    public int Find(int row) => _groups.Find(row);

    /// <summary>Whether a person's decision keeps two entities apart, or a list that names each thing once and has a row in both.</summary>
    public bool AreKeptApart(int a, int b) => _bars.Separate(a, b, _entityOf) || (_lists is not null && ShareList(_lists, a, b));

    private bool ShareList(int[] lists, int a, int b) => MembersOf(a).Any(x => MembersOf(b).Any(y => lists[x] == lists[y]));

    /// <summary>log2 odds that the entities of two rows are one, on the evidence of both as a whole and of whoever else one of them could be.</summary>
    public double OddsBetween(int a, int b)
    {
        var (x, y) = (Find(a), Find(b));
        return AgainstRivals(x, y, Odds(x, y));
    }

    /// <summary>How many pairs of different rows joining two entities would make the same.</summary>
    public long PairsBetween(int a, int b) => (long)SizeOf(a) * SizeOf(b);

    /// <summary>Joins along <paramref name="pairs"/> wherever the whole speaks for it.</summary>
    /// <param name="pairs">The pairs, those of a part together and strongest first.</param>
    /// <param name="passes">Passes over the pairs of a part.</param>
    /// <param name="ends">Where the pairs of each part end; a part is of rows that no pair connects with others. Without it all are one part.</param>
    public void Grow((int A, int B, int Weight)[] pairs, int passes, int[]? ends = null)
    {
        _rivals = new Rivals(pairs, _members.Length);
        var (refused, tiesOf) = (new List<(int A, int B, int Weight)>(), new List<RowTie>[passes]);
        for (var pass = 0; pass < passes; pass++) tiesOf[pass] = [];
        var start = 0;
        // A part after the other, since what its first pass read is near in memory when the next begins.
        foreach (var end in ends ?? [pairs.Length])
        {
            if (end > start) Grow(pairs.AsSpan(start, end - start), refused, tiesOf);
            start = end;
        }

        Refused = refused;
        foreach (var ties in tiesOf) _ties.AddRange(ties);
    }

    // What is refused in the last pass, or in one that joins nothing, is refused to the end.
    private void Grow(ReadOnlySpan<(int A, int B, int Weight)> pairs, List<(int A, int B, int Weight)> refused, List<RowTie>[] tiesOf)
    {
        var first = refused.Count;
        _joined = tiesOf[0];
        // Entities of one part never meet those of another.
        _met.Clear();
        _refusedAt.Clear();
        foreach (var pair in pairs)
            if (!TryJoin(pair)) refused.Add(pair);
        var before = pairs.Length;
        for (var pass = 1; pass < tiesOf.Length && refused.Count - first is > 0 and var left && left < before; pass++)
        {
            (_joined, before) = (tiesOf[pass], left);
            var kept = first;
            for (var i = first; i < first + left; i++)
                if (!TryJoin(refused[i])) refused[kept++] = refused[i];
            refused.RemoveRange(kept, refused.Count - kept);
        }
    }

    private bool TryJoin((int A, int B, int Weight) pair)
    {
        var (a, b) = (Find(pair.A), Find(pair.B));
        if (a == b) return true;
        if (AreKeptApart(a, b)) return false;
        var size = SizeOf(a) + SizeOf(b);
        var odds = size == 2 ? pair.Weight / 1000.0 : OddsOrRefusal(a, b, size);
        if (odds < 0) return false;
        odds = AgainstRivals(a, b, odds);
        if (odds < 0) return false;
        Join(pair.A, pair.B, TieKind.Evidence, odds);
        return true;
    }

    private double OddsOrRefusal(int a, int b, int size)
    {
        // Entities only grow: as many rows as then are the same rows.
        var met = _met.NumberOf(Math.Min(a, b), Math.Max(a, b));
        if (met == _refusedAt.Count) _refusedAt.Add(0);
        if (_refusedAt[met] == size) return double.NegativeInfinity;
        var odds = Odds(a, b);
        if (odds < 0) _refusedAt[met] = size;
        return odds;
    }

    // Whoever fits two that are not one is one of them at most: the odds of one are against nobody and all the others together.
    private double AgainstRivals(int a, int b, double odds) => Rivals.IsOpen(odds) ? odds - Math.Log2(1 + RivalsOf(a, b, odds) + RivalsOf(b, a, odds)) : odds;

    private double RivalsOf(int of, int with, double odds)
    {
        if (SizeOf(of) > MostAsked) return 0;
        _asked.Clear();
        var rivals = 0.0;
        foreach (var row in MembersOf(of))
            foreach (var other in _rivals.Of(row))
            {
                var rival = Find(other);
                if (rival == of || rival == with || _asked.Contains(rival)) continue;
                if (_asked.Count == MostRivals) return rivals;
                _asked.Add(rival);
                var oddsOfRival = Odds(of, rival);
                if (oddsOfRival < odds - FarBehind || AreKeptApart(of, rival)) continue;
                // A list that says a thing twice after all says nothing of who is whom.
                rivals += PowerOfTwo.Of(oddsOfRival) / (1 + (_bars.Separate(rival, with, _entityOf) ? 0 : PowerOfTwo.Of(Odds(rival, with))));
            }

        return rivals;
    }

    private double Odds(int a, int b)
    {
        Span<int> speakersOfA = stackalloc int[Speakers], speakersOfB = stackalloc int[Speakers];
        return _evidence.Odds(speakersOfA[..Fill(speakersOfA, a)], speakersOfB[..Fill(speakersOfB, b)]);
    }

    // Who speaks for a cluster, and how many they are.
    private int Fill(Span<int> speakers, int root)
    {
        if (_members[root] is not { } members)
        {
            speakers[0] = RowAt(root);
            return 1;
        }

        var count = Math.Min(Speakers, members.Count);
        for (var i = 0; i < count; i++) speakers[i] = RowAt(members[(int)((long)i * members.Count / count)]);
        return count;
    }

    private int RowAt(int number) => _rows is null ? number : _rows[number];

    private IEnumerable<int> MembersOf(int root) => _members[root] ?? Enumerable.Repeat(root, 1);

    private int SizeOf(int root) => _members[root]?.Count ?? 1;

    // The shorter list is added to the longer, so that no row moves more than log2 times.
    private void Join(int rowA, int rowB, TieKind kind, double odds)
    {
        var (a, b) = (Find(rowA), Find(rowB));
        _joined.Add(new RowTie(rowA, rowB, kind, (float)Math.Round(odds, 3), PairsBetween(a, b)));
        _groups.Join(a, b);
        _bars.Move(a, Find(a));
        _bars.Move(b, Find(b));
        var (ofA, ofB) = (_members[a], _members[b]);
        (_members[a], _members[b]) = (null, null);
        _members[Find(a)] = Together(ofA, a, ofB, b);
    }

    // Most are single rows, of which no list is kept.
    private static List<int> Together(List<int>? ofA, int a, List<int>? ofB, int b)
    {
        if (ofA is null && ofB is null) return [a, b];
        if (ofB is null) return With(ofA!, [b]);
        if (ofA is null) return With(ofB, [a]);
        return ofA.Count < ofB.Count ? With(ofB, CollectionsMarshal.AsSpan(ofA)) : With(ofA, CollectionsMarshal.AsSpan(ofB));
    }

    private static List<int> With(List<int> members, ReadOnlySpan<int> others)
    {
        members.AddRange(others);
        return members;
    }
}
