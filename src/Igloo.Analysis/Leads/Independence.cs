using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>Whether findings confirm each other.</summary>
internal static class Independence
{
    /// <summary>Whether two of the findings are of different families, or rest on different source systems.</summary>
    /// <remarks>
    /// Two rules of one family confirm each other when one rests on a source system that the other does not, such as payments that match a fee stated at the border.
    /// What was concluded from the same rows once more confirms nothing: an anomaly counts only beside a finding on other sources, and triangulation, made of the other
    /// findings, never counts.
    /// </remarks>
    public static bool IsConfirmed(IReadOnlyList<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
            for (var j = i + 1; j < findings.Count; j++)
                if (Confirm(findings[i], findings[j])) return true;
        return false;
    }

    private static bool Confirm(Finding one, Finding other)
    {
        if (one.Family == RuleFamily.Cross || other.Family == RuleFamily.Cross) return false;
        if (one.Family == RuleFamily.Anomaly || other.Family == RuleFamily.Anomaly) return !one.Sources.Intersect(other.Sources).Any();
        return one.Family != other.Family || (one.Rule != other.Rule && (AddsSource(one, other) || AddsSource(other, one)));
    }

    // Two rules of one family over the same rows are one story; a rule that also rests on another system's rows brings a witness of its own.
    private static bool AddsSource(Finding one, Finding other) => one.Sources.Except(other.Sources).Any();
}
