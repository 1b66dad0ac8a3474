using System.Globalization;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Text with a header line and fields parted by comma, tab, semicolon or pipe.</summary>
internal sealed class DelimitedFormat : IFileFormat
{
    private const int LeastColumns = 3;
    private const int MostBefore = 50;

    public string Name => "delimited text";

    public bool IsText => true;

    public bool Recognises(FileContent content) => true;

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var parting = delimiter ?? DelimiterGuess.Of(content.HeadText(), content.Head.Length < Limits.Head);
        using var text = content.OpenText();
        var scanner = new RowScanner(text, parting);
        TableHeader? header = null;
        var fields = new List<FieldRange>();
        var isTable = DelimiterGuess.UsualCount(content.HeadText(), parting) >= LeastColumns;
        var before = new List<(long Line, string Text)>();
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (scanner.Flaw == RowFlaw.None && IsBlank(scanner.Row, parting)) continue;
            if (header is not null)
            {
                yield return RowOf(scanner, parting, header, fields);
            }
            else if (isTable && before.Count < MostBefore && scanner.Flaw == RowFlaw.None && IsTitle(scanner.Row, parting))
            {
                before.Add((scanner.Line, scanner.Row.ToString()));
            }
            else
            {
                header = HeaderOf(content, scanner, parting);
                foreach (var (line, title) in before) yield return RawRow.Bad(new RowRef(header.Table, line), header, title, "stands before the header");
            }
        }

        if (header is null) throw new UnreadableFileException(before.Count > 0 ? "no line of the file names its columns; put a line with column names before its rows" : "the file holds only blank lines; send it again");
    }

    // A report's title or date: one value alone, where rows have three and more.
    private static bool IsTitle(ReadOnlySpan<char> row, char delimiter) => FieldSplitter.Split(row, delimiter).Count(field => !string.IsNullOrWhiteSpace(field)) == 1;

    // Spreadsheets save empty rows as a line of delimiters.
    private static bool IsBlank(ReadOnlySpan<char> row, char delimiter)
    {
        foreach (var c in row)
            if (c != delimiter && !char.IsWhiteSpace(c)) return false;
        return true;
    }

    private static TableHeader HeaderOf(FileContent content, RowScanner scanner, char delimiter) => scanner.Flaw switch
    {
        RowFlaw.TooLong => throw new UnreadableFileException($"the first line is longer than {Limits.RowLength} characters; the file needs a header line and a line for each row"),
        RowFlaw.OpenQuote => throw new UnreadableFileException("the header opens a quote that it does not close; correct its first line"),
        RowFlaw.Nul => throw new UnreadableFileException("the header holds a NUL byte; export the file again as text"),
        _ => TableHeader.Of(content.Table(""), FieldSplitter.Split(scanner.Row, delimiter)),
    };

    private static RawRow RowOf(RowScanner scanner, char delimiter, TableHeader header, List<FieldRange> fields)
    {
        var row = new RowRef(header.Table, scanner.Line);
        if (ReasonAgainst(scanner.Flaw) is { } flaw) return RawRow.Bad(row, header, scanner.Row.ToString(), flaw);
        FieldSplitter.Cut(scanner.Row, delimiter, fields);
        var columns = header.Columns.Count;
        while (fields.Count > columns && scanner.Row.Slice(fields[^1].Start, fields[^1].Length).IsWhiteSpace()) fields.RemoveAt(fields.Count - 1);
        if (fields.Count != columns)
            return RawRow.Bad(row, header, scanner.Row.ToString(), WrongCount(fields.Count, columns));
        var split = new SplitRow(scanner.Row.ToString(), [.. fields], columns);
        return RepeatsHeader(split, header)
            ? RawRow.Bad(row, header, scanner.Row.ToString(), "repeats the header")
            : RawRow.Good(row, header, split);
    }

    private static bool RepeatsHeader(SplitRow row, TableHeader header)
    {
        for (var i = 0; i < row.Count; i++)
            if (!row.Span(i).SequenceEqual(header.Columns[i])) return false;
        return true;
    }

    private static string WrongCount(int fields, int columns) => string.Create(
        CultureInfo.InvariantCulture, $"has {fields} fields where the header has {columns}; quote fields that hold the delimiter or a line break");

    private static string? ReasonAgainst(RowFlaw flaw) => flaw switch
    {
        RowFlaw.TooLong => $"is longer than {Limits.RowLength} characters; a line break may be missing",
        RowFlaw.OpenQuote => $"opens a quote that is not closed within {Limits.QuotedLines} lines; double the quotes inside quoted text",
        RowFlaw.Nul => "holds a NUL byte; export the file again as text",
        _ => null,
    };
}
