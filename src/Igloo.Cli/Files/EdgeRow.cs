namespace Igloo.Cli.Files;

/// <summary>Splits one line of an edge file into fields without making texts of them.</summary>
internal static class EdgeRow
{
    /// <summary>The delimiter that stands most often in a line; <see langword="null"/>: white space.</summary>
    public static char? DelimiterOf(string line)
    {
        var best = ",;\t|".MaxBy(delimiter => line.Count(c => c == delimiter));
        return line.Contains(best, StringComparison.Ordinal) ? best : null;
    }

    public static void Split(string line, char? delimiter, List<Range> fields)
    {
        fields.Clear();
        for (var start = 0; start <= line.Length;)
        {
            if (delimiter is null) while (start < line.Length && char.IsWhiteSpace(line[start])) start++;
            if (delimiter is null && start == line.Length) return;
            var end = EndOf(line, start, delimiter);
            fields.Add(start..end);
            start = end + 1;
        }
    }

    /// <summary>A field without the blanks and quotes around it.</summary>
    public static ReadOnlySpan<char> Value(string line, Range field) => line.AsSpan()[field].Trim().Trim('"');

    private static int EndOf(string line, int start, char? delimiter)
    {
        var isQuoted = false;
        for (var at = start; at < line.Length; at++)
        {
            if (line[at] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && (delimiter is { } c ? line[at] == c : char.IsWhiteSpace(line[at]))) return at;
        }

        return line.Length;
    }
}
