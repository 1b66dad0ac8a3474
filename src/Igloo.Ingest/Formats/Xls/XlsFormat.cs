using ExcelDataReader;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.Xls;

/// <summary>Excel workbooks before 2007, in an OLE compound file; so are workbooks of any year that have a password.</summary>
internal sealed class XlsFormat : IFileFormat
{
    public string Name => "an old Excel workbook (.xls)";

    public bool Recognises(FileContent content) => content.Head.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) =>
        WorkbookRows.Of(content, content.OpenSeekable(), ExcelReaderFactory.CreateReader, cancellation);
}
