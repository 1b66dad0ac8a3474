using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Why two rows are held to be the same or not: everything that <see cref="Weight"/> is the sum of.</summary>
/// <param name="Fields">One comparison per type that both sides have, in the order of the types.</param>
/// <param name="Prior">Millionths of a bit, negative: log2 of how rarely two rows picked at random are the same.</param>
/// <param name="Household">Millionths of a bit, never positive: what two of one household would explain as well.</param>
/// <param name="Met">What both rows were filed under, or <see langword="null"/> when no key brought them together.</param>
public sealed record PairExplanation(IReadOnlyList<FieldComparison> Fields, long Prior, long Household, string? Met)
{
    /// <summary>Millionths of a bit of total evidence.</summary>
    public long Weight => Prior + Household + Fields.Sum(compared => compared.Weight);

    /// <summary>Probability that both are the same, 0 to 1.</summary>
    public double Confidence => 1 / (1 + Math.Pow(2, -Weight / 1e6));
}
