namespace Igloo.Analysis.Resolving;

/// <summary>Records that a run has resolved, to which more can be added under the model of that run: only what the new ones touch is looked at again.</summary>
/// <remarks>
/// A drop's rows are compared with all that they meet, those that are there and each other, and the parts of the archive that they have pairs with are grown
/// anew. The result is a function of the model and the set of records: any split of the same records into drops, in any order, gives the same entities as all of
/// them at once. See docs/decisions/0009-adding-under-a-model.md. Not thread-safe. Memory: some 200 bytes and each different text once a record, 16 bytes a pair.
/// </remarks>
public sealed class ResolvedArchive
{
    /// <summary>Share of the records of the model by which an archive may grow until it is better resolved afresh. Own choice: what a value is worth goes with the logarithm of its share.</summary>
    private const double MostGrowth = .1;

    private readonly FittedModel _model;
    private readonly TableGrowth _growth;
    private readonly RowKeysOf _keys;
    private readonly KeySegments _segments;
    private readonly RowRanks _ranks;
    private readonly RowComparer _comparer;
    private readonly EvidenceAcross _evidence;
    private readonly ParallelOptions _threads;
    private readonly List<int> _rowOf;
    private readonly List<int> _roots;
    private readonly int _fitted;
    private ConsideredPairs _pairs;
    private bool _hasHub;

    // Rows of the model that are not in the archive; none but in an archive that was emptied.
    private readonly HashSet<int> _absent = [];

    /// <param name="model">The model.</param>
    /// <param name="rowOf">The first row with the same values, by the record's number.</param>
    /// <param name="pairs">The pairs worth considering.</param>
    /// <param name="roots">The entity of each row, named after one of its rows.</param>
    /// <param name="resolution">What the run found.</param>
    /// <param name="threads">How many threads may work.</param>
    internal ResolvedArchive(FittedModel model, int[] rowOf, IReadOnlyList<(int A, int B, int Odds)> pairs, int[] roots, Resolution resolution, ParallelOptions threads)
    {
        (_model, _rowOf, _roots, Resolution, _threads, _fitted) = (model, [.. rowOf], [.. roots], resolution, threads, rowOf.Length);
        (_growth, _keys, _ranks) = (new TableGrowth(model.Table, model.Rows), new RowKeysOf(model.Table, model.Index), new RowRanks(model.Table, model.Fitted));
        (_comparer, _pairs) = (new RowComparer(model.Table), new ConsideredPairs(model.Fitted, pairs));
        (_evidence, _segments) = (new EvidenceAcross(model.Weigher, _comparer), new KeySegments(model, _keys));
    }

    /// <summary>What the run found to which the model belongs; it knows nothing of what was added since.</summary>
    public Resolution Resolution { get; }

    /// <summary>How many records there are: those of the run first, then those added, in the order in which they came.</summary>
    public int Count => _rowOf.Count;

    /// <summary>
    /// Whether it is time to resolve everything afresh: the archive has grown by a tenth, or more than <see cref="Census.MostMeeting"/> new records share a value
    /// that the model takes for rare, and were not compared on it.
    /// </summary>
    public bool IsOutgrown => _hasHub || Count > _fitted * (1 + MostGrowth);

    /// <summary>Whether records can be added: not to lists of titles, which are told apart by the other titles of their list.</summary>
    public bool CanGrow => !_model.Table.Texts.AreTexts;

    /// <summary>Adds records.</summary>
    /// <param name="drop">The records; not changed.</param>
    /// <returns>What it took.</returns>
    /// <remarks>Time O(rows that share a key with an added one + pairs + rows grown anew); the first time also O(keys of the archive), which are filed.</remarks>
    /// <exception cref="InvalidOperationException">The archive cannot grow.</exception>
    public ArchiveChange Add(RecordTable drop)
    {
        ArgumentNullException.ThrowIfNull(drop);
        if (!CanGrow) throw new InvalidOperationException("These are titles, which are told apart by the other titles of their list; resolve all lists together.");
        var arriving = Adopt(drop);
        var compared = Compare(arriving);
        return new ArchiveChange(drop.Count, compared, GrowAround(arriving));
    }

    /// <summary>For each record the number of the first record of its entity.</summary>
    /// <param name="order">
    /// All records in an order of their own, such as that of their ids; <see langword="null"/> for the one in which they came. Of records that hold the same, and too little to be
    /// one for it, the first of the order stands for them; an entity is named after the first of its records.
    /// </param>
    /// <remarks>Time O(records).</remarks>
    public IReadOnlyList<int> EntityOf(IReadOnlyList<int>? order = null)
    {
        var (entityOf, firstOf, named) = (new int[Count], new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var i = 0; i < Count; i++)
        {
            var record = order is null ? i : order[i];
            var row = _rowOf[record];
            if (!firstOf.TryAdd(row, record) && !AreEqualsOne(row)) entityOf[record] = record;
            else if (named.TryAdd(_roots[row], record)) entityOf[record] = record;
            else entityOf[record] = named[_roots[row]];
        }

        return entityOf;
    }

