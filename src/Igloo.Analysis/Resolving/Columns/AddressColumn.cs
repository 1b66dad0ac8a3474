using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>The addresses of the rows in their parts, each part a number of its vocabulary or -1.</summary>
internal sealed class AddressColumn
{
    // Only while it is filled: a home is the numbers of its house and street, whose texts are kept already.
    private Dictionary<(int House, int Street), int>? _homes = [];

    public AddressColumn(int count, RawColumn? full, RawColumn? house, RawColumn? street, RawColumn? town, RawColumn? postalCode)
    {
        (House, Street, Home, Town, PostalCode) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        // Towns and codes come again and again: folded once, they pass through the reading of a whole address as they are.
        RawColumn?[] columns = [full, house, street, town?.With(Folding.Fold), postalCode?.With(Folding.Fold)];
        var read = new Dictionary<(int, int, int, int, int), (int House, int Street, int Home, int Town, int Code)>();
        for (var row = 0; row < count; row++)
            (House[row], Street[row], Home[row], Town[row], PostalCode[row]) = Read(columns, row, read);
        foreach (var texts in new[] { Houses, Streets, Towns, PostalCodes }) texts.Close();
        (HomeCount, _homes) = (_homes.Count, null);
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

    /// <summary>How many different homes there are.</summary>
    public int HomeCount { get; }

    public Vocabulary Towns { get; } = new();

    public Vocabulary PostalCodes { get; } = new();

    /// <summary>House and street of a row, empty where it has no home.</summary>
    public string HomeOf(int row) => Home[row] < 0 ? "" : $"{TextOf(Houses, House[row])} {TextOf(Streets, Street[row])}";

    private (int House, int Street, int Home, int Town, int Code) Read(
        RawColumn?[] columns, int row, Dictionary<(int, int, int, int, int), (int House, int Street, int Home, int Town, int Code)> read)
    {
        var key = (At(columns[0], row), At(columns[1], row), At(columns[2], row), At(columns[3], row), At(columns[4], row));
        if (key == (-1, -1, -1, -1, -1)) return key;
        if (read.TryGetValue(key, out var known)) return known;
        var words = AddressWords.Of(TextOf(columns[0], key.Item1), TextOf(columns[1], key.Item2), TextOf(columns[2], key.Item3), TextOf(columns[3], key.Item4), TextOf(columns[4], key.Item5));
        if (words is null) return read[key] = (-1, -1, -1, -1, -1);
        var (house, street) = (NumberOf(Houses, words.House), NumberOf(Streets, words.Street));
        return read[key] = (house, street, words.HasStreet ? HomeOf(house, street) : -1, NumberOf(Towns, words.Town), NumberOf(PostalCodes, words.PostalCode));
    }

    private int HomeOf(int house, int street)
    {
        if (!_homes!.TryGetValue((house, street), out var home)) _homes[(house, street)] = home = _homes.Count;
        return home;
    }

    private static string TextOf(Vocabulary texts, int number) => number < 0 ? "" : texts[number];

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
