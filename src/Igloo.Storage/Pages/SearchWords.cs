using System.Globalization;
using System.Text;

namespace Igloo.Storage;

/// <summary>Cuts values and questions into the words that searching compares: upper case, without accents, letters and digits only.</summary>
internal static class SearchWords
{
    private const int PhoneTail = 7;

    /// <summary>The words of a text, each once, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToUpperInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) Close(word, words);
        }

        Close(word, words);
        if (words.Count < 2) return words;
        words.Sort(StringComparer.Ordinal);
        return [.. words.Distinct()];
    }

    /// <summary>The words that a value is found by, or none for a type that nobody searches.</summary>
    public static IReadOnlyList<string> Of(FieldType type, string value) => type switch
    {
        FieldType.PersonFullName or FieldType.PersonGivenName or FieldType.PersonFamilyName or FieldType.OrganizationName
            or FieldType.AddressFull or FieldType.PlaceName or FieldType.VesselName or FieldType.Email => Of(value),
        FieldType.Phone => OfPhone(value),
        FieldType.DocumentNumber or FieldType.AccountNumber or FieldType.VehiclePlate or FieldType.VehicleVin or FieldType.VehicleNumber => OfIdentifier(value),
        _ => [],
    };

    /// <summary>What a question may mean: its words, or one identifier written in groups, such as <c>555-0134</c>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Meanings(string text) =>
        Of(text) is { Count: > 0 } words ? words.Count == 1 ? [words] : [words, OfIdentifier(text)] : [];

    /// <summary>The beginning of a word that names its page. Numbers share long beginnings, so theirs is longer.</summary>
    public static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word)
    {
        var length = char.IsAsciiDigit(word[0]) ? 6 : 3;
        return word.Length <= length ? word : word[..length];
    }

    // People type a number without its country's code.
    private static IReadOnlyList<string> OfPhone(string value)
    {
        var digits = Joined(value);
        return digits.Length > PhoneTail ? [digits, digits[^PhoneTail..]] : OfIdentifier(value);
    }

    private static IReadOnlyList<string> OfIdentifier(string value) => Joined(value) is { Length: > 0 } word ? [word] : [];

    private static string Joined(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
