using System.Globalization;
using System.Text;

namespace Igloo.Ingest.Normalising;

/// <summary>Takes the marks off letters: accents come and go with who types and with the system that exports.</summary>
internal static class PlainLetters
{
    private const int FirstWide = '\uff01', LastWide = '\uff5e';

    /// <summary>The text without marks over and under letters, and with letters that carry a stroke within as plain ones.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark || (rune.IsBmp && IsVowelSign((char)rune.Value))) plain.Append(Folded(rune));
        return plain.ToString();
    }

    /// <summary>The same in lower case: what a word is looked up by.</summary>
    public static string Small(string text) => Of(text).ToLowerInvariant();

    /// <summary>Whether a mark is a vowel or a tone: in the scripts of India and South-East Asia it tells words apart; only the dot under a letter comes and goes.</summary>
    public static bool IsVowelSign(char c) => c is (>= '\u0900' and <= '\u109f' and not '\u093c') or (>= '\u1780' and <= '\u17ff') && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Letters that carry their stroke within, the Persian forms of two Arabic ones, the sigma that ends a word, and the wide forms beside Chinese signs.
    private static string Folded(Rune rune) => rune.Value switch
    {
        'ł' => "l", 'Ł' => "L", 'đ' => "d", 'Đ' => "D", 'ı' => "i", 'ø' => "o", 'Ø' => "O", 'æ' => "ae", 'Æ' => "AE", 'œ' => "oe", 'ی' => "ي", 'ک' => "ك", 'ـ' => "", 'ς' => "σ",
        >= FirstWide and <= LastWide => ((char)(rune.Value - FirstWide + '!')).ToString(),
        _ => rune.ToString(),
    };
}
