using System.IO.Compression;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.Ods;

/// <summary>OpenDocument spreadsheets (.ods): a zip whose first part says what it is, with the cells in one XML part.</summary>
internal sealed class OdsFormat : IFileFormat
{
    public string Name => "an OpenDocument spreadsheet (.ods)";

    public bool Recognises(FileContent content) => OpenDocumentHead.IsOf(content.Head, ".spreadsheet"u8);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) => WorkbookRows.Of(content, () => Open(content), cancellation);

    private static OdsSheets Open(FileContent content)
    {
        var bytes = content.OpenSeekable();
        try
        {
            var parts = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (IsLocked(parts)) throw new UnreadableFileException("the workbook has a password; save it without one and drop that");
            var cells = parts.GetEntry("content.xml") ?? throw new InvalidDataException("The spreadsheet has no content.xml.");
            if (cells.Length > Limits.WorkbookBytes) throw new UnreadableFileException($"the workbook unfolds to more than {Limits.WorkbookBytes >> 30} GiB; export its sheets as CSV");
            return new OdsSheets(parts, cells);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    private static bool IsLocked(ZipArchive parts)
    {
        if (parts.GetEntry("META-INF/manifest.xml") is not { } manifest) return false;
        using var text = new StreamReader(manifest.Open());
        var head = new char[Limits.Head];
        return head.AsSpan(0, text.ReadBlock(head)).Contains("encryption-data", StringComparison.Ordinal);
    }
}
