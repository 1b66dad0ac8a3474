namespace Igloo.Analysis.Detecting.FunnelShape;

/// <summary>Thresholds of F21.</summary>
/// <param name="Payers">Least payers that money is gathered from.</param>
/// <param name="Payees">Least payees that it is scattered to.</param>
/// <param name="PassedOn">Least part of what came in that goes out.</param>
/// <param name="Within">Longest time from the first payment to the last.</param>
internal sealed record FunnelShapeOptions(int Payers, int Payees, decimal PassedOn, TimeSpan Within)
{
    public static FunnelShapeOptions From(RuleParameters parameters) => new(
        parameters.Count("payers"), parameters.Count("payees"), (decimal)parameters["passedOn"], parameters.Days("within"));
}
