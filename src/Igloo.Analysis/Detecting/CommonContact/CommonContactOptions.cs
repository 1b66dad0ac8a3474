namespace Igloo.Analysis.Detecting.CommonContact;

/// <summary>Thresholds of C04.</summary>
/// <param name="Groups">Least separate groups.</param>
/// <param name="Share">Least part of the number's contacts that travelled in such groups.</param>
/// <param name="Before">How long before a group was met its calls count.</param>
/// <param name="After">How long after.</param>
/// <param name="Sources">Least sources that must know two groups to call them unrelated.</param>
internal sealed record CommonContactOptions(int Groups, double Share, TimeSpan Before, TimeSpan After, int Sources)
{
    public static CommonContactOptions From(RuleParameters parameters) => new(
        parameters.Count("groups"), parameters["share"], parameters.Days("before"), parameters.Hours("after"), parameters.Count("sources"));

    /// <summary>Whether a call belongs to the journey of a group met at a time.</summary>
    public bool IsDuring(DateTimeOffset? call, DateTimeOffset? met) =>
        call is { } at && met is { } start && at >= start - Before && at < start + After;
}
