using ExcelDataReader;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.Xlsx;

/// <summary>Excel workbooks since 2007: a zip of XML parts.</summary>
internal sealed class XlsxFormat : IFileFormat
{
    public string Name => "an Excel workbook (.xlsx)";

    public bool Recognises(FileContent content) => content.Head.AsSpan().StartsWith("PK"u8) && WorkbookParts.AreNamedIn(content);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        WorkbookParts.Check(content);
        return WorkbookRows.Of(content, content.OpenSeekable(), ExcelReaderFactory.CreateOpenXmlReader, cancellation);
    }
}
