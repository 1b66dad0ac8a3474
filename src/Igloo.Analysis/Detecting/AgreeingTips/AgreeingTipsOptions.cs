namespace Igloo.Analysis.Detecting.AgreeingTips;

/// <summary>Thresholds of N05.</summary>
/// <param name="Tips">Least tips.</param>
/// <param name="Apart">Least time between two tips that count.</param>
/// <param name="Likeness">From this Jaccard likeness of their words on, two tips are one story told twice.</param>
internal sealed record AgreeingTipsOptions(int Tips, TimeSpan Apart, double Likeness)
{
    public static AgreeingTipsOptions From(RuleParameters parameters) => new(parameters.Count("tips"), parameters.Hours("apart"), parameters["likeness"]);
}
