using System.Globalization;

namespace Igloo.Cli.Files.Networks;

/// <summary>Takes lines of an edge file apart, without making texts of their fields where there are many.</summary>
internal static class EdgeRow
{
    /// <summary>The delimiter that stands most often in a line; <see langword="null"/>: white space.</summary>
    public static char? DelimiterOf(string line)
    {
        var best = ",;\t|".MaxBy(delimiter => line.Count(c => c == delimiter));
        return line.Contains(best, StringComparison.Ordinal) ? best : null;
    }

    /// <summary>The lines that hold rows: blank ones and comments, which begin with # or %, are passed over.</summary>
    public static IEnumerable<string> Lines(TextReader text)
    {
        while (text.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line) && line[0] is not ('#' or '%')) yield return line;
    }

    /// <summary>The fields of a line as texts; for the few lines that are looked at more than once.</summary>
    public static string[] Fields(string line, char? delimiter)
    {
        var fields = new List<Range>();
        Split(line, delimiter, fields);
        return [.. fields.Select(field => Value(line, field).ToString())];
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

    /// <summary>Whether a field is a number, as weights and most names of nodes are.</summary>
    public static bool IsNumber(string field) => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

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
