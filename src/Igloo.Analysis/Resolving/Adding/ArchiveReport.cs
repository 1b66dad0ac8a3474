namespace Igloo.Analysis.Resolving;

/// <summary>Who is who in an archive, told of its records in an order of the caller's.</summary>
internal sealed class ArchiveReport
{
    private readonly PreparedTable _table;
    private readonly PairWeigher _weigher;
    private readonly ArchiveEntities _entities;
    private readonly int[] _rowOf;

    // The first record of each row, or -1 where it has none.
    private readonly int[] _firstOf;

    /// <param name="model">The model.</param>
    /// <param name="entities">What growing made of the rows.</param>
    /// <param name="rowOf">The row of each record, in the caller's order.</param>
    public ArchiveReport(FittedModel model, ArchiveEntities entities, int[] rowOf)
    {
        (_table, _weigher, _entities, _rowOf, _firstOf) = (model.Table, model.Weigher, entities, rowOf, new int[model.Table.Count]);
        Array.Fill(_firstOf, -1);
        for (var record = rowOf.Length - 1; record >= 0; record--) _firstOf[rowOf[record]] = record;
        EntityOf = new int[rowOf.Length];
        FindEntities();
    }

    /// <summary>For each record the first of its entity. Of records that hold the same, and too little to be one for it, the first stands for them.</summary>
    public int[] EntityOf { get; }

    /// <summary>The row of a record.</summary>
    public int RowOf(int record) => _rowOf[record];

    /// <summary>What ties the records of entities together, in no order.</summary>
    public List<RowTie> Ties()
    {
        List<RowTie> ties = [.. _entities.Ties.Select(tie => tie with { A = _firstOf[tie.A], B = _firstOf[tie.B] })];
        for (var record = 0; record < _rowOf.Length; record++)
            if (_firstOf[_rowOf[record]] is var first && first != record && EntityOf[record] != record) ties.Add(new RowTie(first, record, TieKind.Equal, 0, 1));
        return ties;
    }

    /// <summary>What is most worth a person's look.</summary>
    /// <param name="ranks">The order of rows, whichever came first.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<RowDoubt> Doubts(RowRanks ranks, int most) =>
        [.. _entities.Doubts
            .OrderByDescending(doubt => doubt.Change).ThenBy(doubt => doubt.A, ranks).ThenBy(doubt => doubt.B, ranks).Take(most)
            .Select(doubt => doubt with { A = _firstOf[doubt.A], B = _firstOf[doubt.B] })];

    /// <summary>Explains two records.</summary>
    public PairExplanation Explain(PairExplainer explainer, int a, int b) =>
        _rowOf[a] == _rowOf[b] ? explainer.ExplainEqual(_rowOf[a]) : explainer.Explain(_rowOf[a], _rowOf[b]);

    /// <summary>Files the records so that somebody can be looked up.</summary>
    public RecordLookup Lookup(RecordTable records) =>
        new(records, _firstOf, _table, [.. Enumerable.Range(0, _firstOf.Length).Where(row => _firstOf[row] >= 0)], _weigher);

    private void FindEntities()
    {
        var (comparer, named, areOne) = (new RowComparer(_table), new int[_firstOf.Length], new Dictionary<int, bool>());
        Array.Fill(named, -1);
        for (var record = 0; record < _rowOf.Length; record++)
        {
            var row = _rowOf[record];
            if (_firstOf[row] != record && !AreEqualsOne(row)) EntityOf[record] = record;
            else EntityOf[record] = named[_entities.RootOf(row)] is >= 0 and var first ? first : named[_entities.RootOf(row)] = record;
        }

        bool AreEqualsOne(int row)
        {
            if (!areOne.TryGetValue(row, out var one)) areOne[row] = one = _weigher.OddsOfEqual(comparer.Compare(row, row), row) >= 0;
            return one;
        }
    }
}
