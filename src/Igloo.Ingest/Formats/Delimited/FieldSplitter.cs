namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Cuts a row into its fields: RFC 4180, and quotes inside quoted text that nobody doubled are kept as they are.</summary>
internal static class FieldSplitter
{
    public static List<string> Split(ReadOnlySpan<char> row, char delimiter, char quote = '"')
    {
        var ranges = new List<FieldRange>();
        Cut(row, delimiter, ranges, quote);
        var fields = new List<string>(ranges.Count);
        foreach (var range in ranges) fields.Add(range.Text(row));
        return fields;
    }

    /// <summary>Finds the fields without making texts of them.</summary>
    public static void Cut(ReadOnlySpan<char> row, char delimiter, List<FieldRange> fields, char quote = '"')
    {
        fields.Clear();
        var at = 0;
        while (true)
        {
            var length = at < row.Length && row[at] == quote ? QuotedLength(row[at..], delimiter, quote) : -1;
            int end;
            if (length >= 0)
            {
                fields.Add(new FieldRange(at + 1, length, row.Slice(at + 1, length).Contains(quote) ? quote : '\0'));
                end = at + length + 2;
            }
            else
            {
                end = End(row, at, delimiter);
                fields.Add(new FieldRange(at, end - at, '\0'));
            }

            if (end >= row.Length) return;
            at = end + 1;
        }
    }

    private static int End(ReadOnlySpan<char> row, int at, char delimiter)
    {
        var step = row[at..].IndexOf(delimiter);
        return step < 0 ? row.Length : at + step;
    }

    // The length of the text between the quotes, or -1 when the first quote is a letter like any other.
    private static int QuotedLength(ReadOnlySpan<char> field, char delimiter, char quote)
    {
        for (var at = 1; at < field.Length; at++)
        {
            var step = field[at..].IndexOf(quote);
            if (step < 0) return -1;
            at += step;
            if (at + 1 == field.Length || field[at + 1] == delimiter) return at - 1;
            if (field[at + 1] == quote) at++;
        }

        return -1;
    }
}
