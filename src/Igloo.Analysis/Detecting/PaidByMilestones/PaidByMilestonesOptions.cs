namespace Igloo.Analysis.Detecting.PaidByMilestones;

/// <summary>Thresholds of F11.</summary>
/// <param name="Legs">Least legs that a payment followed.</param>
internal sealed record PaidByMilestonesOptions(int Legs)
{
    public static PaidByMilestonesOptions From(RuleParameters parameters) => new(parameters.Count("legs"));
}
