namespace Igloo.Analysis.Resolving;

/// <summary>The order of all rows, whichever came first: those of the model in its order, then the others by what they hold. Not thread-safe.</summary>
internal sealed class RowRanks(PreparedTable table, int fitted) : IComparer<int>
{
    private readonly List<ulong> _digests = [];

    /// <summary>Takes the rows in that were added to the table since.</summary>
    public void Extend()
    {
        while (fitted + _digests.Count < table.Count) _digests.Add(DigestOf(table.Rows[fitted + _digests.Count]));
    }

    public int Compare(int a, int b) => a < fitted || b < fitted ? a.CompareTo(b) : _digests[a - fitted].CompareTo(_digests[b - fitted]);

    // Numbers depend on which row came first, texts do not.
    private ulong DigestOf(in RowValues row)
    {
        var digest = 0xCBF29CE484222325UL;
        digest = With(digest, table.Given, row[RowValues.Given]);
        digest = With(digest, table.Family, row[RowValues.Family]);
        digest = With(digest, table.Whole, row[RowValues.Whole]);
        digest = With(digest, table.Organization, row[RowValues.Organization]);
        digest = With(digest, row[RowValues.Birth] is >= 0 and var birth ? table.Births[birth].ToText() : "");
        digest = With(digest, table.Address.Houses, row[RowValues.House]);
        digest = With(digest, table.Address.Streets, row[RowValues.Street]);
        digest = With(digest, table.Address.Towns, row[RowValues.Town]);
        digest = With(digest, table.Address.PostalCodes, row[RowValues.PostalCode]);
        digest = With(digest, table.Phone, row[RowValues.Phone]);
        digest = With(digest, table.Email, row[RowValues.Email]);
        digest = With(digest, table.Document, row[RowValues.Document]);
        digest = With(digest, table.Account, row[RowValues.Account]);
        return With(digest, table.Plate, row[RowValues.Plate]);
    }

    private static ulong With(ulong digest, NameColumn names, int name) => With(digest, name < 0 ? "" : names.TextOf(name));

    private static ulong With(ulong digest, TextNumbers texts, int text) => With(digest, text < 0 ? [] : texts.SpanOf(text));

    private static ulong With(ulong digest, CodeColumn codes, int code)
    {
        if (code < 0) return With(digest, "");
        foreach (var member in CodeColumn.IsSet(code) ? codes.MembersOf(code) : [code]) digest = With(digest, codes[member]);
        return digest;
    }

    // FNV-1a over the text and its end.
    private static ulong With(ulong digest, ReadOnlySpan<char> text)
    {
        foreach (var c in text) digest = (digest ^ c) * 0x100000001B3UL;
        return (digest ^ RecordTable.ValueSeparator) * 0x100000001B3UL;
    }
}
