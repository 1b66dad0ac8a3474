using System.Text;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.WorkbookXml;

/// <summary>Workbooks in the XML of 2003, which many systems write and call .xls.</summary>
internal sealed class WorkbookXmlFormat : IFileFormat
{
    // XML names its encoding itself, such as windows-1252 or GBK.
    static WorkbookXmlFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name => "a workbook in the XML of 2003";

    public bool Recognises(FileContent content)
    {
        var head = content.Beginning();
        return head is ['<', ..] && head.Contains(XmlSheets.Namespace, StringComparison.Ordinal) && head.Contains("Workbook", StringComparison.Ordinal);
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) => WorkbookRows.Of(content, () => new XmlSheets(content.OpenBytes), cancellation);
}
