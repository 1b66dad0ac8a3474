using System.Globalization;
using System.Text;

namespace Igloo.Analysis.Text;

/// <summary>Brings text to the form in which names and addresses are compared: lower case, no accents, words parted by one space.</summary>
/// <remarks>Pure, culture-free, thread-safe. Time O(n). Cyrillic and Greek become Latin letters; other scripts stay as they are, and <see cref="LatinForms"/> spells their words.</remarks>
public static class Folding
{
    /// <summary>Signs of a text for which there is room at hand.</summary>
    private const int MostSigns = 128;

    /// <summary>Folds <paramref name="text"/>; folding twice changes nothing. Empty when no letter or digit is left.</summary>
    /// <remarks>Apostrophes join (<c>O'Brien</c> is <c>obrien</c>); every other sign parts words (<c>Garcia-Lopez</c> is two).</remarks>
    public static string Fold(string text)
    {
        if (IsFolded(text)) return text;
        if (Ascii.IsValid(text)) return FoldAscii(text);
        var plain = Decompose(text);
        var folded = new StringBuilder(plain.Length);
        var wordEnded = false;
        foreach (var c in plain)
        {
            if (IsSilent(c)) continue;
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && !IsVowelSign(c))
            {
                wordEnded = folded.Length > 0;
                continue;
            }

            if (wordEnded) folded.Append(' ');
            wordEnded = false;
            Append(folded, c);
        }

        return folded.ToString();
    }

    // Most texts: no sign becomes longer, so there is room for all.
    private static string FoldAscii(string text)
    {
        var folded = text.Length <= MostSigns ? stackalloc char[MostSigns] : new char[text.Length];
        return folded[..FoldAscii(text, folded)].ToString();
    }

    /// <summary>Folds a text into <paramref name="folded"/>, which has room for as many signs, if all of them are ASCII, as in most texts.</summary>
    internal static bool TryFold(ReadOnlySpan<char> text, Span<char> folded, out int length)
    {
        var isAscii = Ascii.IsValid(text);
        length = isAscii ? FoldAscii(text, folded) : 0;
        return isAscii;
    }

    private static int FoldAscii(ReadOnlySpan<char> text, Span<char> folded)
    {
        var (length, wordEnded) = (0, false);
        foreach (var c in text)
        {
            if (IsSilent(c)) continue;
            if (!char.IsAsciiLetterOrDigit(c))
            {
                wordEnded = length > 0;
                continue;
            }

            if (wordEnded) folded[length++] = ' ';
            wordEnded = false;
            folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return length;
    }

    /// <summary>The words of <paramref name="text"/>, folded, in order; empty when there are none.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Most values are folded again and again; telling so costs less than folding.
    private static bool IsFolded(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isSpace = text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ';
            if (!isSpace && !char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }

    // Going through runes first replaces broken surrogates, on which Normalize would throw.
    private static string Decompose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(Rune.ToLowerInvariant(rune).ToString());
        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static bool IsSilent(char c) =>
        c is '\'' or '`' or '\u2019' or '\u2018' or '\u02BC'
        || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format && !IsVowelSign(c));

    // In the scripts of India and South-East Asia marks are vowels, and in Japanese they tell ba from ha.
    private static bool IsVowelSign(char c) => c is (>= '\u0900' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or '\u3099' or '\u309A'
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Letters that Unicode does not take apart, as they are written where only A to Z is at hand.
    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        'ß' => folded.Append("ss"),
        'æ' or 'Æ' => folded.Append("ae"),
        'œ' or 'Œ' => folded.Append("oe"),
        'ø' or 'Ø' => folded.Append('o'),
        'ł' or 'Ł' => folded.Append('l'),
        'đ' or 'Đ' or 'ð' or 'Ð' => folded.Append('d'),
        'ı' => folded.Append('i'),
        'þ' or 'Þ' => folded.Append("th"),
        >= '\u0370' and <= '\u04FF' => folded.Append(Transliteration.Of(char.ToLowerInvariant(c)) ?? char.ToLowerInvariant(c).ToString()),
        _ => folded.Append(char.ToLowerInvariant(c)),
    };
}
