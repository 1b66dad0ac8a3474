using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Workbooks;

/// <summary>The rows of every sheet. The first row as full as the others is the header; what stands above it is set aside.</summary>
internal static class WorkbookRows
{
    private const int LeastColumns = 3;

    // The reader's settings ask for Windows-1252 by default, even for workbooks, which are UTF-8 throughout.
    static WorkbookRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="content">The workbook.</param>
    /// <param name="bytes">Its bytes; closed at the end.</param>
    /// <param name="open">The reader of its form.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="UnreadableFileException">It is damaged, locked or empty.</exception>
    public static IEnumerable<RawRow> Of(FileContent content, Stream bytes, Func<Stream, ExcelReaderConfiguration, IExcelDataReader> open, CancellationToken cancellation)
    {
        using var _ = bytes;
        foreach (var row in Of(content, () => new ExcelSheets(open(bytes, new ExcelReaderConfiguration { LeaveOpen = true })), cancellation)) yield return row;
    }

    /// <inheritdoc cref="Of(FileContent, Stream, Func{Stream, ExcelReaderConfiguration, IExcelDataReader}, CancellationToken)"/>
    public static IEnumerable<RawRow> Of(FileContent content, Func<ISheets> open, CancellationToken cancellation)
    {
        using var workbook = Sound(open);
        var hasHeader = false;
        do
        {
            // A report's title stands before its header; which rows those are, the first rows together tell.
            var first = new List<(long Number, List<string> Cells)>();
            TableHeader? header = null;
            foreach (var (number, cells) in Filled(workbook, cancellation))
            {
                if (header is not null)
                {
                    yield return RowOf(new RowRef(header.Table, number), header, cells);
                    continue;
                }

                first.Add((number, cells));
                if (first.Count < FirstRow.Sample) continue;
                header = ToldHeaderOf(content, workbook, first);
                foreach (var row in RowsOf(header, first)) yield return row;
            }

            if (header is null && first.Count > 0)
            {
                header = ToldHeaderOf(content, workbook, first);
                foreach (var row in RowsOf(header, first)) yield return row;
            }

            hasHeader |= header is not null;
        }
        while (Sound(workbook.NextSheet));
        if (!hasHeader) throw new UnreadableFileException("the workbook has no filled cell; send it again");
    }

    private static IEnumerable<(long Number, List<string> Cells)> Filled(ISheets workbook, CancellationToken cancellation)
    {
        while (Sound(workbook.NextRow))
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = Sound(workbook.Cells);
            if (cells.Count > 0) yield return (workbook.RowNumber, cells);
        }
    }

    private static int HeaderIndex(List<(long Number, List<string> Cells)> first)
    {
        var usual = first.Max(row => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)));
        var index = usual < LeastColumns ? 0 : first.FindIndex(row => !FirstRow.IsTitle(row.Cells, usual));
        return Math.Max(index, 0);
    }

    // One sheet is the file itself; several need their names in the rows' paths.
    private static TableHeader HeaderOf(FileContent content, ISheets workbook, List<(long Number, List<string> Cells)> first)
    {
        var at = HeaderIndex(first);
        var cells = first[at].Cells;
        var table = content.Table(workbook.Count > 1 ? workbook.Name : "");
        if (HasSecondLine(first, at)) return TableHeader.Of(table, GroupHeadings.JoinBelow(cells, first[at + 1].Cells));
        return FirstRow.IsData(cells, [.. first.Skip(at + 1).Select(row => row.Cells)]) ? TableHeader.ByPlace(table, cells.Count) : TableHeader.Of(table, GroupHeadings.Join(at > 0 ? first[at - 1].Cells : null, cells));
    }

    private static TableHeader ToldHeaderOf(FileContent content, ISheets workbook, List<(long Number, List<string> Cells)> first) =>
        HeaderOf(content, workbook, first).Tell([.. Preamble.Of(first.Take(HeaderIndex(first)).Select(row => row.Cells)), .. workbook.Told]);

    private static bool HasSecondLine(List<(long Number, List<string> Cells)> first, int at) => at + 1 < first.Count && GroupHeadings.AreBelow(first[at].Cells, first[at + 1].Cells);

    private static IEnumerable<RawRow> RowsOf(TableHeader header, List<(long Number, List<string> Cells)> first)
    {
        var at = HeaderIndex(first);
        var hasSecondLine = HasSecondLine(first, at);
        for (var i = 0; i < first.Count; i++)
        {
            var row = new RowRef(header.Table, first[i].Number);
            if (i < at) yield return RawRow.Bad(row, header, string.Join(' ', first[i].Cells.Where(cell => !string.IsNullOrWhiteSpace(cell))), Preamble.Reason);
            else if (i == at + 1 && hasSecondLine) yield return RawRow.Bad(row, header, string.Join(' ', first[i].Cells.Where(cell => !string.IsNullOrWhiteSpace(cell))), GroupHeadings.SecondLine);
            else if (i > at || header.IsByPlace) yield return RowOf(row, header, first[i].Cells);
        }
    }

    private static RawRow RowOf(RowRef row, TableHeader header, List<string> cells)
    {
        var columns = header.Own;
        var beyond = cells.FindIndex(Math.Min(columns, cells.Count), cell => !string.IsNullOrWhiteSpace(cell));
        if (beyond >= 0) return RawRow.Bad(row, header, cells[beyond], "has a value to the right of the header's last column; give that column a name");
        if (cells.Count > columns) cells.RemoveRange(columns, cells.Count - columns);
        if (header.IsRepeatedBy(cells)) return RawRow.Bad(row, header, string.Join(' ', cells), "repeats the header");
        if (header.Told.Count > 0) cells.AddRange([.. Enumerable.Repeat("", columns - cells.Count), .. header.Told.Select(told => told.Value)]);
        return RawRow.Good(row, header, cells);
    }

    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableFileException("the workbook has a password; save it without one and drop that");
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new UnreadableFileException("the workbook is damaged or was cut off on its way; open it, save it again as .xlsx and drop that");
        }
    }

    // The reader meets a damaged workbook with whatever its parser trips over; the drop is at fault, not the world.
    private static bool IsDamage(Exception broken) => broken
        is InvalidDataException or ExcelReaderException or System.Xml.XmlException or IOException or NotSupportedException
        or FormatException or OverflowException or ArgumentException or NullReferenceException or InvalidCastException or IndexOutOfRangeException
        or InvalidOperationException or KeyNotFoundException or DivideByZeroException;
}
