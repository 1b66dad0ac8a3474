using System.Xml;
using Igloo.Ingest.Formats.Xml;

namespace Igloo.Ingest.Formats.Workbooks;

/// <summary>The sheets of a workbook that is one XML, read forward.</summary>
internal abstract class SheetsOfXml : ISheets
{
    private readonly string _space;
    private readonly (string Element, string Name) _sheet;
    private readonly Stream _bytes;

    /// <param name="open">Gives the bytes from the start, as often as asked.</param>
    /// <param name="space">The namespace of sheets, rows and cells.</param>
    /// <param name="sheet">The element of a sheet, and its attribute with the sheet's name.</param>
    protected SheetsOfXml(Func<Stream> open, string space, (string Element, string Name) sheet)
    {
        (_space, _sheet) = (space, sheet);
        Count = SheetsIn(open);
        _bytes = open();
        Xml = SafeXml.Open(_bytes);
        NextSheet();
    }

    public int Count { get; }

    public string Name { get; private set; } = "";

    public long RowNumber { get; protected set; }

    /// <summary>Stands at or in the row.</summary>
    protected XmlReader Xml { get; }

    /// <summary>The row at which it stands.</summary>
    protected CellRow Row { get; set; } = new("");

    /// <summary>Whether the reader stands at the end of the sheet.</summary>
    protected bool IsAtEnd => Xml.NodeType == XmlNodeType.EndElement && Xml.LocalName == _sheet.Element && Xml.NamespaceURI == _space;

    public bool NextSheet()
    {
        while (Xml.Read())
        {
            if (!Is(_sheet.Element)) continue;
            (Name, RowNumber) = (Attribute(_sheet.Name) ?? "", 0);
            return true;
        }

        return false;
    }

    public abstract bool NextRow();

    public List<string> Cells() => Row.ToList();

    public virtual void Dispose()
    {
        Xml.Dispose();
        _bytes.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the reader stands at the beginning of an element of sheets.</summary>
    protected bool Is(string element) => Is(Xml, element);

    protected string? Attribute(string name) => Xml.GetAttribute(name, _space);

    /// <summary>A count that an attribute tells, or 0.</summary>
    protected int Number(string attribute) => int.TryParse(Attribute(attribute), out var number) && number > 0 ? number : 0;

    private bool Is(XmlReader xml, string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element && xml.NamespaceURI == _space;

    private int SheetsIn(Func<Stream> open)
    {
        using var bytes = open();
        using var xml = SafeXml.Open(bytes);
        var count = 0;
        while (xml.Read())
            if (Is(xml, _sheet.Element)) count++;
        return count;
    }
}
