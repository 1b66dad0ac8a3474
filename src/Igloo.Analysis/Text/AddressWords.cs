namespace Igloo.Analysis.Text;

/// <summary>An address in the parts that can be compared, folded, with street words in their short form.</summary>
/// <param name="House">House number, or empty.</param>
/// <param name="Street">Street words, or empty when only a town is known.</param>
/// <param name="Town">Town, or empty.</param>
/// <param name="PostalCode">Postal code, or empty.</param>
public sealed record AddressWords(string House, string Street, string Town, string PostalCode)
{
    /// <summary>Words of an address for which there is room at hand.</summary>
    private const int UsualWords = 8;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ShortForms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["street"] = "st", ["avenue"] = "av", ["ave"] = "av", ["avenida"] = "av", ["road"] = "rd", ["drive"] = "dr", ["lane"] = "ln",
        ["boulevard"] = "blvd", ["court"] = "ct", ["place"] = "pl", ["crescent"] = "cres", ["circuit"] = "cct", ["calle"] = "c",
        ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w", ["norte"] = "n", ["sur"] = "s", ["apartment"] = "apt", ["numero"] = "no",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // What stands before the number of a flat, not of a house.
    private static readonly string[] Units = ["apt", "apartment", "flat", "unit", "suite", "ste", "room", "floor", "level"];

    // What says that a number follows, and no more.
    private static readonly string[] NumberSigns = ["no", "nr", "number"];

    /// <summary>The known parts on one line.</summary>
    public string Text => string.Join(' ', new[] { House, Street, Town, PostalCode }.Where(part => part.Length > 0));

    /// <summary>Whether it is known down to the street.</summary>
    public bool HasStreet => Street.Length > 0;

    /// <summary>Reads the parts that a row holds; a whole line gives what its parts do not. <see langword="null"/> when nothing is known.</summary>
    public static AddressWords? Of(string? full, string? house, string? street, string? town, string? postalCode)
    {
        var words = street is null ? LineWords(full) : Words(street);
        var number = house is null ? TakeHouse(words) : Folding.Fold(house);
        var code = postalCode is null ? TakePostalCode(words) : Folding.Fold(postalCode).Replace(" ", "", StringComparison.Ordinal);
        var place = town is null ? "" : Folding.Fold(town);
        if (town is not null) RemoveTail(words, place);
        return words.Count == 0 && number.Length == 0 && place.Length == 0 && code.Length == 0 ? null : new AddressWords(number, Joined(words), place, code);
    }

    private static List<ReadOnlyMemory<char>> LineWords(string? full) => full is null ? [] : Words(full);

    private static List<ReadOnlyMemory<char>> Words(string text)
    {
        var words = Parted(FromHouse(text));
        for (var i = 0; i < words.Count; i++)
            if (ShortForms.TryGetValue(words[i].Span, out var shortForm)) words[i] = shortForm.AsMemory();
        if (words.Count > 1 && IsNumber(words[1]) && IsAmong(NumberSigns, words[0])) words.RemoveAt(0);
        return words;
    }

    // Millions of addresses are read: their words stay where the folded text has them.
    private static List<ReadOnlyMemory<char>> Parted(string text)
    {
        var folded = Folding.Fold(text);
        var words = new List<ReadOnlyMemory<char>>(UsualWords);
        foreach (var word in folded.AsSpan().Split(' '))
            if (!folded.AsSpan(word).IsEmpty) words.Add(folded.AsMemory(word));
        return words;
    }

    private static string Joined(List<ReadOnlyMemory<char>> words) => words.Count == 0 ? "" : string.Create(words.Sum(word => word.Length + 1) - 1, words, (text, words) =>
    {
        text.Fill(' ');
        foreach (var word in words)
        {
            word.Span.CopyTo(text);
            text = text[Math.Min(text.Length, word.Length + 1)..];
        }
    });

    // "Harbour Court, 12 Main Street" and "Flat 3, 12 Main Street": a building or a flat before the house. A number after its street, as in "Hauptstrasse 12, Ulm", is a house.
    private static string FromHouse(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal)) return text;
        var start = 0;
        foreach (var part in text.Split(','))
        {
            var words = Parted(part);
            if (words.Count > 1 && IsNumber(words[0]) && !words.TrueForAll(IsNumber)) return text[start..];
            if (HasHouse(words)) return text;
            start += part.Length + 1;
        }

        return text;
    }

    // A long number by itself is a postal code, before which the house stood.
    private static bool HasHouse(List<ReadOnlyMemory<char>> words) =>
        words.Count > 0 && !IsAmong(Units, words[0]) && words.Exists(IsNumber) && (words is [{ Length: >= 4 }] || !words.TrueForAll(IsNumber));

    private static bool IsNumber(ReadOnlyMemory<char> word) => char.IsAsciiDigit(word.Span[0]);

    private static bool IsAmong(string[] known, ReadOnlyMemory<char> word)
    {
        foreach (var one in known)
            if (word.Span.SequenceEqual(one)) return true;
        return false;
    }

    private static string TakeHouse(List<ReadOnlyMemory<char>> words) => Take(words, words.FindIndex(IsNumber));

    // A code has four digits or more; a house number that long would have been taken before.
    private static string TakePostalCode(List<ReadOnlyMemory<char>> words) => Take(words, words.FindLastIndex(word => word.Length >= 4 && word.Span.IndexOfAnyExceptInRange('0', '9') < 0));

    private static string Take(List<ReadOnlyMemory<char>> words, int index)
    {
        if (index < 0) return "";
        var word = words[index].ToString();
        words.RemoveAt(index);
        return word;
    }

    private static void RemoveTail(List<ReadOnlyMemory<char>> words, string town)
    {
        if (words.Count == 0 || !town.AsSpan().EndsWith(words[^1].Span)) return;
        var parts = Parted(town);
        if (words.Count <= parts.Count) return;
        for (var i = 1; i <= parts.Count; i++)
            if (!words[^i].Span.SequenceEqual(parts[^i].Span)) return;
        words.RemoveRange(words.Count - parts.Count, parts.Count);
    }
}
