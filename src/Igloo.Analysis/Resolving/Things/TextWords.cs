using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>The words of a text that describes a thing: a title, a product, a ship's cargo.</summary>
/// <remarks>What is joined by a sign and holds a digit is a word besides its parts: <c>F3H982-10</c> is also <c>f3h98210</c>, as others write it.</remarks>
internal static class TextWords
{
    private const int Most = 32;

    /// <summary>Length from which letters mixed with digits are a code; <c>2gb</c> and <c>50x</c> are measures.</summary>
    private const int LeastCode = 4;

    /// <summary>Words that two texts must share around a place at which they differ, and how many may differ there.</summary>
    private const int LeastAlike = 3, MostReplaced = 2;

    /// <summary>Each word of <paramref name="text"/> once, folded, in the order written.</summary>
    public static string[] Of(string text)
    {
        var words = new List<string>();
        foreach (var piece in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Folding.Words(piece);
            words.AddRange(parts);
            if (parts.Length > 1 && string.Concat(parts) is var joined && joined.Any(char.IsAsciiDigit)) words.Add(joined);
        }

        return [.. words.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Whether two texts name codes, such as models, none of which could be the other's; or numbers, none of which both name.</summary>
    public static bool Contradict(string[] a, string[] b) =>
        NoneShared(a, b, IsCode, static (x, y) => x.Contains(y, StringComparison.Ordinal) || y.Contains(x, StringComparison.Ordinal))
        || NoneShared(a, b, IsNumber, static (x, y) => x == y);

    /// <summary>Whether two texts are worded alike but for a word or two in one place, or but for numbers that each has for itself: two variants of a thing.</summary>
    /// <remarks>Words that are spelt alike, or one the beginning of the other, are no such place: they are a slip or a short form.</remarks>
    public static bool AreVariants(string[] a, string[] b) => AreReplaced(a, b) || HaveNumbersOfTheirOwn(a, b);

    private static bool AreReplaced(string[] a, string[] b)
    {
        var begin = a.AsSpan().CommonPrefixLength(b);
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - begin && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (ofA, ofB) = (a[begin..^end], b[begin..^end]);
        return begin + end >= LeastAlike && ofA.Length is 1 or MostReplaced && ofB.Length is 1 or MostReplaced && !AreOneWord(string.Concat(ofA), string.Concat(ofB));
    }

    private static bool AreOneWord(string a, string b) =>
        NameLikeness.IsClose(a, b) || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private static bool HaveNumbersOfTheirOwn(string[] a, string[] b) => HasNumberBeside(a, b) && HasNumberBeside(b, a);

    private static bool HasNumberBeside(string[] words, string[] others) => Array.Exists(words, word => IsNumber(word) && !others.Contains(word));

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool IsCode(string word) => word.Length >= LeastCode && word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter);

    private static bool NoneShared(string[] a, string[] b, Predicate<string> counts, Func<string, string, bool> isShared)
    {
        var (ofA, ofB) = (Array.FindAll(a, counts), Array.FindAll(b, counts));
        return ofA.Length > 0 && ofB.Length > 0 && !ofA.Any(x => ofB.Any(y => isShared(x, y)));
    }
}
