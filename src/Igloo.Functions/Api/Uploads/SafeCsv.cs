namespace Igloo.Functions.Api.Uploads;

/// <summary>Writes CSV whose cells no spreadsheet takes for a formula.</summary>
public static class SafeCsv
{
    /// <summary>A line with its end. Cells are quoted where needed; one that begins like a formula gets an apostrophe first.</summary>
    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
