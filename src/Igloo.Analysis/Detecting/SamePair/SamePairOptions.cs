namespace Igloo.Analysis.Detecting.SamePair;

/// <summary>Thresholds of T01.</summary>
/// <param name="Occasions">Least groups that the two were in together.</param>
/// <param name="Overlap">From this Jaccard overlap of the others on, two groups are one.</param>
/// <param name="FalseDiscoveries">Greatest part of the findings that chance may explain.</param>
/// <param name="LargestGroup">Larger groups are coaches and classes.</param>
internal sealed record SamePairOptions(int Occasions, double Overlap, double FalseDiscoveries, int LargestGroup)
{
    public static SamePairOptions From(RuleParameters parameters) => new(
        parameters.Count("occasions"), parameters["overlap"], parameters["falseDiscoveries"], parameters.Count("largestGroup"));
}
