using System.Numerics;

namespace Igloo.Analysis.Text;

/// <summary>Tells at a glance that two words cannot be alike, from the letters that occur in them.</summary>
internal static class Letters
{
    /// <summary>The letters and digits of a word as bits; signs of other scripts share the bits.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c & 31);
        return letters;
    }

    /// <summary>Whether the Jaro–Winkler likeness of two words could reach <paramref name="least"/>: never wrong when it says no.</summary>
    /// <remarks>
    /// A letter that the other word lacks pairs with none, and a shared beginning adds four tenths of what is missing at most. Costs a few operations on bits
    /// where reading the words costs their length, and most words that meet have nothing in common.
    /// </remarks>
    public static bool CouldReach(double least, int lengthOfA, uint lettersOfA, int lengthOfB, uint lettersOfB, bool beginAlike)
    {
        var pairs = Math.Min(lengthOfA - BitOperations.PopCount(lettersOfA & ~lettersOfB), lengthOfB - BitOperations.PopCount(lettersOfB & ~lettersOfA));
        var jaro = beginAlike ? (least - .4) / .6 : least;
        return pairs * (lengthOfA + lengthOfB) >= ((3 * jaro) - 1) * lengthOfA * lengthOfB;
    }
}
