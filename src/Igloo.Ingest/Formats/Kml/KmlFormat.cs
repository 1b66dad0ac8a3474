using System.Xml;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Xml;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Kml;

/// <summary>Marks on a map (.kml; a .kmz is a zip of one): a row a placemark, with its name, its data and where it is.</summary>
internal sealed class KmlFormat : IFileFormat
{
    private static readonly string[] Namespaces = ["http://www.opengis.net/kml/", "http://earth.google.com/kml/"];

    public string Name => "marks on a map (.kml)";

    public bool Recognises(FileContent content)
    {
        var head = content.Beginning();
        return head is ['<', ..] && head.Contains("<kml", StringComparison.Ordinal) && head.ContainsAny(NamespaceValues);
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table(""));
        using var bytes = content.OpenBytes();
        using var xml = SafeXml.Open(bytes);
        var number = 0L;
        while (Sound(xml, xml.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Placemark" }) continue;
            var row = new RowRef(header.Table, ++number);
            yield return Sound(xml, () => new Placemark(xml, header).Read(row));
        }

        if (number == 0) throw new UnreadableFileException("the map has no placemarks; send its table as CSV");
    }

    private static System.Buffers.SearchValues<string> NamespaceValues { get; } = System.Buffers.SearchValues.Create(Namespaces, StringComparison.Ordinal);

    private static T Sound<T>(XmlReader xml, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException broken)
        {
            throw new UnreadableFileException(FormattableString.Invariant($"the map is broken or was cut off on its way, at line {broken.LineNumber}: export it again"));
        }
    }
}
