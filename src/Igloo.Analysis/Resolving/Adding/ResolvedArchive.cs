using System.Runtime.InteropServices;

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
    private readonly RowKeysOf _keys;
    private readonly RowRanks _ranks;
    private readonly RowComparer _comparer;
    private readonly EvidenceAcross _evidence;
    private readonly ArchiveEntities _entities;
    private readonly DecidedRows _decided;
    private readonly ParallelOptions _threads;
    private readonly List<int> _rowOf;
    private readonly int _fitted;
    private readonly Lazy<ArchiveFiles> _files;
    private long _compared;
    private bool _hasHub;

    // Rows of the model that are not in the archive; none but in an archive that was emptied.
    private readonly HashSet<int> _absent = [];

    // What considered pairs with an added row met on.
    private readonly Dictionary<(int Less, int More), KeyKind> _metUnder = [];

    /// <param name="model">The model.</param>
    /// <param name="rowOf">The first row with the same values, by the record's number.</param>
    /// <param name="pairs">The pairs worth considering.</param>
    /// <param name="entities">What the run made of the rows.</param>
    /// <param name="decisions">What people decided about rows.</param>
    /// <param name="threads">How many threads may work.</param>
    internal ResolvedArchive(FittedModel model, int[] rowOf, IReadOnlyList<(int A, int B, int Odds)> pairs, ArchiveEntities entities, RowDecisions decisions, ParallelOptions threads)
    {
        (_model, _rowOf, _entities, _decided, _threads, _fitted) = (model, [.. rowOf], entities, new DecidedRows(decisions), threads, rowOf.Length);
        (_keys, _ranks, _comparer) = (new RowKeysOf(model.Table, model.Index), new RowRanks(model.Table, model.Fitted), new RowComparer(model.Table));
        _evidence = new EvidenceAcross(model.Weigher, _comparer);
        var (keys, alone) = (_keys, _decided.Rows);
        _files = new Lazy<ArchiveFiles>(() => new ArchiveFiles(model, keys, pairs, alone, threads));
    }

    /// <summary>How many records there are: those of the run first, then those added, in the order in which they came.</summary>
    public int Count => _rowOf.Count;

    /// <summary>
    /// Whether it is time to resolve everything afresh: the archive has grown by a tenth, or more than <see cref="Census.MostMeeting"/> new records share a value
    /// that the model takes for rare, and were not compared on it.
    /// </summary>
    public bool IsOutgrown => _hasHub || IsOutgrownBy(Count, _fitted);

    /// <summary>Whether so many records are too many for a model that was learnt from a part of them.</summary>
    internal static bool IsOutgrownBy(int records, int fitted) => records > fitted * (1 + MostGrowth);

    private ArchiveFiles Files => _files.Value;

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
        var (found, entityOf) = (ReportIn(order).EntityOf, new int[Count]);
        if (order is null) return found;
        for (var place = 0; place < found.Length; place++) entityOf[order[place]] = order[found[place]];
        return entityOf;
    }

    /// <summary>Who is who now. What it expects of itself and what was cut are the model's, which knows nothing of what was added since.</summary>
    /// <param name="order">The record that each row of the answer is, each once; <see langword="null"/> for the order in which they came.</param>
    /// <param name="records">Makes the table of all records in that order, when somebody is to be looked up; without it nobody can be.</param>
    /// <remarks>Holds until records are added. Time O(records).</remarks>
    public Resolution Report(IReadOnlyList<int>? order = null, Func<RecordTable>? records = null)
    {
        var (report, later) = (ReportIn(order), _rowOf.Skip(_fitted).ToHashSet());
        var explainer = new PairExplainer(_model.Table, _model.Weigher, MetUnder);
        return new Resolution((a, b) => report.Explain(explainer, a, b), most => report.Doubts(_ranks, most), () => report.Lookup(records?.Invoke() ?? throw new InvalidOperationException("Give the records to look somebody up among them.")))
        {
            EntityOf = report.EntityOf,
            Ties = report.Ties(),
            IsTouched = record => report.RowOf(record) is var row && (later.Contains(row) || _entities.IsRegrown(row)),
            ExpectedPrecision = _model.ExpectedPrecision,
            ExpectedRecall = _model.ExpectedRecall,
            PairsCompared = _model.PairsCompared + _compared,
            Warnings = _model.Warnings,
        };
    }

    /// <summary>Takes all records out and keeps the model, so that any set of records can be resolved under it from nothing.</summary>
    /// <remarks>Records added then give what they give when they are added to others, the run's own among them.</remarks>
    public void Empty()
    {
        _rowOf.Clear();
        _absent.UnionWith(Enumerable.Range(0, _entities.Count));
        _entities.Clear();
        Files.ForgetPairs();
    }

    private static (int Less, int More) Ordered(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private ArchiveReport ReportIn(IReadOnlyList<int>? order) => new(_model, _entities, order is null ? [.. _rowOf] : [.. order.Select(record => _rowOf[record])]);

    private KeyKind? MetUnder(int a, int b) =>
        a < _model.Fitted && b < _model.Fitted ? _model.Index.MetUnder(a, b) : _metUnder.TryGetValue(Ordered(a, b), out var kind) ? kind : null;

    // The rows that are new with the drop, each once.
    private int[] Adopt(RecordTable drop)
    {
        var prepared = new PreparedTable(drop, [.. Enumerable.Range(0, drop.Count)], threads: _threads, isDayFirst: _model.Table.IsDayFirst);
        var rows = Files.Rows.Adopt(prepared);
        var arriving = new SortedSet<int>();
        for (var row = _entities.Count; row < _model.Table.Count; row++)
        {
            _model.Index.Sounds.Add(_model.Table, _model.Table.Rows[row]);
            _entities.Add();
            arriving.Add(row);
        }

        foreach (var row in rows)
        {
            _rowOf.Add(row);
            if (_absent.Remove(row)) arriving.Add(row);
        }

        _ranks.Extend();
        Files.Segments.Extend();
        return [.. arriving];
    }

    // Says how many pairs were compared.
    private int Compare(int[] arriving)
    {
        var compared = 0;
        foreach (var (pair, (rank, keys)) in Meetings(arriving))
        {
            if (_model.Dull[KeyYield.SortOf(rank, keys)]) continue;
            compared++;
            var (a, b) = _ranks.Compare(pair.Less, pair.More) < 0 ? (pair.Less, pair.More) : (pair.More, pair.Less);
            if (_model.OddsOf(_comparer.Compare(a, b), a, b) is not { } odds) continue;
            Files.Pairs.Add(a, b, odds);
            _metUnder[pair] = KeyYield.KindOf(rank);
        }

        _compared += compared;
        return compared;
    }

    // Whom arriving rows meet, the rank of the strongest key on which, and on how many keys.
    private Dictionary<(int Less, int More), (int Rank, int Keys)> Meetings(int[] arriving)
    {
        var census = new Census(_model, _keys, Files.Segments, _absent);
        var (isArriving, meetings) = (arriving.ToHashSet(), new Dictionary<(int Less, int More), (int Rank, int Keys)>());
        foreach (var (rank, group) in census.Groups(arriving, _threads))
            foreach (var row in group.Where(isArriving.Contains))
                foreach (var other in group)
                    if (row < other || !isArriving.Contains(other)) Meet(row, other, rank);
        _hasHub |= census.HasOutgrown;
        return meetings;

        void Meet(int row, int other, int rank)
        {
            ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(meetings, Ordered(row, other), out var isThere);
            met = (isThere ? Math.Min(met.Rank, rank) : rank, met.Keys + 1);
        }
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
            Files.Pairs.CopyTo(part[i], others);
            foreach (var other in others.Select(pair => pair.Other).Concat(_decided.SameAs(part[i])))
                if (seen.Add(other)) part.Add(other);
        }

        part.Sort(_ranks);
        return [.. part];
    }

    private void Grow(int[] part)
    {
        var growth = new EntityGrowth(_evidence, part, _decided.Of(part));
        growth.Grow(PairsOf(part), ResolverRun.Passes);
        _entities.Replace(part, growth);
    }

    // By their places in the part.
    private (int A, int B, int Odds)[] PairsOf(int[] part)
    {
        var (places, pairs, others) = (new Dictionary<int, int>(part.Length), new List<(int A, int B, int Odds)>(), new List<(int Other, int Odds)>());
        for (var i = 0; i < part.Length; i++) places[part[i]] = i;
        for (var i = 0; i < part.Length; i++)
        {
            others.Clear();
            Files.Pairs.CopyTo(part[i], others);
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
