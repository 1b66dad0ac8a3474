namespace Igloo.Analysis.Resolving;

/// <summary>Why two rows are held to be the same.</summary>
public enum TieKind : byte
{
    /// <summary>What both sides hold speaks for it.</summary>
    Evidence,

    /// <summary>Both hold the same values throughout, and those say enough.</summary>
    Equal,

    /// <summary>A person decided it.</summary>
    Decision,
}

/// <summary>A pair that holds an entity together: those of an entity are a tree over its rows.</summary>
/// <param name="A">One row.</param>
/// <param name="B">The other.</param>
/// <param name="Kind">What made them one.</param>
/// <param name="Log2Odds">log2 of the odds on which the two sides were joined, judged on all that both held then.</param>
/// <param name="Pairs">How many pairs of different rows it made the same: rows on one side times rows on the other.</param>
public readonly record struct RowTie(int A, int B, TieKind Kind, float Log2Odds, long Pairs);

/// <summary>Two rows of which it is in doubt whether they are the same, and how much the answer matters.</summary>
/// <param name="A">One row.</param>
/// <param name="B">The other.</param>
/// <param name="AreJoined">Whether the run holds them to be the same.</param>
/// <param name="Log2Odds">log2 of the odds that they are, judged on all that both sides hold.</param>
/// <param name="Change">Expected pairs of rows that an answer changes: the chance that the run is wrong times the pairs that hang on it.</param>
public readonly record struct RowDoubt(int A, int B, bool AreJoined, float Log2Odds, double Change);
