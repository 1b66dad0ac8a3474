namespace Igloo.Analysis.Detecting;

/// <summary>Turns measures into strengths, the same way for every rule.</summary>
internal static class Grade
{
    private const double AtThreshold = 0.5;

    /// <summary>0.5 at the threshold, rising evenly to 1 at <paramref name="full"/> and beyond; quantised to 1e-6.</summary>
    /// <remarks>At its threshold a rule is worth half of what it can be: thresholds are starting values, not truths.</remarks>
    public static double Of(double measured, double threshold, double full) =>
        Quantised(AtThreshold + ((1 - AtThreshold) * Math.Clamp((measured - threshold) / (full - threshold), 0, 1)));

    /// <summary>Rounded to 1e-6, as every score is before anything is ordered by it.</summary>
    public static double Quantised(double value) => Math.Round(value, 6);
}
