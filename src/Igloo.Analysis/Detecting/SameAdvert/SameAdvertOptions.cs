namespace Igloo.Analysis.Detecting.SameAdvert;

/// <summary>Thresholds of N04.</summary>
/// <param name="Towns">Least different places.</param>
/// <param name="Window">Length of the window.</param>
internal sealed record SameAdvertOptions(int Towns, TimeSpan Window)
{
    public static SameAdvertOptions From(RuleParameters parameters) => new(parameters.Count("towns"), parameters.Days("window"));
}
