using System.Globalization;

namespace Igloo.Analysis.Detecting;

/// <summary>Says a chance in words that nobody takes for exact.</summary>
internal static class ChanceWords
{
    private const int Beyond = 9; // no null model is right to more digits

    /// <summary>Such as "so many by chance at most 1 in 10,000 times".</summary>
    public static string Of(double chance)
    {
        var zeros = chance > 0 ? (int)Math.Floor(-Math.Log10(chance) + 1e-9) : Beyond;
        return zeros >= Beyond
            ? "so many by chance at most once in a thousand million times"
            : string.Create(CultureInfo.InvariantCulture, $"so many by chance at most 1 in {Math.Pow(10, zeros):#,0} times");
    }
}
