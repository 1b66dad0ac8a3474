namespace Igloo.Analysis.Resolving;

/// <summary>Who is who in a table, and what the engine says of it.</summary>
public record Resolution
{
    private readonly Func<int, int, PairExplanation> _explain;
    private readonly Func<int, IReadOnlyList<RowDoubt>> _doubts;
    private readonly Func<RecordLookup> _lookup;

    internal Resolution(Func<int, int, PairExplanation> explain, Func<int, IReadOnlyList<RowDoubt>> doubts, Func<RecordLookup> lookup) =>
        (_explain, _doubts, _lookup) = (explain, doubts, lookup);

    /// <summary>For each row the number of the first row of its entity.</summary>
    public required IReadOnlyList<int> EntityOf { get; init; }

    /// <summary>Expected share of the joined pairs that are right, 0 to 1, from the model alone.</summary>
    public required double ExpectedPrecision { get; init; }

    /// <summary>Expected share of the true pairs that are joined, 0 to 1, with those that no key brought together estimated.</summary>
    public required double ExpectedRecall { get; init; }

    /// <summary>Pairs of different rows compared.</summary>
    public required long PairsCompared { get; init; }

    /// <summary>The pairs that hold the entities together, a tree over the rows of each, in an order of their own.</summary>
    public required IReadOnlyList<RowTie> Ties { get; init; }

    /// <summary>Whether a row came after the model was learnt, holds what such a row holds, or may be tied otherwise than before those came; no row where the whole table was learnt from. Thread-safe.</summary>
    public Func<int, bool> IsTouched { get; init; } = static _ => false;

    /// <summary>The pairs most worth a person's look, by falling <see cref="RowDoubt.Change"/>; none that a person has decided.</summary>
    /// <param name="most">How many at most.</param>
    /// <remarks>Time O(refused pairs). Not thread-safe.</remarks>
    public IReadOnlyList<RowDoubt> Doubts(int most) => _doubts(most);

    /// <summary>Files the rows so that somebody can be looked up among them, under this run's model.</summary>
    /// <remarks>Time O(keys log keys).</remarks>
    /// <exception cref="InvalidOperationException">The table was emptied by <see cref="Resolver.ResolveOnce"/>.</exception>
    public RecordLookup Lookup() => _lookup();

    /// <summary>Explains any two rows, met or not. Thread-safe.</summary>
    public PairExplanation Explain(int a, int b) => _explain(a, b);

    /// <summary>What was cut to keep the run bounded and what it may cost; empty when nothing was.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>What a run of <see cref="Resolver"/> over a whole table found.</summary>
public sealed record RunResolution : Resolution
{
    internal RunResolution(Func<int, int, PairExplanation> explain, Func<int, IReadOnlyList<RowDoubt>> doubts, Func<RecordLookup> lookup)
        : base(explain, doubts, lookup)
    {
    }

    /// <summary>Pairs of different rows that met and were worth weighing, in an order of their own, with log2 of the odds that they are the same.</summary>
    public required IReadOnlyList<WeighedPair> WeighedPairs { get; init; }
}

/// <summary>Two rows that met, and how likely they are the same.</summary>
/// <param name="A">One row.</param>
/// <param name="B">The other.</param>
/// <param name="Log2Odds">log2 of the odds that both are the same, judged on these two rows alone.</param>
public readonly record struct WeighedPair(int A, int B, float Log2Odds);
