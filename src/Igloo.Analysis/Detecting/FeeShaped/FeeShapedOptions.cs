namespace Igloo.Analysis.Detecting.FeeShaped;

/// <summary>Thresholds of F12.</summary>
/// <param name="Payers">Least payers of about one sum.</param>
/// <param name="PayersWithFee">Least payers when the sum matches a fee that an encounter states.</param>
/// <param name="Spread">How far a sum may lie from the mode, as a part of it.</param>
/// <param name="MinimumAmount">Sums below this are dues and collections.</param>
/// <param name="Window">Length of the window.</param>
internal sealed record FeeShapedOptions(int Payers, int PayersWithFee, decimal Spread, decimal MinimumAmount, TimeSpan Window)
{
    public static FeeShapedOptions From(RuleParameters parameters) => new(
        parameters.Count("payers"), parameters.Count("payersWithFee"), (decimal)parameters["spread"], (decimal)parameters["minimumAmount"], parameters.Days("window"));

    /// <summary>Whether a sum lies about a mode.</summary>
    public bool IsNear(decimal amount, decimal mode) => Math.Abs(amount - mode) <= Spread * mode;
}
