namespace Igloo.Analysis.Detecting.Unusual;

/// <summary>Thresholds of A01.</summary>
/// <param name="Peers">Least peers of one kind to compare with.</param>
/// <param name="Components">Directions in which peers usually vary.</param>
/// <param name="Deviations">Least robust z-score of the residual.</param>
/// <param name="Share">Greatest part of the peers that can be unusual.</param>
internal sealed record UnusualOptions(int Peers, int Components, double Deviations, double Share)
{
    public static UnusualOptions From(RuleParameters parameters) =>
        new(parameters.Count("peers"), parameters.Count("components"), parameters["deviations"], parameters["share"]);
}
