using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>Looks for one pattern.</summary>
/// <remarks>Pure and thread-safe: the same graph and context give the same findings in the same order.</remarks>
public interface IDetector
{
    /// <summary>What it looks for, as data.</summary>
    Rule Rule { get; }

    /// <summary>The findings, ordered by id.</summary>
    /// <param name="graph">The case.</param>
    /// <param name="context">What the run's plan says.</param>
    /// <exception cref="ArgumentException">The context overrides a parameter that the rule does not have, or by a value out of its range.</exception>
    IReadOnlyList<Finding> Detect(EntityGraph graph, DetectionContext context);
}
