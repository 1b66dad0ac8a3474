namespace Igloo.Analysis.Resolving;

/// <summary>What rows that come later are held against: the rows of the model by their values and their keys, and its pairs. Made when the first come.</summary>
internal sealed class ArchiveFiles
{
    private readonly int _fitted;

    /// <param name="model">The model.</param>
    /// <param name="keys">The keys of its rows.</param>
    /// <param name="pairs">The pairs worth considering.</param>
    /// <param name="alone">Rows that stand for themselves whatever others hold.</param>
    /// <param name="threads">How many threads may file.</param>
    public ArchiveFiles(FittedModel model, RowKeysOf keys, IReadOnlyList<(int A, int B, int Odds)> pairs, IReadOnlySet<int> alone, ParallelOptions threads)
    {
        var (segments, rows, considered) = (default(KeySegments)!, default(TableGrowth)!, default(ConsideredPairs)!);
        SideBySide.Do(
            threads,
            () => segments = new KeySegments(model, keys),
            () => rows = new TableGrowth(model.Table, model.Rows, alone),
            () => considered = new ConsideredPairs(model.Fitted, pairs));
        (Segments, Rows, Pairs, _fitted) = (segments, rows, considered, model.Fitted);
    }

    /// <summary>The rows by their keys.</summary>
    public KeySegments Segments { get; }

    /// <summary>The rows by their values.</summary>
    public TableGrowth Rows { get; }

    /// <summary>The pairs worth considering.</summary>
    public ConsideredPairs Pairs { get; private set; }

    /// <summary>Takes all pairs out.</summary>
    public void ForgetPairs() => Pairs = new ConsideredPairs(_fitted, []);
}
