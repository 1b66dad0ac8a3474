namespace Igloo.Analysis.Detecting.RelayChain;

/// <summary>Thresholds of C03.</summary>
/// <param name="Times">Least times that a call was passed on.</param>
internal sealed record RelayChainOptions(int Times)
{
    public static RelayChainOptions From(RuleParameters parameters) => new(parameters.Count("times"));
}
