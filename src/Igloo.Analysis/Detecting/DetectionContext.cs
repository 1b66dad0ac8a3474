using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>What a run's plan says to a detector.</summary>
/// <param name="AsOf">The time that the run stands for, UTC; the only "now" there is.</param>
/// <param name="Dirty">What changed since the run before. Detectors may look at everything all the same: the findings are equal.</param>
/// <param name="Parameters">Values of the rule's parameters that differ from their defaults, by name.</param>
public sealed record DetectionContext(DateTimeOffset AsOf, DirtySet Dirty, IReadOnlyDictionary<string, double> Parameters)
{
    /// <summary>Points along the land border or coast, in order. Empty when none is configured: places of repeated encounters then stand in for it.</summary>
    public IReadOnlyList<GeoPoint> BorderLine { get; init; } = [];

    /// <summary>What correlation found in the case at the rules' parameters, once for all rules; <see langword="null"/>: each rule that rests on it looks for itself.</summary>
    public IReadOnlyList<Correlation>? Correlations { get; init; }

    /// <summary>A full pass with every parameter at its default.</summary>
    public static DetectionContext Full(DateTimeOffset asOf) => new(asOf, DirtySet.Everything, new Dictionary<string, double>());
}
