using System.Formats.Tar;
using System.IO.Compression;
using System.Security;
using System.Text.Json;
using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Chat;
using Igloo.Ingest.Formats.Contacts;
using Igloo.Ingest.Formats.Delimited;
using Igloo.Ingest.Formats.Documents;
using Igloo.Ingest.Formats.FixedWidth;
using Igloo.Ingest.Formats.GeoJson;
using Igloo.Ingest.Formats.JsonArray;
using Igloo.Ingest.Formats.JsonKeyed;
using Igloo.Ingest.Formats.JsonLines;
using Igloo.Ingest.Formats.JsonObject;
using Igloo.Ingest.Formats.Kml;
using Igloo.Ingest.Formats.Mail;
using Igloo.Ingest.Formats.Mailbox;
using Igloo.Ingest.Formats.Ods;
using Igloo.Ingest.Formats.Parquet;
using Igloo.Ingest.Formats.Pdf;
using Igloo.Ingest.Formats.PlainText;
using Igloo.Ingest.Formats.Tar;
using Igloo.Ingest.Formats.WebPage;
using Igloo.Ingest.Formats.WorkbookXml;
using Igloo.Ingest.Formats.Xls;
using Igloo.Ingest.Formats.Xlsx;
using Igloo.Ingest.Formats.Xml;
using Igloo.Ingest.Formats.Zip;
using Parquet;
using Parquet.Schema;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>Writes the same rows in every format of the list; a new format joins the conformance suite by a line here.</summary>
internal static class FormatSamples
{
    public static readonly string[] Header = ["plate", "reader", "timestamp"];

    public static readonly string[][] Rows =
    [
        ["ABC-123", "Café Norte", "2024-05-31 17:45"],
        ["XYZ 789", "", "2024-06-01 08:00"],
        ["=1+1", "E07", "2024-06-02 09:30"],
    ];

    private const string Narrative = "Two vans left the old mill on 31 May 2024 at night, lights off. The plate was ABC-123. Call +1 202 555 0134 before noon.";

    private static readonly DateTimeOffset Packed = new(2024, 5, 31, 0, 0, 0, TimeSpan.Zero); // the same rows, the same bytes

