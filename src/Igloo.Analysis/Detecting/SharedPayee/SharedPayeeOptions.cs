namespace Igloo.Analysis.Detecting.SharedPayee;

/// <summary>Thresholds of F06.</summary>
/// <param name="Senders">Least mutually unrelated senders.</param>
/// <param name="MostSenders">From more senders than this in one window the payee is a business or a charity.</param>
/// <param name="Window">Length of the window.</param>
/// <param name="Sources">Least sources that must know two senders to call them unrelated.</param>
internal sealed record SharedPayeeOptions(int Senders, int MostSenders, TimeSpan Window, int Sources)
{
    public static SharedPayeeOptions From(RuleParameters parameters) =>
        new(parameters.Count("senders"), parameters.Count("mostSenders"), parameters.Days("window"), parameters.Count("sources"));
}
