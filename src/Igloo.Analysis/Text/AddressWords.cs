namespace Igloo.Analysis.Text;

/// <summary>An address in the parts that can be compared, folded, with street words in their short form.</summary>
/// <param name="House">House number, or empty.</param>
/// <param name="Street">Street words, or empty when only a town is known.</param>
/// <param name="Town">Town, or empty.</param>
/// <param name="PostalCode">Postal code, or empty.</param>
public sealed record AddressWords(string House, string Street, string Town, string PostalCode)
{
    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        ["street"] = "st", ["avenue"] = "av", ["ave"] = "av", ["avenida"] = "av", ["road"] = "rd", ["drive"] = "dr", ["lane"] = "ln",
        ["boulevard"] = "blvd", ["court"] = "ct", ["place"] = "pl", ["crescent"] = "cres", ["circuit"] = "cct", ["calle"] = "c",
        ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w", ["norte"] = "n", ["sur"] = "s", ["apartment"] = "apt", ["numero"] = "no",
    };

    // What stands before the number of a flat, not of a house.
    private static readonly HashSet<string> Units = ["apt", "apartment", "flat", "unit", "suite", "ste", "room", "floor", "level"];

    // What says that a number follows, and no more.
    private static readonly HashSet<string> NumberSigns = ["no", "nr", "number"];

    /// <summary>The known parts on one line.</summary>
    public string Text => string.Join(' ', new[] { House, Street, Town, PostalCode }.Where(part => part.Length > 0));

    /// <summary>Whether it is known down to the street.</summary>
    public bool HasStreet => Street.Length > 0;

    /// <summary>Reads the parts that a row holds; a whole line gives what its parts do not. <see langword="null"/> when nothing is known.</summary>
    public static AddressWords? Of(string? full, string? house, string? street, string? town, string? postalCode)
    {
        var words = street is null ? LineWords(full) : Words(street);
        var number = house is null ? TakeHouse(words) : Folding.Fold(house);
        var code = postalCode is null ? TakePostalCode(words) : Joined(postalCode);
        var place = town is null ? "" : Folding.Fold(town);
        if (town is not null) RemoveTail(words, place);
        return words.Count == 0 && number.Length == 0 && place.Length == 0 && code.Length == 0 ? null : new AddressWords(number, string.Join(' ', words), place, code);
    }

    private static List<string> LineWords(string? full) => full is null ? [] : Words(full);

    private static List<string> Words(string text)
    {
        var words = Folding.Words(FromHouse(text));
        for (var i = 0; i < words.Length; i++) words[i] = ShortForms.GetValueOrDefault(words[i], words[i]);
        return words is [var sign, [>= '0' and <= '9', ..], ..] && NumberSigns.Contains(sign) ? [.. words[1..]] : [.. words];
    }

    // "Harbour Court, 12 Main Street" and "Flat 3, 12 Main Street": a building or a flat before the house. A number after its street, as in "Hauptstrasse 12, Ulm", is a house.
    private static string FromHouse(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal)) return text;
        var start = 0;
        foreach (var part in text.Split(','))
        {
            var words = Folding.Words(part);
            if (words.Length > 1 && IsNumber(words[0]) && !Array.TrueForAll(words, IsNumber)) return text[start..];
            if (HasHouse(words)) return text;
            start += part.Length + 1;
        }

        return text;
    }

    // A long number by itself is a postal code, before which the house stood.
    private static bool HasHouse(string[] words) =>
        words.Length > 0 && !Units.Contains(words[0]) && Array.Exists(words, IsNumber) && (words is [{ Length: >= 4 }] || !Array.TrueForAll(words, IsNumber));

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    private static string TakeHouse(List<string> words) => Take(words, words.FindIndex(IsNumber));

    // A code has four digits or more; a house number that long would have been taken before.
    private static string TakePostalCode(List<string> words) => Take(words, words.FindLastIndex(word => word.Length >= 4 && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0));

    private static string Take(List<string> words, int index)
    {
        if (index < 0) return "";
        var word = words[index];
        words.RemoveAt(index);
        return word;
    }

    private static void RemoveTail(List<string> words, string town)
    {
        if (words.Count == 0 || !town.EndsWith(words[^1], StringComparison.Ordinal)) return;
        var parts = town.Split(' ');
        if (words.Count > parts.Length && words.TakeLast(parts.Length).SequenceEqual(parts)) words.RemoveRange(words.Count - parts.Length, parts.Length);
    }

    private static string Joined(string text) => Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
