using System.IO.Compression;
using System.Security;

namespace Igloo.Ingest.Tests;

/// <summary>Writes small OpenDocument spreadsheets: texts as cells, and whatever else a test puts into their XML.</summary>
internal static class OpenDocument
{
    private const string Namespaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    private static readonly DateTimeOffset Packed = new(2024, 5, 31, 0, 0, 0, TimeSpan.Zero); // the same rows, the same bytes

    public static byte[] Of(string[] header, string[][] rows) => OfXml(string.Concat(rows.Prepend(header).Select(row => $"<table:table-row>{string.Concat(row.Select(Text))}</table:table-row>")));

    /// <summary>A cell with a text.</summary>
    public static string Text(string value) => value.Length == 0 ? "<table:table-cell/>" : $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(value)}</text:p></table:table-cell>";

    /// <summary>A workbook of one sheet with the given rows.</summary>
    public static byte[] OfXml(string rows, string kind = "spreadsheet") => OfParts(
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {Namespaces}><office:body><office:spreadsheet><table:table table:name=\"Sheet1\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"));

    public static byte[] OfParts(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Packed;
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }

        return bytes.ToArray();
    }
}
