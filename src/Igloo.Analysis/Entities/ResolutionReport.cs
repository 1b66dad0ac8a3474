using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>What the resolution of one kind says of itself.</summary>
/// <param name="Kind">People or organisations.</param>
/// <param name="Mentions">How many mentions there were.</param>
/// <param name="Entities">How many entities they became, those that say not who they are left out.</param>
/// <param name="PairsCompared">Pairs of different mentions compared.</param>
/// <param name="ExpectedPrecision">Expected share of the joined pairs that are right, 0 to 1.</param>
/// <param name="ExpectedRecall">Expected share of the true pairs that are joined, 0 to 1.</param>
/// <param name="Warnings">What was cut to keep the run bounded and what it may cost.</param>
public sealed record ResolutionReport(
    EntityKind Kind, int Mentions, int Entities, long PairsCompared, double ExpectedPrecision, double ExpectedRecall, IReadOnlyList<string> Warnings);
