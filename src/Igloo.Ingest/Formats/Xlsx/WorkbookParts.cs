using System.IO.Compression;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Xlsx;

/// <summary>Looks at a workbook's table of contents before anything is unpacked.</summary>
internal static class WorkbookParts
{
    /// <exception cref="UnreadableFileException">It is cut off, no workbook, or unfolds to too much.</exception>
    public static void Check(FileContent content)
    {
        using var bytes = content.OpenBytes();
        try
        {
            using var parts = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            if (parts.GetEntry("xl/workbook.xml") is null) throw new UnreadableFileException("the file is a zip archive without a workbook; unpack it and drop the files");
            if (parts.Entries.Sum(part => part.Length) > Limits.WorkbookBytes)
                throw new UnreadableFileException($"the workbook unfolds to more than {Limits.WorkbookBytes >> 30} GiB; export its sheets as CSV");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException("the workbook is damaged or was cut off on its way; send it again");
        }
    }
}