    // Extension of the sample file, whether rows are counted by their position, and the writer.
    private static readonly Dictionary<Type, (string Extension, bool IsCountedFromOne, Func<string[], string[][], byte[]> Write)> Tables = new()
    {
        [typeof(DelimitedFormat)] = ("csv", false, Csv),
        [typeof(JsonLinesFormat)] = ("ndjson", true, (header, rows) => Drop.Text([.. rows.Select(row => Json(header, row))])),
        [typeof(JsonArrayFormat)] = ("json", true, (header, rows) => Drop.Text("[" + string.Join(",\n", rows.Select(row => Json(header, row))) + "]")),
        [typeof(JsonObjectFormat)] = ("json", true, (header, rows) => Drop.Text("{\"count\":3,\"result\":{\"reads\":[" + string.Join(",\n", rows.Select(row => Json(header, row))) + "]}}")),
        [typeof(JsonKeyedFormat)] = ("json", true, (header, rows) => Drop.Text("{" + string.Join(",\n", rows.Select((row, i) => $"\"r{i}\":{Json(header, row)}")) + "}")),
        [typeof(GeoJsonFormat)] = ("geojson", true, (header, rows) => Drop.Text("{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(",\n", rows.Select(row => $"{{\"type\":\"Feature\",\"properties\":{Json(header, row)},\"geometry\":null}}")) + "]}")),
        [typeof(XmlFormat)] = ("xml", true, (header, rows) => Drop.Text(["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<reads>", .. rows.Select(row => $"<read>{string.Concat(header.Zip(row, (name, value) => $"<{name}>{SecurityElement.Escape(value)}</{name}>"))}</read>"), "</reads>"])),
        [typeof(FixedWidthFormat)] = ("txt", false, (header, rows) => Drop.Text([.. rows.Prepend(header).Select(row => string.Concat(row.Select(cell => cell.PadRight(20))).TrimEnd())])),
        [typeof(XlsxFormat)] = ("xlsx", false, (header, rows) => Workbook.Of([.. rows.Prepend(header).Select(row => row.Cast<object?>().ToArray())])),
        [typeof(XlsFormat)] = ("xls", false, (header, rows) => OldWorkbook.Of([header, .. rows])),
        [typeof(OdsFormat)] = ("ods", false, OpenDocument.Of),
        [typeof(WorkbookXmlFormat)] = ("xls.xml", false, (header, rows) => Drop.Text(["<?xml version=\"1.0\"?>", "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Reads\"><Table>", .. rows.Prepend(header).Select(row => $"<Row>{string.Concat(row.Select(value => $"<Cell><Data ss:Type=\"String\">{SecurityElement.Escape(value)}</Data></Cell>"))}</Row>"), "</Table></Worksheet></Workbook>"])),
        [typeof(WebPageFormat)] = ("html", false, (header, rows) => Drop.Text(["<!DOCTYPE html>", "<html><head><meta charset=\"utf-8\"><title>Reads</title></head><body><table>", .. rows.Prepend(header).Select(row => $"<tr>{string.Concat(row.Select(value => $"<td>{SecurityElement.Escape(value)}</td>"))}</tr>"), "</table></body></html>"])),
        [typeof(KmlFormat)] = ("kml", true, (header, rows) => Drop.Text(["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>", .. rows.Select(row => $"<Placemark><ExtendedData>{string.Concat(header.Zip(row, (name, value) => $"<Data name=\"{name}\"><value>{SecurityElement.Escape(value)}</value></Data>"))}</ExtendedData></Placemark>"), "</Document></kml>"])),
        [typeof(ParquetFormat)] = ("parquet", true, (header, rows) => ParquetOf(header, rows).GetAwaiter().GetResult()),
        [typeof(PdfFormat)] = ("pdf", false, Printed.Of),
        [typeof(ZipFormat)] = ("zip", false, (header, rows) => Zip(("reads/may.csv", Csv(header, rows)))),
        [typeof(TarFormat)] = ("tar.gz", false, (header, rows) => Drop.Gzip(Tar(("reads/may.csv", Csv(header, rows))))),
    };

    private static readonly Dictionary<Type, (string Extension, int Rows, Func<byte[]> Write)> Others = new()
    {
        [typeof(DocumentFormat)] = ("docx", 1, () => OpenDocument.OfParts(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"), ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{Narrative}</w:t></w:r></w:p></w:body></w:document>"))),
        [typeof(ContactsFormat)] = ("vcf", 2, () => Drop.Text("BEGIN:VCARD", "VERSION:3.0", "N:Ruiz;Ana;;;", "FN:Ana Ruiz", "TEL;TYPE=CELL:+1 202 555 0134", "END:VCARD", "BEGIN:VCARD", "VERSION:3.0", "FN:Luis Paz", "TEL:+1 202 555 0135", "EMAIL:luis@example.org", "END:VCARD")),
        [typeof(ChatFormat)] = ("txt", 2, () => Drop.Text("31/05/24, 17:45 - Ana Ruiz: the van leaves the old mill at six", "31/05/24, 17:46 - +1 202 555 0134: we are three people", "and one is a child")),
        [typeof(MailboxFormat)] = ("mbox", 1, () => Drop.Text("From desk@example.org Fri May 31 17:45:10 2024", "From: desk@example.org", "Subject: vans", "Date: Fri, 31 May 2024 17:45:10 -0600", "Message-ID: <1@example.org>", "", Narrative)),
        [typeof(PlainTextFormat)] = ("txt", 1, () => Drop.Text(Narrative)),
        [typeof(MailFormat)] = ("eml", 1, () => Drop.Text("From: desk@example.org", "To: tips@example.org", "Subject: vans", "Date: Fri, 31 May 2024 17:45:10 -0600", "Message-ID: <1@example.org>", "", Narrative)),
    };

    public static TheoryData<string> All => [.. FileFormats.All.Select(Name)];

    public static TheoryData<string> OfTables => [.. Tables.Keys.Select(type => type.Name)];

    public static byte[] Sample(string format) => Others.FirstOrDefault(one => one.Key.Name == format).Value is { Write: { } write } ? write() : Write(format, Header, Rows);

    public static byte[] Write(string format, string[] header, string[][] rows) => Table(format).Write(header, rows);

    public static bool IsCountedFromOne(string format) => Table(format).IsCountedFromOne;

    public static int RowsOf(string format) => Others.FirstOrDefault(one => one.Key.Name == format).Value is { Rows: > 0 and var rows } ? rows : Rows.Length;

    public static string FileName(string format) => "sample." + (Others.FirstOrDefault(one => one.Key.Name == format).Value is { Extension: { } extension } ? extension : Table(format).Extension);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members) => Zip(CompressionLevel.Optimal, members);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = Packed;
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] members)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
            foreach (var (name, content) in members) tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content), ModificationTime = Packed });
        return bytes.ToArray();
    }

    public static string Name(IFileFormat format) => format.GetType().Name;

    private static (string Extension, bool IsCountedFromOne, Func<string[], string[][], byte[]> Write) Table(string format) => Tables.Single(one => one.Key.Name == format).Value;

    private static byte[] Csv(string[] header, string[][] rows) => Drop.Text([.. rows.Prepend(header).Select(row => string.Join(',', row))]);

    private static string Json(string[] header, string[] row) => JsonSerializer.Serialize(header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));

    private static async Task<byte[]> ParquetOf(string[] header, string[][] rows)
    {
        using var bytes = new MemoryStream();
        var schema = new ParquetSchema(header.Select(name => new DataField<string>(name)).ToArray<global::Parquet.Schema.Field>());
        await using (var writer = await ParquetWriter.CreateAsync(schema, bytes))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < header.Length; i++) await group.WriteAsync(schema.DataFields[i], rows.Select(row => row[i]).ToArray());
            group.CompleteValidate();
        }

        return bytes.ToArray();
    }
}
