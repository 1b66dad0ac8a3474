using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>The addresses of the rows in their parts, each part a number of its vocabulary or -1.</summary>
internal sealed class AddressColumn
{
    public AddressColumn(int count, RawColumn? full, RawColumn? house, RawColumn? street, RawColumn? town, RawColumn? postalCode)
    {
        (House, Street, Home, Town, PostalCode) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        // Towns and codes come again and again: folded once, they pass through the reading of a whole address as they are.
        RawColumn?[] columns = [full, house, street, town?.With(Folding.Fold), postalCode?.With(Folding.Fold)];
        var read = new Dictionary<(int, int, int, int, int), (int House, int Street, int Home, int Town, int Code)>();
        for (var row = 0; row < count; row++)
            (House[row], Street[row], Home[row], Town[row], PostalCode[row]) = Read(columns, row, read);
        foreach (var texts in new[] { Houses, Streets, Homes, Towns, PostalCodes }) texts.Close();
        StreetSigns = new StreetSigns[Streets.Count];
        for (var i = 0; i < StreetSigns.Length; i++) StreetSigns[i] = new StreetSigns(Letters.Of(Streets[i]), Streets[i].Length, Streets[i][0]);
    }

    public int[] House { get; }

    public int[] Street { get; }

    /// <summary>House and street together.</summary>
    public int[] Home { get; }

    public int[] Town { get; }

    public int[] PostalCode { get; }

    public Vocabulary Houses { get; } = new();

    public Vocabulary Streets { get; } = new();

    /// <summary>What each street looks like at a glance.</summary>
    public StreetSigns[] StreetSigns { get; }

    public Vocabulary Homes { get; } = new();

    public Vocabulary Towns { get; } = new();

    public Vocabulary PostalCodes { get; } = new();

    private (int House, int Street, int Home, int Town, int Code) Read(
        RawColumn?[] columns, int row, Dictionary<(int, int, int, int, int), (int House, int Street, int Home, int Town, int Code)> read)
    {
        var key = (At(columns[0], row), At(columns[1], row), At(columns[2], row), At(columns[3], row), At(columns[4], row));
        if (key == (-1, -1, -1, -1, -1)) return key;
        if (read.TryGetValue(key, out var known)) return known;
        var words = AddressWords.Of(TextOf(columns[0], key.Item1), TextOf(columns[1], key.Item2), TextOf(columns[2], key.Item3), TextOf(columns[3], key.Item4), TextOf(columns[4], key.Item5));
        return read[key] = words is null
            ? (-1, -1, -1, -1, -1)
            : (NumberOf(Houses, words.House), NumberOf(Streets, words.Street), words.HasStreet ? Homes.NumberOf($"{words.House} {words.Street}") : -1,
                NumberOf(Towns, words.Town), NumberOf(PostalCodes, words.PostalCode));
    }

    private static int At(RawColumn? column, int row) => column?[row] ?? -1;

    private static int NumberOf(Vocabulary texts, string text) => text.Length == 0 ? -1 : texts.NumberOf(text);

    // Of several addresses in one row the first is compared.
    private static string? TextOf(RawColumn? column, int text)
    {
        if (text < 0) return null;
        var whole = column!.Texts[text];
        var end = whole.IndexOf(RecordTable.ValueSeparator, StringComparison.Ordinal);
        return end < 0 ? whole : whole[..end];
    }
}

/// <summary>A street at a glance: the letters that occur in it, its length and its first letter. Enough to tell most pairs apart.</summary>
internal readonly record struct StreetSigns(uint Letters, int Length, char First);
