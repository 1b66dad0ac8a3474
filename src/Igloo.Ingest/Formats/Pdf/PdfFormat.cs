using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Workbooks;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A PDF with text in it: the tables that it shows as sheets, or, where it shows a text, one tip.</summary>
internal sealed class PdfFormat : IFileFormat
{
    private const int WordsOfText = 8;
    private const int LinesOfARow = 2;

    public string Name => "a PDF with text";

    public bool Recognises(FileContent content) => content.Head.AsSpan().StartsWith("%PDF"u8);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var pages = PdfPages.Of(content, cancellation);
        PageEdges.PutAside(pages);
        var tables = PdfTables.In(pages);
        return IsOfTables(pages, tables) ? Rows(content, pages, tables, cancellation) : Narrative(content, pages);
    }

    // A statement may end with a page of conditions, a letter hold a small table: what there is more of, it is.
    private static bool IsOfTables(IReadOnlyList<Page> pages, IReadOnlyList<PdfTable> tables) =>
        tables.Count > 0 && tables.Sum(table => table.RowCount) * LinesOfARow >= Outside(pages).Count(line => !line.IsAside && line.Pieces == 1 && line.Words.Count >= WordsOfText);

    private static IEnumerable<TextLine> Outside(IReadOnlyList<Page> pages) => pages.SelectMany(page => page.Lines).Where(line => !line.IsInTable);

    private static IEnumerable<RawRow> Rows(FileContent content, IReadOnlyList<Page> pages, IReadOnlyList<PdfTable> tables, CancellationToken cancellation)
    {
        TextLine[] lines = [.. Outside(pages)];
        var (outside, next, header) = (new Queue<TextLine>(lines), 0, (TableHeader?)null);
        foreach (var row in WorkbookRows.Of(content, () => new PdfTables(tables, lines), cancellation))
        {
            if (row.Header != header)
            {
                // What follows a table before the next one begins is of the one before.
                if (header is not null)
                    foreach (var line in Before(outside, tables[next].FirstNumber)) yield return Bad(line, header, "stands outside the table");
                (header, next) = (row.Header, next + 1);
                foreach (var line in Before(outside, tables[next - 1].FirstNumber)) yield return Bad(line, header, Preamble.Reason);
            }

            foreach (var line in Before(outside, row.Row.Number)) yield return Bad(line, header, "stands outside the table");
            yield return row;
        }

        foreach (var line in Before(outside, long.MaxValue)) yield return Bad(line, header!, "stands outside the table");
    }

    private static IEnumerable<TextLine> Before(Queue<TextLine> lines, long number)
    {
        while (lines.TryPeek(out var line) && line.Number < number) yield return lines.Dequeue();
    }

    private static RawRow Bad(TextLine line, TableHeader header, string reason) => line.IsPicture
        ? RawRow.Bad(new RowRef(header.Table, line.Number), header, line.Text, "is a picture without text; have its text recognised (OCR), or ask for the file that was printed")
        : RawRow.Bad(new RowRef(header.Table, line.Number), header, line.Text, reason);

    private static IEnumerable<RawRow> Narrative(FileContent content, IReadOnlyList<Page> pages)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Tip };
        header.Add("text");
        var text = Paragraphs.Of(pages);
        if (text.Length == 0) throw new UnreadableFileException(PdfPages.NoText);
        var row = new RowRef(header.Table, pages.SelectMany(page => page.Lines).First(line => !line.IsPicture).Number);
        yield return text.Length > Limits.RowLength
            ? RawRow.Bad(row, header, text, $"is longer than {Limits.RowLength} characters; send each narrative as a file of its own")
            : RawRow.Good(row, header, [text]);
        foreach (var line in pages.SelectMany(page => page.Lines).Where(line => line.IsPicture)) yield return Bad(line, header, "");
    }
}
