namespace Igloo.Analysis.Text;

/// <summary>How many slips part two spellings: a letter put in, left out, changed, or swapped with its neighbour (optimal string alignment).</summary>
/// <remarks>Pure and thread-safe. Damerau, CACM 7 (1964) 3; a swapped pair is not edited again, as in the usual restricted form.</remarks>
public static class EditDistance
{
    private const int StackLimit = 128;

    /// <summary>The number of slips between <paramref name="a"/> and <paramref name="b"/>. Time O(|a|·|b|).</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        TrimSame(ref a, ref b);
        if (a.IsEmpty || b.IsEmpty) return a.Length + b.Length;
        var width = b.Length + 1;
        var rows = width <= StackLimit ? stackalloc int[3 * width] : new int[3 * width];
        for (var j = 0; j < width; j++) rows[j] = j;
        for (var i = 1; i <= a.Length; i++) FillRow(a, b, i, rows, width);
        return rows[(a.Length % 3 * width) + b.Length];
    }

    /// <summary>Whether exactly one slip parts them. Time O(|a| + |b|).</summary>
    public static bool IsOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        TrimSame(ref a, ref b);
        if (a.Length + b.Length is 1) return true;
        return (a.Length, b.Length) is (1, 1) || (a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0]);
    }

    private static void FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Span<int> rows, int width)
    {
        var row = rows.Slice(i % 3 * width, width);
        var above = rows.Slice((i + 2) % 3 * width, width);
        var twoAbove = rows.Slice((i + 1) % 3 * width, width);
        row[0] = i;
        for (var j = 1; j < width; j++)
        {
            var least = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, twoAbove[j - 2] + 1);
            row[j] = least;
        }
    }

    private static void TrimSame(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }
}
