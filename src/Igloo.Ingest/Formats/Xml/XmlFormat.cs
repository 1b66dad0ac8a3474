using System.Text;
using System.Xml;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Xml;

/// <summary>XML with an element for each row.</summary>
internal sealed class XmlFormat : IFileFormat
{
    // XML names its encoding itself, such as windows-1252 or GBK.
    static XmlFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name => "XML";

    public bool Recognises(FileContent content) => content.Beginning() is ['<', '?' or '!' or ':' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..];

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var record = RecordOf(content);
        var header = new TableHeader(content.Table(""));
        var path = new ElementPath();
        var number = 0L;
        using var bytes = content.OpenBytes();
        using var xml = SafeXml.Open(bytes);
        while (Sound(xml.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element) continue;
            path.Enter(xml);
            if (path.Text != record) continue;
            var row = new RowRef(header.Table, ++number);
            yield return Sound(() => new XmlRow(xml, header).Read(row));
        }
    }

    private static string RecordOf(FileContent content)
    {
        using var bytes = content.OpenBytes();
        using var xml = SafeXml.Open(bytes);
        return Sound(() => RecordElement.In(xml));
    }

    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException broken)
        {
            throw new UnreadableFileException(broken.Message.Contains("DTD", StringComparison.Ordinal)
                ? "the XML declares a document type, whose entities could unfold without end; take out <!DOCTYPE …> and drop it again"
                : FormattableString.Invariant($"the XML is broken or was cut off on its way, at line {broken.LineNumber}: export it again"));
        }
    }
}
