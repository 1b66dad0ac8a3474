namespace Igloo.Accuracy.Mapping;

/// <summary>How often columns that were accepted with a certainty are right: what a certainty is worth.</summary>
internal sealed class Reliability
{
    private static readonly double[] Bands = [0.8, 0.85, 0.9, 0.95, 1];

    private readonly (int Right, int All)[] _counts = new (int, int)[Bands.Length];

    public void Add(double confidence, bool isRight)
    {
        var band = Array.FindLastIndex(Bands, from => confidence >= from);
        if (band >= 0) _counts[band] = (_counts[band].Right + (isRight ? 1 : 0), _counts[band].All + 1);
    }

    public void Add(Reliability other)
    {
        for (var band = 0; band < _counts.Length; band++) _counts[band] = (_counts[band].Right + other._counts[band].Right, _counts[band].All + other._counts[band].All);
    }

    /// <summary>One line: of each band of certainty, how many were accepted and how many of them are right.</summary>
    public string InWords() => "Accepted and right by certainty: " + string.Join("; ", Bands.Select((from, band) =>
        FormattableString.Invariant($"{from:0.00} and more {_counts[band].Right} of {_counts[band].All}"))) + ".";
}
