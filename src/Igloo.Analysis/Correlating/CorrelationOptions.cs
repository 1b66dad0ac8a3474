namespace Igloo.Analysis.Correlating;

/// <summary>How to correlate a case, where rules leave it open.</summary>
public sealed record CorrelationOptions
{
    /// <summary>How phones that take over from others are sought (rule C01).</summary>
    public TakeoverOptions PhonesSwapped { get; init; } = new();

    /// <summary>How phones that move together are sought (rule C06).</summary>
    public CoincidenceOptions PhonesTogether { get; init; } = new();
}
