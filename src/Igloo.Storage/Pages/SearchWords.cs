using System.Globalization;
using System.Text;

namespace Igloo.Storage;

/// <summary>Cuts values and questions into the words that searching compares: upper case, without accents, letters and digits only.</summary>
internal static class SearchWords
{
    private const int PhoneTail = 7;
    private const int OnStack = 128;
    private const int ShortestPlate = 4;
    private const int LongestPlate = 8;

    // What cameras and people take for each other on a plate, and what stands for both.
    private const string Alike = "OIBSZ";
    private const string AlikeDigits = "01852";

    /// <summary>The words of a text, each once, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var plain = text.Normalize(NormalizationForm.FormD);
        var word = plain.Length <= OnStack ? stackalloc char[OnStack] : new char[plain.Length];
        var length = 0;
        foreach (var c in plain)
        {
            if (char.IsLetterOrDigit(c)) word[length++] = char.ToUpperInvariant(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) Close(word, ref length, words);
        }

        Close(word, ref length, words);
        if (words.Count > 1) words.Sort(string.CompareOrdinal);
        for (var i = words.Count - 1; i > 0; i--)
            if (words[i] == words[i - 1]) words.RemoveAt(i);
        return words;
    }

    /// <summary>The words that a value is found by, or none for a type that nobody searches.</summary>
    public static IReadOnlyList<string> Of(FieldType type, string value) => type switch
    {
        FieldType.PersonFullName or FieldType.PersonGivenName or FieldType.PersonFamilyName or FieldType.OrganizationName
            or FieldType.AddressFull or FieldType.PlaceName or FieldType.VesselName or FieldType.Email or FieldType.OnlineHandle => Of(value),
        FieldType.Phone => OfPhone(value),
        FieldType.VehiclePlate => OfPlate(value),
        FieldType.DocumentNumber or FieldType.AccountNumber or FieldType.VehicleVin or FieldType.VehicleNumber => OfIdentifier(value),
        _ => [],
    };

    /// <summary>What a question may mean, the likeliest first: its words, one identifier written in groups, such as <c>555-0134</c>, a telephone number as it is dialled at home, or a plate of which a letter was read as a digit.</summary>
    public static IEnumerable<Meaning> Meanings(string text)
    {
        if (Of(text) is not { Count: > 0 } words) yield break;
        yield return new Meaning(words);
        var joined = Joined(text);
        if (words.Count > 1) yield return new Meaning([joined]);
        // The code of the country is left out, and a zero may stand before the rest.
        var dialled = joined.TrimStart('0');
        if (dialled.Length > PhoneTail && dialled.All(char.IsAsciiDigit)) yield return new Meaning([dialled[^PhoneTail..]], dialled);
        if (joined.Length is >= ShortestPlate and <= LongestPlate && joined.Any(char.IsAsciiDigit) && LookAlike(joined) is var alike && alike != joined) yield return new Meaning([alike], Only: FieldType.VehiclePlate);
    }

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

    private static IReadOnlyList<string> OfPlate(string value)
    {
        var words = OfIdentifier(value);
        return words is [var plate] && LookAlike(plate) is var alike && alike != plate ? [plate, alike] : words;
    }

    private static string LookAlike(string plate) => string.Create(plate.Length, plate, static (letters, plate) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = Alike.IndexOf(plate[i], StringComparison.Ordinal) is >= 0 and var at ? AlikeDigits[at] : plate[i];
    });

    private static IReadOnlyList<string> OfIdentifier(string value) => Joined(value) is { Length: > 0 } word ? [word] : [];

    private static string Joined(string value)
    {
        var word = value.Length <= OnStack ? stackalloc char[OnStack] : new char[value.Length];
        var length = 0;
        foreach (var c in value)
            if (char.IsLetterOrDigit(c)) word[length++] = char.ToUpperInvariant(c);
        return length == value.Length && word[..length].SequenceEqual(value) ? value : word[..length].ToString();
    }

    private static void Close(ReadOnlySpan<char> word, ref int length, List<string> words)
    {
        if (length > 0) words.Add(word[..length].ToString());
        length = 0;
    }
}

/// <summary>One meaning of a question.</summary>
/// <param name="Words">Words of which each begins a word of the value.</param>
/// <param name="Ending">How the value's digits end, as those of a telephone number; empty when that does not matter.</param>
/// <param name="Only">The only type of value that it may mean; <see langword="null"/> for any.</param>
internal readonly record struct Meaning(IReadOnlyList<string> Words, string Ending = "", FieldType? Only = null);
