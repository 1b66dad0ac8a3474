namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Cuts a row into its fields: RFC 4180, and quotes inside quoted text that nobody doubled are kept as they are.</summary>
internal static class FieldSplitter
{
    public static List<string> Split(ReadOnlySpan<char> row, char delimiter)
    {
        var fields = new List<string>();
        var at = 0;
        while (true)
        {
            var length = at < row.Length && row[at] == '"' ? QuotedLength(row[at..], delimiter) : -1;
            if (length >= 0) fields.Add(Unquoted(row.Slice(at + 1, length)));
            var end = length >= 0 ? at + length + 2 : End(row, at, delimiter);
            if (length < 0) fields.Add(row[at..end].ToString());
            if (end >= row.Length) return fields;
            at = end + 1;
        }
    }

    private static int End(ReadOnlySpan<char> row, int at, char delimiter)
    {
        var step = row[at..].IndexOf(delimiter);
        return step < 0 ? row.Length : at + step;
    }

    // The length of the text between the quotes, or -1 when the first quote is a letter like any other.
    private static int QuotedLength(ReadOnlySpan<char> field, char delimiter)
    {
        for (var at = 1; at < field.Length; at++)
        {
            if (field[at] != '"') continue;
            if (at + 1 == field.Length || field[at + 1] == delimiter) return at - 1;
            if (field[at + 1] == '"') at++;
        }

        return -1;
    }

    private static string Unquoted(ReadOnlySpan<char> text) =>
        text.Contains('"') ? text.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : text.ToString();
}
