using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Delimited;
using Igloo.Model;

namespace Igloo.Ingest.Formats.FixedWidth;

/// <summary>Text whose columns stand one under the other, with a header line and blanks between them.</summary>
internal sealed class FixedWidthFormat : IFileFormat
{
    public string Name => "text of fixed width";

    public bool IsText => true;

    public bool Recognises(FileContent content)
    {
        var head = content.HeadText();
        var borders = Borders(content);
        return borders.Length > 0 && (DelimiterGuess.Score(head, content.Head.Length < Limits.Head) < DelimiterGuess.Sure || IsPartOfValues(DelimiterGuess.Of(head, content.Head.Length < Limits.Head), head, borders));
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var borders = Borders(content);
        using var text = content.OpenText();
        var scanner = new LineScanner(text);
        TableHeader? header = null;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(scanner.Text)) continue;
            if (header is null) header = TableHeader.Of(content.Table(""), Cells(scanner.Text, borders));
            else yield return RowOf(scanner, header, borders);
        }
    }

    // "RUIZ, ANA" stands in every row, but no delimiter is left out of the header, and columns are more than the parts it would give.
    private static bool IsPartOfValues(char delimiter, string head, int[] borders) =>
        borders.Length > DelimiterGuess.UsualCount(head, delimiter) && head.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } header && !header.Contains(delimiter, StringComparison.Ordinal);

    private static int[] Borders(FileContent content)
    {
        var lines = content.HeadText().Split('\n').Select(line => line.TrimEnd('\r'));
        // The last line of the head may be cut.
        return ColumnBorders.Of(content.Head.Length < Limits.Head ? lines : lines.SkipLast(1));
    }

    private static RawRow RowOf(LineScanner line, TableHeader header, int[] borders)
    {
        var row = new RowRef(header.Table, line.Line);
        if (line.IsTooLong) return RawRow.Bad(row, header, line.Text, $"is longer than {Limits.RowLength} characters; a line break may be missing");
        if (ColumnBorders.IsRuler(line.Text)) return RawRow.Bad(row, header, line.Text, "underlines the header");
        if (line.Text.Contains('\0', StringComparison.Ordinal)) return RawRow.Bad(row, header, line.Text, "holds a NUL byte; export the file again as text");
        foreach (var border in borders.Skip(1))
            if (border < line.Text.Length && line.Text[border - 1] != ' ') return RawRow.Bad(row, header, line.Text, FormattableString.Invariant($"has a value across the border at position {border}; export the file with a delimiter"));
        var cells = Cells(line.Text, borders);
        return header.IsRepeatedBy(cells) ? RawRow.Bad(row, header, line.Text, "repeats the header") : RawRow.Good(row, header, cells);
    }

    private static List<string> Cells(string line, int[] borders)
    {
        var cells = new List<string>(borders.Length);
        for (var i = 0; i < borders.Length; i++)
        {
            var start = Math.Min(borders[i], line.Length);
            var end = i + 1 < borders.Length ? Math.Min(borders[i + 1], line.Length) : line.Length;
            cells.Add(line[start..end].Trim());
        }

        return cells;
    }
}
