using System.Globalization;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Text with fields parted by one character, and usually a header line.</summary>
internal sealed class DelimitedFormat : IPartedFormat
{
    private const int LeastColumns = 3;
    private const int MostBefore = 50;

    public string Name => "delimited text";

    public bool IsText => true;

    public bool Recognises(FileContent content) => true;

    // In UTF-16 the bytes of a line end may be halves of other characters.
    public bool IsParted(FileContent content) => !content.IsGzip && content.Form.HoldsAscii;

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) => Read(content, delimiter, null, 1, cancellation);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, TableHeader header, FilePart part, CancellationToken cancellation) =>
        Read(content.Range(part.Start, part.End), delimiter, part.Start == 0 ? null : header, part.Line, cancellation);

    private static IEnumerable<RawRow> Read(FileContent content, char? delimiter, TableHeader? header, long firstLine, CancellationToken cancellation)
    {
        var head = content.HeadText();
        var parting = delimiter ?? DelimiterGuess.ToldBy(head) ?? DelimiterGuess.Of(head, content.Head.Length < Limits.Head);
        var quote = DelimiterGuess.QuoteOf(head, parting);
        using var text = content.OpenText();
        var scanner = new RowScanner(text, parting, quote, firstLine);
        SplitRow? split = null;
        var usual = DelimiterGuess.UsualCountOfTable(head, parting);
        var before = new List<(long Line, string Text, List<string> Cells)>();
        var second = 0L;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (scanner.Flaw == RowFlaw.None && IsBlank(scanner.Row, parting)) continue;
            if (header is null)
            {
                if (before.Count == 0 && DelimiterGuess.ToldBy(scanner.Row) is not null) continue;
                if (usual >= LeastColumns && before.Count < MostBefore && scanner.Flaw == RowFlaw.None && (IsTitle(scanner, usual) || IsApart(scanner, usual, head, parting, quote)))
                {
                    before.Add((scanner.Line, scanner.Row.ToString(), scanner.Texts()));
                    continue;
                }

                header = HeaderOf(content, scanner, before.Count > 0 ? before[^1].Cells : null, parting, quote, head, out second).Tell(Preamble.Of(before.Select(line => line.Cells)));
                foreach (var (line, title, _) in before) yield return RawRow.Bad(new RowRef(header.Table, line), header, title, Preamble.Reason);
                if (!header.IsByPlace) continue;
            }

            if (scanner.Line == second)
            {
                yield return RawRow.Bad(new RowRef(header.Table, second), header, scanner.Row.ToString(), GroupHeadings.SecondLine);
                continue;
            }

            yield return RowOf(scanner, header, split ??= new SplitRow(header));
        }

        if (header is null) throw new UnreadableFileException(before.Count > 0 ? "no line of the file names its columns; put a line with column names before its rows" : "the file holds only blank lines; send it again");
    }

    // A report's title or date: one value or two, where rows have many.
    private static bool IsTitle(RowScanner scanner, int usual) => FirstRow.IsTitle(scanner.Texts(), usual);

    // A summary above a wider table that a blank line parts from it, as banks send them.
    private static bool IsApart(RowScanner scanner, int usual, string head, char delimiter, char quote)
    {
        if (scanner.Fields.Count >= usual) return false;
        var below = new RowScanner(new StringReader(head), delimiter, quote);
        var isBehindBlank = false;
        while (below.Read())
        {
            if (below.Line <= scanner.Line) continue;
            if (below.Flaw == RowFlaw.None && below.Fields.Count >= usual && !IsBlank(below.Row, delimiter)) return isBehindBlank;
            isBehindBlank = IsBlank(below.Row, delimiter);
        }

        return false;
    }

    // Spreadsheets save empty rows as a line of delimiters.
    private static bool IsBlank(ReadOnlySpan<char> row, char delimiter)
    {
        foreach (var c in row)
            if (c != delimiter && !char.IsWhiteSpace(c)) return false;
        return true;
    }

    // The line of the second names of its columns is told with it; 0: there is none.
    private static TableHeader HeaderOf(FileContent content, RowScanner scanner, List<string>? above, char delimiter, char quote, string head, out long second)
    {
        second = 0;
        if (scanner.Flaw == RowFlaw.TooLong) throw new UnreadableFileException($"the first line is longer than {Limits.RowLength} characters; the file needs a header line and a line for each row");
        if (scanner.Flaw == RowFlaw.OpenQuote) throw new UnreadableFileException("the header opens a quote that it does not close; correct its first line");
        if (scanner.Flaw == RowFlaw.Nul) throw new UnreadableFileException("the header holds a NUL byte; export the file again as text");
        var (table, names, line) = (content.Table(""), scanner.Texts(), scanner.Line);
        var next = Rows(head, delimiter, quote).Where(row => row.Line > line).Take(FirstRow.Sample).ToList();
        if (next.Count > 0 && next[0].Fields.Count == names.Count && GroupHeadings.AreBelow(names, next[0].Fields))
        {
            second = next[0].Line;
            return TableHeader.Of(table, GroupHeadings.JoinBelow(names, next[0].Fields));
        }

        return FirstRow.IsData(names, [.. next.Select(row => row.Fields)]) ? TableHeader.ByPlace(table, names.Count) : TableHeader.Of(table, GroupHeadings.Join(above, WithoutMarks(names)));
    }

    // Some systems mark their header as a comment: "#Data operacji;#Kwota".
    private static List<string> WithoutMarks(List<string> names) =>
        names.Count(IsMarked) >= LeastColumns && names.TrueForAll(name => IsMarked(name) || string.IsNullOrWhiteSpace(name)) ? [.. names.Select(name => name.TrimStart().TrimStart('#'))] : names;

    private static bool IsMarked(string name) => name.AsSpan().TrimStart() is ['#', not ' ' and not '#', ..];

    private static IEnumerable<(long Line, List<string> Fields)> Rows(string head, char delimiter, char quote)
    {
        var scanner = new RowScanner(new StringReader(head), delimiter, quote);
        while (scanner.Read())
            if (scanner.Flaw == RowFlaw.None && !IsBlank(scanner.Row, delimiter)) yield return (scanner.Line, scanner.Texts());
    }

    private static RawRow RowOf(RowScanner scanner, TableHeader header, SplitRow split)
    {
        var row = new RowRef(header.Table, scanner.Line);
        if (ReasonAgainst(scanner.Flaw) is { } flaw) return RawRow.Bad(row, header, scanner.Row.ToString(), flaw);
        var (fields, columns) = (scanner.Fields, header.Own);
        while (fields.Count > columns && scanner.Row.Slice(fields[^1].Start, fields[^1].Length).IsWhiteSpace()) fields.RemoveAt(fields.Count - 1);
        if (fields.Count != columns)
            return RawRow.Bad(row, header, scanner.Row.ToString(), WrongCount(fields.Count, columns));
        scanner.Lend(split);
        return !header.IsByPlace && RepeatsHeader(split, header)
            ? RawRow.Bad(row, header, scanner.Row.ToString(), "repeats the header")
            : RawRow.Good(row, header, split);
    }

    private static bool RepeatsHeader(SplitRow row, TableHeader header)
    {
        for (var i = 0; i < header.Own; i++)
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
