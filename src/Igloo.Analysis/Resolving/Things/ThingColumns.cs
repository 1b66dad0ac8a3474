using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Guesses by their headings what the columns of a table of things hold: products, restaurants, works, where nothing else knows the table.</summary>
/// <remarks>Pure and thread-safe. A thing needs a name; what the resolver does not compare, such as a price, is left out.</remarks>
public static class ThingColumns
{
    // What a thing is known by, the best first.
    private static readonly string[] Names = ["title", "name", "product", "item", "model", "label", "description"];

    // A heading with one of these is about the name and does not hold it.
    private static readonly string[] NoNames = ["id", "code", "number", "no", "url", "type", "category", "price", "date", "count"];

    private static readonly (FieldType Type, string[] Words)[] Others =
    [
        (FieldType.PersonFullName, ["author", "authors", "artist", "artists", "writer", "creator", "director", "composer", "performer"]),
        (FieldType.Phone, ["phone", "telephone", "tel", "mobile"]),
        (FieldType.Email, ["email", "mail"]),
        (FieldType.AddressFull, ["address", "addr", "street"]),
        (FieldType.AddressCity, ["city", "town"]),
        (FieldType.AddressPostalCode, ["zip", "zipcode", "postcode", "postal"]),
    ];

    /// <summary>The columns that can be compared and their types; none when no heading names things.</summary>
    /// <param name="headings">The headings, in the order of the columns.</param>
    public static IReadOnlyList<KeyValuePair<string, FieldType>> Of(IReadOnlyList<string> headings)
    {
        var words = headings.Select(WordsOf).ToArray();
        if (NameAmong(words) is not (>= 0 and var name)) return [];
        var found = new List<KeyValuePair<string, FieldType>> { new(headings[name], FieldType.OrganizationName) };
        foreach (var (type, any) in Others)
            if (Array.FindIndex(words, each => each.Intersect(any).Any()) is var at && at >= 0 && at != name) found.Add(new(headings[at], type));
        return found;
    }

    // "name" before "maker name": of two headings with the word, the shorter is about the thing itself.
    private static int NameAmong(string[][] words)
    {
        foreach (var name in Names)
        {
            var best = -1;
            for (var i = 0; i < words.Length; i++)
                if (words[i].Contains(name) && !words[i].Intersect(NoNames).Any() && (best < 0 || words[i].Length < words[best].Length)) best = i;
            if (best >= 0) return best;
        }

        return -1;
    }

    // "productName", "PRODUCT_NAME" and "product name" are the same two words.
    private static string[] WordsOf(string heading)
    {
        var parted = string.Concat(heading.Select((sign, i) => !char.IsLetterOrDigit(sign) ? " " : i > 0 && char.IsUpper(sign) && char.IsLower(heading[i - 1]) ? $" {sign}" : $"{sign}"));
        return parted.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
