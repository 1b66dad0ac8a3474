namespace Igloo.Analysis.Resolving;

/// <summary>What a run learnt from its rows, kept as it was: rows that come later are judged by it and change nothing of it.</summary>
/// <param name="Table">The values of the rows it was fitted on; later rows are added behind them.</param>
/// <param name="Rows">The different rows it was fitted on, in order.</param>
/// <param name="Index">The keys of those rows: what was common then stays common.</param>
/// <param name="First">The weights before anything was learnt, by which it was decided which pairs are worth keeping.</param>
/// <param name="Weigher">The weights that were learnt.</param>
/// <param name="Dull">The sorts of meeting that were not worth following.</param>
internal sealed record FittedModel(PreparedTable Table, int[] Rows, CandidateIndex Index, PairWeigher First, PairWeigher Weigher, bool[] Dull)
{
    /// <summary>How many rows of the table it was fitted on.</summary>
    public int Fitted { get; } = Table.Count;

    /// <summary>What the run expected of itself; of rows that come later it says nothing.</summary>
    public required double ExpectedPrecision { get; init; }

    /// <inheritdoc cref="ExpectedPrecision"/>
    public required double ExpectedRecall { get; init; }

    /// <summary>Pairs of different rows that the run compared.</summary>
    public required long PairsCompared { get; init; }

    /// <summary>What the run cut.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    private readonly double _least = PairFinder.LeastFor(Rows.Length);

    /// <summary>The log2 odds of two rows in thousandths, or <see langword="null"/> where the pair is not worth considering.</summary>
    public int? OddsOf(ulong pattern, int a, int b)
    {
        if (First.SumOfSame(pattern, a, b) < _least) return null;
        var odds = Weigher.Thousandths(pattern, a, b);
        return ResolverRun.IsConsidered(odds) ? odds : null;
    }
}
