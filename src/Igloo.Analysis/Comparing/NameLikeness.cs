using Igloo.Analysis.Text;

namespace Igloo.Analysis.Comparing;

/// <summary>When names and their words count as alike.</summary>
internal static class NameLikeness
{
    /// <summary>Whether two words are one name spelt twice: equal, a slip apart, or sounding the same. Short words must be equal.</summary>
    public static bool IsClose(string a, string b)
    {
        if (a == b) return true;
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < 4) return false;
        var likeness = JaroWinkler.Of(a, b);
        return IsClose(a, b, likeness, likeness >= 0.8 && Skeleton.Of(a) == Skeleton.Of(b));
    }

    /// <summary>The same for two different words whose likeness and sounds are known.</summary>
    public static bool IsClose(string a, string b, double likeness, bool soundAlike)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 4
            && ((shorter >= 5 && likeness >= 0.93)
                || (likeness >= 0.8 && soundAlike)
                || EditDistance.IsOne(a, b)
                || (shorter >= 8 && EditDistance.Between(a, b) <= 2));
    }

    public static bool IsCloseOrNickname(string a, string b) => IsClose(a, b) || Nicknames.Related(a, b);

    public static bool IsInitialOf(string a, string b) => (a.Length == 1 || b.Length == 1) && a[0] == b[0];

    public static bool IsSameText(NameWords a, NameWords b) =>
        a.Text == b.Text || IsSameJoined(a.Text, b.Text);

    public static bool IsSameInAnyOrder(NameWords a, NameWords b) =>
        a.Words.Count == b.Words.Count && EachHasPartner(a, b, string.Equals);

    /// <summary>Whether every word of the shorter name pairs with a word of its own in the longer one.</summary>
    public static bool EachHasPartner(NameWords a, NameWords b, Func<string, string, bool> pairs)
    {
        // Pairing takes the first that fits, so the sides are put in an order of their own to keep it symmetric.
        var aIsFirst = a.Words.Count < b.Words.Count || (a.Words.Count == b.Words.Count && string.CompareOrdinal(a.Text, b.Text) <= 0);
        var (few, many) = aIsFirst ? (a.Words, b.Words) : (b.Words, a.Words);
        var taken = 0UL;
        foreach (var word in few)
        {
            var partner = FreePartner(word, many, taken, pairs);
            if (partner < 0) return false;
            taken |= 1UL << partner;
        }

        return few.Count > 0;
    }

    public static bool AnyPair(NameWords a, NameWords b, Func<string, string, bool> pairs)
    {
        foreach (var x in a.Words)
            foreach (var y in b.Words)
                if (pairs(x, y)) return true;
        return false;
    }

    // An equal word first: "Ana Anna" against "Anna" must not spend the wrong one.
    private static int FreePartner(string word, IReadOnlyList<string> many, ulong taken, Func<string, string, bool> pairs)
    {
        var found = -1;
        for (var i = 0; i < Math.Min(many.Count, 64); i++)
        {
            if ((taken >> i & 1) != 0) continue;
            if (many[i] == word) return i;
            if (found < 0 && pairs(word, many[i])) found = i;
        }

        return found;
    }

    // "Jean Luc" and "Jeanluc".
    private static bool IsSameJoined(string a, string b) =>
        (a.Contains(' ', StringComparison.Ordinal) || b.Contains(' ', StringComparison.Ordinal))
        && a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal);
}
