using System.Globalization;
using System.Text;

namespace Igloo.Ingest.Mapping;

/// <summary>Takes a header apart into plain lower-case words: <c>Sender_PhoneNo</c>, <c>fecha de envío</c>, <c>latitude:double</c>.</summary>
internal static class HeaderWords
{
    // Graph databases export "name:type"; the type says nothing about what the column is.
    private static readonly string[] TypeSuffixes = [":int", ":long", ":float", ":double", ":string", ":boolean", ":date", ":datetime", ":point"];

    public static string[] Of(string header)
    {
        foreach (var suffix in TypeSuffixes)
            if (header.Length > suffix.Length && header.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) header = header[..^suffix.Length];
        var words = new List<string>();
        var word = new StringBuilder();
        var last = ' ';
        foreach (var c in Plain(header))
        {
            if (!char.IsLetterOrDigit(c)) Close(words, word);
            else
            {
                if (IsSeam(last, c)) Close(words, word);
                word.Append(char.ToLowerInvariant(c));
            }

            last = c;
        }

        Close(words, word);
        return [.. words];
    }

    // Accents come and go with the system that exported the file.
    private static string Plain(string header)
    {
        var plain = new StringBuilder(header.Length);
        foreach (var rune in Normalising.Tidy.Text(header).Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) plain.Append(rune.ToString());
        return plain.ToString();
    }

    private static bool IsSeam(char last, char c) =>
        (char.IsLower(last) && char.IsUpper(c)) || (char.IsLetter(last) && char.IsDigit(c)) || (char.IsDigit(last) && char.IsLetter(c));

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
