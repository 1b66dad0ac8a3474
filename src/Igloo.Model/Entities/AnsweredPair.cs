namespace Igloo.Model;

/// <summary>Two mentions that a person answered about, with what the records alone say of them: what a second model may learn from.</summary>
/// <param name="Pair">The two with what speaks for and against; the answer is no part of it.</param>
/// <param name="AreSame">The answer.</param>
public sealed record AnsweredPair(ScoredPair Pair, bool AreSame);
