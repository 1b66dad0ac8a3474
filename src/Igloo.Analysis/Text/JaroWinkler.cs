using System.Numerics;

namespace Igloo.Analysis.Text;

/// <summary>Jaro–Winkler likeness of two short texts: 1 is equal, 0 has nothing in common; a shared beginning counts more.</summary>
/// <remarks>Winkler, "String Comparator Metrics" (1990), prefix weight 0.1 over four letters. Pure and thread-safe; time O(|a|·window).</remarks>
public static class JaroWinkler
{
    /// <summary>Letters looked at; matched letters are kept as bits of one word.</summary>
    private const int Longest = 64;

    /// <summary>The likeness of <paramref name="a"/> and <paramref name="b"/>, 0 to 1, symmetric. Only their first 64 letters are looked at.</summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return 1;
        // Which letters pair up depends on the side that walks; walking the shorter, then the lesser, makes it symmetric.
        var isOrdered = a.Length < b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) < 0);
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        var jaro = isOrdered ? Jaro(a, b) : Jaro(b, a);
        var prefix = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (inA, inB) = Matched(a, b);
        var matches = BitOperations.PopCount(inA);
        if (matches == 0) return 0;
        var outOfOrder = 0;
        for (var (restA, restB) = (inA, inB); restA != 0; restA &= restA - 1, restB &= restB - 1)
            if (a[BitOperations.TrailingZeroCount(restA)] != b[BitOperations.TrailingZeroCount(restB)]) outOfOrder++;
        double m = matches;
        return ((m / a.Length) + (m / b.Length) + ((m - (outOfOrder / 2)) / m)) / 3;
    }

    private static (ulong InA, ulong InB) Matched(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        ulong inA = 0, inB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var end = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= end; j++)
            {
                if (a[i] != b[j] || (inB >> j & 1) != 0) continue;
                inA |= 1UL << i;
                inB |= 1UL << j;
                break;
            }
        }

        return (inA, inB);
    }
}
