using System.IO.Compression;
using System.Text;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Xlsx;

/// <summary>Looks at a workbook's table of contents before anything is unpacked.</summary>
internal static class WorkbookParts
{
    private const string Contents = "[Content_Types].xml";

    /// <summary>Whether a zip is a workbook, cut off or not. A zip of workbooks names their parts too, but not as its own.</summary>
    public static bool AreNamedIn(FileContent content)
    {
        var names = Encoding.Latin1.GetString(content.Head);
        if (!names.Contains("xl/", StringComparison.Ordinal) && !names.Contains(Contents, StringComparison.Ordinal)) return false;
        using var bytes = content.OpenSeekable();
        try
        {
            using var parts = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            return parts.Entries.Any(part => part.FullName is Contents || part.FullName.StartsWith("xl/", StringComparison.Ordinal));
        }
        catch (Exception broken) when (broken is InvalidDataException or OverflowException or ArgumentException or IOException)
        {
            return true;
        }
    }

    /// <exception cref="UnreadableFileException">It is cut off, no workbook, or unfolds to too much.</exception>
    public static void Check(FileContent content)
    {
        using var bytes = content.OpenSeekable();
        try
        {
            using var parts = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            if (parts.GetEntry("xl/workbook.xml") is null) throw new UnreadableFileException("the file is an Office document without a workbook; save its table as .xlsx or CSV");
            if (parts.Entries.Sum(part => part.Length) > Limits.WorkbookBytes)
                throw new UnreadableFileException($"the workbook unfolds to more than {Limits.WorkbookBytes >> 30} GiB; export its sheets as CSV");
        }
        catch (Exception broken) when (broken is InvalidDataException or OverflowException)
        {
            throw new UnreadableFileException("the workbook is damaged or was cut off on its way; send it again");
        }
    }
}
