using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Workbooks;

/// <summary>The rows of every sheet with a header; the first row that is not blank is it.</summary>
internal static class WorkbookRows
{
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
        using var workbook = Sound(() => open(bytes, new ExcelReaderConfiguration { LeaveOpen = true }));
        var hasHeader = false;
        do
        {
            TableHeader? header = null;
            var number = 0L;
            while (Sound(workbook.Read))
            {
                cancellation.ThrowIfCancellationRequested();
                number++;
                var cells = Sound(() => Cells.Of(workbook));
                if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                if (header is null) header = HeaderOf(content, workbook, cells);
                else yield return RowOf(new RowRef(header.Table, number), header, cells);
            }

            hasHeader |= header is not null;
        }
        while (Sound(workbook.NextResult));
        if (!hasHeader) throw new UnreadableFileException("the workbook has no filled cell; send it again");
    }

    // One sheet is the file itself; several need their names in the rows' paths.
    private static TableHeader HeaderOf(FileContent content, IExcelDataReader workbook, List<string> cells)
    {
        while (string.IsNullOrWhiteSpace(cells[^1])) cells.RemoveAt(cells.Count - 1);
        return TableHeader.Of(content.Table(workbook.ResultsCount > 1 ? workbook.Name : ""), cells);
    }

    private static RawRow RowOf(RowRef row, TableHeader header, List<string> cells)
    {
        var columns = header.Columns.Count;
        var beyond = cells.FindIndex(Math.Min(columns, cells.Count), cell => !string.IsNullOrWhiteSpace(cell));
        if (beyond >= 0) return RawRow.Bad(row, header, cells[beyond], "has a value to the right of the header's last column; give that column a name");
        if (cells.Count > columns) cells.RemoveRange(columns, cells.Count - columns);
        return cells.SequenceEqual(header.Columns) ? RawRow.Bad(row, header, string.Join(' ', cells), "repeats the header") : RawRow.Good(row, header, cells);
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
