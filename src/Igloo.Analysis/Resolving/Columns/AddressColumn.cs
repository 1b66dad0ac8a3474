using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>The addresses of the rows in their parts, each part a number of its vocabulary or -1.</summary>
internal sealed class AddressColumn
{
    private static readonly (int, int, int, int, int) Nothing = (-1, -1, -1, -1, -1);

    // Only while it is filled: a home is the numbers of its house and street, whose texts are kept already.
    private PairNumbers? _homes;

    public AddressColumn(int count, RawColumn? full, RawColumn? house, RawColumn? street, RawColumn? town, RawColumn? postalCode)
    {
        (House, Street, Home, Town, PostalCode) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        // Towns and codes come again and again: folded once, they pass through the reading of a whole address as they are.
        var (towns, codes) = (Folded(town), Folded(postalCode));
        var reader = new AddressReader();
        _homes = new PairNumbers(full?.Count ?? 0);
        var read = new List<(int House, int Street, int Home, int Town, int Code)>();
        var keys = new RowKeys(count, full, house, street, town, postalCode);
        for (var row = 0; row < count; row++)
        {
            var key = keys.KeyOf(row);
            var address = key < 0 ? Nothing : key < read.Count ? read[key] : Read(reader.Read(SpanOf(full, row), TextOf(house, row), TextOf(street, row), TextOf(towns, town, row), TextOf(codes, postalCode, row)), reader);
            if (key == read.Count && !keys.AreApart) read.Add(address);
            (House[row], Street[row], Home[row], Town[row], PostalCode[row]) = address;
        }

        foreach (var texts in new TextNumbers[] { Houses, Streets, Towns, PostalCodes }) texts.Close();
        (HomeCount, _homes) = (_homes.Count, null);
        StreetSigns = new StreetSigns[Streets.Count];
        for (var i = 0; i < StreetSigns.Length; i++) StreetSigns[i] = SignsOf(i);
    }

    public int[] House { get; }

    public int[] Street { get; }

    /// <summary>House and street together.</summary>
    public int[] Home { get; }

    public int[] Town { get; }

    public int[] PostalCode { get; }

    public PackedTexts Houses { get; } = new();

    public PackedTexts Streets { get; } = new();

    /// <summary>What each street looks like at a glance.</summary>
    public StreetSigns[] StreetSigns { get; private set; }

    /// <summary>How many different homes there are.</summary>
    public int HomeCount { get; }

    public Vocabulary Towns { get; } = new();

    public Vocabulary PostalCodes { get; } = new();

    /// <summary>House and street in one text, of a home that is known.</summary>
    public string HomeOf(int house, int street) => $"{TextOf(Houses, house)} {TextOf(Streets, street)}";

    /// <summary>The number here of a street of another column, which is added where it is new.</summary>
    public int AdoptStreet(ReadOnlySpan<char> street)
    {
        var known = Streets.Count;
        var number = Streets.NumberOf(street);
        if (number < known) return number;
        var signs = StreetSigns;
        if (number >= signs.Length) Array.Resize(ref signs, Math.Max(16, number * 2));
        StreetSigns = signs;
        StreetSigns[number] = SignsOf(number);
        return number;
    }

    private StreetSigns SignsOf(int street) => new(Letters.Of(Streets[street]), Streets[street].Length, Streets[street][0]);

    private (int House, int Street, int Home, int Town, int Code) Read(bool isKnown, AddressReader address)
    {
        if (!isKnown) return Nothing;
        var (house, street) = (NumberOf(Houses, address.House.Span), NumberOf(Streets, address.Street));
        return (house, street, street < 0 ? -1 : _homes!.NumberOf(house, street), NumberOf(Towns, address.Town), NumberOf(PostalCodes, address.PostalCode.Span));
    }

    private static ReadOnlySpan<char> TextOf(PackedTexts texts, int number) => number < 0 ? [] : texts[number];

    private static int NumberOf(TextNumbers texts, ReadOnlySpan<char> text) => text.IsEmpty ? -1 : texts.NumberOf(text);

    private static string? TextOf(RawColumn? column, int row) => SpanOf(column, row) is { IsEmpty: false } text ? text.ToString() : null;

    // Of several addresses in one row the first is compared.
    private static ReadOnlySpan<char> SpanOf(RawColumn? column, int row)
    {
        if (column is null || column[row] < 0) return default;
        var whole = column.TextAt(column[row]);
        var end = whole.IndexOf(RecordTable.ValueSeparator);
        return end < 0 ? whole : whole[..end];
    }

    private static string? TextOf(string[] texts, RawColumn? column, int row) => column is null || column[row] < 0 ? null : texts[column[row]];

    private static string[] Folded(RawColumn? column) => column?.Each(text => Folding.Fold(text.Split(RecordTable.ValueSeparator)[0])) ?? [];
}

/// <summary>A street at a glance: the letters that occur in it, its length and its first letter. Enough to tell most pairs apart.</summary>
internal readonly record struct StreetSigns(uint Letters, int Length, char First);
