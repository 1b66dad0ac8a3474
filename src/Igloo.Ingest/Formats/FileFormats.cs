using Igloo.Ingest.Formats.Chat;
using Igloo.Ingest.Formats.Contacts;
using Igloo.Ingest.Formats.Content;
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

namespace Igloo.Ingest.Formats;

/// <summary>The forms that Igloo reads, asked in this order.</summary>
internal static class FileFormats
{
    public static IReadOnlyList<IFileFormat> All { get; } =
    [
        new DocumentFormat(), // before the workbook, of whose kind of zip it is
        new XlsxFormat(),
        new XlsFormat(),
        new OdsFormat(),
        new ZipFormat(), // after the workbooks, which are zips too
        new TarFormat(),
        new ParquetFormat(),
        new PdfFormat(),
        new WorkbookXmlFormat(),
        new WebPageFormat(),
        new KmlFormat(),
        new XmlFormat(), // after the forms that are XML too
        new GeoJsonFormat(), // before the other JSON, which it is too
        new JsonArrayFormat(),
        new JsonObjectFormat(),
        new JsonKeyedFormat(), // after the object around arrays, whose members may be objects too
        new JsonLinesFormat(),
        new ContactsFormat(),
        new MailFormat(),
        new MailboxFormat(),
        new ChatFormat(), // before the text that its messages read like
        new PlainTextFormat(), // before the columns that the words of a short text may form by chance
        new FixedWidthFormat(),
        new DelimitedFormat(), // any text may be delimited text, so it is asked last
    ];

    /// <exception cref="UnreadableFileException">No form fits.</exception>
    public static IFileFormat Of(FileContent content)
    {
        if (ForeignFiles.ReasonAgainst(content) is { } reason) throw new UnreadableFileException(reason);
        return All.First(format => format.Recognises(content));
    }
}
