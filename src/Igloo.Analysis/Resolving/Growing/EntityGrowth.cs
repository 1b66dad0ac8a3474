using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Resolving;

/// <summary>Grows entities from single rows: strongest pair first, each join judged on the evidence of both sides as a whole.</summary>
internal sealed class EntityGrowth
{
    /// <summary>Pairs that are grown at a time, as many more as the last of their parts has.</summary>
    private const int GrownAtATime = 1 << 12;

    private readonly GrowingEntities _entities;
    private readonly Func<EvidenceAcross> _evidence;
    private readonly RowDecisions _decisions;
    private readonly int[]? _lists;
    private readonly int[]? _rows;
    private readonly ParallelOptions? _threads;
    private readonly List<RowTie> _ties = [];
    private Rivals _rivals = new([], 0);

    // Asked when all is grown.
    private PartGrowth? _grown;

    /// <param name="table">The values.</param>
    /// <param name="weigher">The fitted model.</param>
    /// <param name="decisions">What people decided, obeyed before anything is grown.</param>
    /// <param name="found">Pairs that were compared before; <see langword="null"/> where none are kept.</param>
    /// <param name="threads">How many threads may grow; <see langword="null"/> for one.</param>
    public EntityGrowth(PreparedTable table, PairWeigher weigher, RowDecisions decisions, FoundPatterns? found = null, ParallelOptions? threads = null)
        : this(() => new EvidenceAcross(weigher, new RowComparer(table), found), table.Count, decisions)
    {
        (_lists, _threads) = (table.Lists, threads);
        Obey();
    }

    /// <summary>For a part of a table whose rows no chain of pairs connects with others: they are numbered by their place in it, and it is grown as it would be with all the rest.</summary>
    /// <param name="evidence">Weighs rows of the table.</param>
    /// <param name="rows">The rows of the part, in order.</param>
    /// <param name="decisions">What people decided about them, by their places.</param>
    public EntityGrowth(EvidenceAcross evidence, int[] rows, RowDecisions decisions)
        : this(() => evidence, rows.Length, decisions)
    {
        _rows = rows;
        Obey();
    }

    private EntityGrowth(Func<EvidenceAcross> evidence, int rows, RowDecisions decisions) => (_evidence, _entities, _decisions) = (evidence, new GrowingEntities(rows), decisions);

    /// <summary>The pairs along which rows were joined: those of the first pass before those of the next, part by part, in the order in which they were.</summary>
    public IReadOnlyList<RowTie> Ties => _ties;

    /// <summary>The pairs that were refused to the end, of any two entities the strongest first; some were joined through others.</summary>
    public IReadOnlyList<(int A, int B, int Weight)> Refused { get; private set; } = [];

    private PartGrowth Grown => _grown ??= PartGrowth();

    /// <summary>The least row of the entity that a row is in.</summary>
    public int Find(int row) => _entities.Find(row);

    /// <summary>Whether a person's decision keeps two entities apart, or a list that names each thing once and has a row in both.</summary>
    public bool AreKeptApart(int a, int b) => Grown.AreKeptApart(a, b);

    /// <summary>log2 odds that the entities of two rows are one, on the evidence of both as a whole and of whoever else one of them could be.</summary>
    public double OddsBetween(int a, int b) => Grown.OddsBetween(Find(a), Find(b));

    /// <summary>How many pairs of different rows joining two entities would make the same.</summary>
    public long PairsBetween(int a, int b) => (long)_entities.SizeOf(a) * _entities.SizeOf(b);

    /// <summary>Joins along <paramref name="pairs"/> wherever the whole speaks for it.</summary>
    /// <param name="pairs">The pairs, those of a part together and strongest first.</param>
    /// <param name="passes">Passes over the pairs of a part.</param>
    /// <param name="ends">Where the pairs of each part end; a part is of rows that no pair connects with others. Without it all are one part.</param>
    public void Grow((int A, int B, int Weight)[] pairs, int passes, int[]? ends = null)
    {
        _rivals = new Rivals(pairs, _entities.Rows);
        ends ??= [pairs.Length];
        var grown = new GrownParts[Math.Max(1, pairs.Length / GrownAtATime)];
        SideBySide.InRanges(_threads, grown.Length, 1, PartGrowth, (growth, from, to) =>
        {
            for (var range = from; range < to; range++) grown[range] = Grow(growth, pairs, passes, ends.AsSpan(PartsBefore(range)..PartsBefore(range + 1)), PairsBefore(range));
        });
        Refused = [.. grown.SelectMany(parts => parts.Refused)];
        _ties.EnsureCapacity(_ties.Count + grown.Sum(parts => parts.TiesOf.Sum(ties => ties.Count)));
        for (var pass = 0; pass < passes; pass++)
            foreach (var parts in grown) _ties.AddRange(parts.TiesOf[pass]);

        int PartsBefore(int range) => Ordered.Below<int>(ends, (int)((long)pairs.Length * range / grown.Length) + 1);
        int PairsBefore(int range) => PartsBefore(range) is > 0 and var parts ? ends[parts - 1] : 0;
    }

    private void Obey()
    {
        if (_decisions.Same.Count == 0) return;
        var obeyed = PartGrowth();
        foreach (var (a, b) in _decisions.Same) obeyed.Obey(a, b, _ties);
    }

    // A part after the other, since what its first pass read is near in memory when the next begins.
    private static GrownParts Grow(PartGrowth growth, ReadOnlySpan<(int A, int B, int Weight)> pairs, int passes, ReadOnlySpan<int> ends, int start)
    {
        var grown = new GrownParts(passes);
        foreach (var end in ends)
        {
            if (end > start) growth.Grow(pairs[start..end], grown);
            start = end;
        }

        return grown;
    }

    private PartGrowth PartGrowth() => new(_entities, _evidence(), _rivals, new RowBars(_decisions.NotSame, Find), _lists, _rows);
}
