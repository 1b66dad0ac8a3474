using System.Xml;
using Igloo.Ingest.Formats.Workbooks;
using Igloo.Ingest.Formats.Xml;

namespace Igloo.Ingest.Formats.WorkbookXml;

/// <summary>The sheets of a workbook in the XML of 2003, read forward.</summary>
internal sealed class XmlSheets : ISheets
{
    public const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    private readonly Stream _bytes;
    private readonly XmlReader _xml;
    private CellRow _row = new("");

    /// <param name="open">Gives the bytes from the start, as often as asked.</param>
    public XmlSheets(Func<Stream> open)
    {
        Count = SheetsIn(open);
        _bytes = open();
        _xml = SafeXml.Open(_bytes);
        NextSheet();
    }

    public int Count { get; }

    public string Name { get; private set; } = "";

    public long RowNumber { get; private set; }

    public bool NextSheet()
    {
        while (_xml.Read())
        {
            if (!Is(_xml, "Worksheet")) continue;
            (Name, RowNumber) = (_xml.GetAttribute("Name", Namespace) ?? "", 0);
            return true;
        }

        return false;
    }

    public bool NextRow()
    {
        while (_xml.Read())
        {
            if (_xml is { NodeType: XmlNodeType.EndElement, LocalName: "Worksheet", NamespaceURI: Namespace }) return false;
            if (!Is(_xml, "Row")) continue;
            RowNumber = Math.Max(RowNumber + 1, Index());
            ReadRow();
            return true;
        }

        return false;
    }

    public List<string> Cells() => _row.ToList();

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    private static int SheetsIn(Func<Stream> open)
    {
        using var bytes = open();
        using var xml = SafeXml.Open(bytes);
        var count = 0;
        while (xml.Read())
            if (Is(xml, "Worksheet")) count++;
        return count;
    }

    private static bool Is(XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == Namespace;

    // Where rows or cells before it were left out.
    private int Index() => Number("Index");

    private int Number(string attribute) => int.TryParse(_xml.GetAttribute(attribute, Namespace), out var number) && number > 0 ? number : 0;

    private void ReadRow()
    {
        _row = new CellRow(Name);
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (!Is(_xml, "Cell")) continue;
            _row.SkipTo(Index() - 1);
            var across = Number("MergeAcross");
            _row.Add(ReadCell());
            if (across > 0) _row.Add("", across);
        }
    }

    private string ReadCell()
    {
        if (_xml.IsEmptyElement) return "";
        var (text, depth) = ("", _xml.Depth);
        while (_xml.Read() && _xml.Depth > depth)
            if (_xml.Depth == depth + 1 && Is(_xml, "Data")) text = ReadData();
        return text;
    }

    // "2024-05-31T17:45:00.000"; a day has midnight. Rich text has elements of its own.
    private string ReadData()
    {
        var kind = _xml.GetAttribute("Type", Namespace);
        if (_xml.IsEmptyElement) return "";
        var (text, depth) = (new System.Text.StringBuilder(), _xml.Depth);
        while (_xml.Read() && _xml.Depth > depth)
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(_xml.Value);
        return kind switch
        {
            "DateTime" => Moment(text.ToString()),
            "Boolean" => text.ToString() == "1" ? "true" : "false",
            _ => text.ToString(),
        };
    }

    private static string Moment(string stored)
    {
        var whole = stored.EndsWith(".000", StringComparison.Ordinal) ? stored[..^4] : stored;
        if (whole.EndsWith("T00:00:00", StringComparison.Ordinal)) return whole[..^9];
        return whole.StartsWith("1899-12-31T", StringComparison.Ordinal) ? whole[11..] : whole;
    }
}