    /// <summary>Takes all records out and keeps the model, so that any set of records can be resolved under it from nothing.</summary>
    /// <remarks>Records added then give what they give when they are added to others, the run's own among them.</remarks>
    public void Empty()
    {
        _rowOf.Clear();
        _absent.UnionWith(Enumerable.Range(0, _roots.Count));
        for (var row = 0; row < _roots.Count; row++) _roots[row] = row;
        _pairs = new ConsideredPairs(_model.Fitted, []);
    }

    private bool AreEqualsOne(int row) => _model.Weigher.OddsOfEqual(_comparer.Compare(row, row), row) >= 0;

    // The rows that are new with the drop, each once.
    private int[] Adopt(RecordTable drop)
    {
        var prepared = new PreparedTable(drop, [.. Enumerable.Range(0, drop.Count)], threads: _threads, isDayFirst: _model.Table.IsDayFirst);
        var rows = _growth.Adopt(prepared);
        var arriving = new SortedSet<int>();
        for (var row = _roots.Count; row < _model.Table.Count; row++)
        {
            _model.Index.Sounds.Add(_model.Table, _model.Table.Rows[row]);
            _roots.Add(row);
            arriving.Add(row);
        }

        foreach (var row in rows)
        {
            _rowOf.Add(row);
            if (_absent.Remove(row)) arriving.Add(row);
        }

        _ranks.Extend();
        _segments.Extend();
        return [.. arriving];
    }

    private int Compare(int[] arriving)
    {
        var census = new Census(_model, _keys, _segments, _absent);
        var (isArriving, pairs) = (arriving.ToHashSet(), new HashSet<ulong>());
        foreach (var group in census.Groups(arriving, _threads))
            foreach (var row in group)
            {
                if (!isArriving.Contains(row)) continue;
                foreach (var other in group)
                    if (row != other) pairs.Add(((ulong)(uint)Math.Min(row, other) << 32) | (uint)Math.Max(row, other));
            }

        foreach (var pair in pairs)
        {
            var (x, y) = ((int)(pair >> 32), (int)(uint)pair);
            var (a, b) = _ranks.Compare(x, y) < 0 ? (x, y) : (y, x);
            if (_model.OddsOf(_comparer.Compare(a, b), a, b) is { } odds) _pairs.Add(a, b, odds);
        }

        _hasHub |= census.HasOutgrown;
        return pairs.Count;
    }

    // Says how many rows were grown anew.
    private int GrowAround(int[] arriving)
    {
        var (seen, grown) = (new HashSet<int>(), 0);
        foreach (var row in arriving)
        {
            if (!seen.Add(row)) continue;
            var part = PartOf(row, seen);
            Grow(part);
            grown += part.Length;
        }

        return grown;
    }

    // All rows that a chain of pairs connects with one, in order.
    private int[] PartOf(int first, HashSet<int> seen)
    {
        var (part, others) = (new List<int> { first }, new List<(int Other, int Odds)>());
        for (var i = 0; i < part.Count; i++)
        {
            others.Clear();
            _pairs.CopyTo(part[i], others);
            foreach (var (other, _) in others)
                if (seen.Add(other)) part.Add(other);
        }

        part.Sort(_ranks);
        return [.. part];
    }

    private void Grow(int[] part)
    {
        var growth = new EntityGrowth(_evidence, part);
        growth.Grow(PairsOf(part), ResolverRun.Passes);
        for (var i = 0; i < part.Length; i++) _roots[part[i]] = part[growth.Find(i)];
    }

    // By their places in the part.
    private (int A, int B, int Odds)[] PairsOf(int[] part)
    {
        var (places, pairs, others) = (new Dictionary<int, int>(part.Length), new List<(int A, int B, int Odds)>(), new List<(int Other, int Odds)>());
        for (var i = 0; i < part.Length; i++) places[part[i]] = i;
        for (var i = 0; i < part.Length; i++)
        {
            others.Clear();
            _pairs.CopyTo(part[i], others);
            foreach (var (other, odds) in others)
                if (places[other] > i) pairs.Add((i, places[other], odds));
        }

        pairs.Sort(ResolverRun.StrongestFirst);
        return [.. pairs];
    }
}

/// <summary>What adding records took.</summary>
/// <param name="Records">Records added.</param>
/// <param name="PairsCompared">Pairs of different rows compared, each with an added one.</param>
/// <param name="RowsGrown">Different rows whose entities were looked at again, the added ones among them.</param>
public sealed record ArchiveChange(int Records, int PairsCompared, int RowsGrown);
