using System.Globalization;

namespace Igloo.Benchmarks.Walk;

/// <summary>How one figure stands beside another.</summary>
internal static class Ratio
{
    /// <summary>Such as "12 % more" or "12 % less".</summary>
    public static string InWords(double figure, double other) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs((figure / other) - 1):P0} {(figure < other ? "less" : "more")}");
}
