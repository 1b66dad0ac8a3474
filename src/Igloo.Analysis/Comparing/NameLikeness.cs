using Igloo.Analysis.Text;

namespace Igloo.Analysis.Comparing;

/// <summary>When words of names count as alike.</summary>
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

    /// <summary>Whether one word is the first letter of the other.</summary>
    public static bool IsInitialOf(string a, string b) => (a.Length == 1 || b.Length == 1) && a[0] == b[0];
}
