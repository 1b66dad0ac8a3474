using System.IO.Compression;
using System.Text;
using System.Xml;
using Igloo.Ingest.Formats.Workbooks;
using Igloo.Ingest.Formats.Xml;

namespace Igloo.Ingest.Formats.Ods;

/// <summary>The sheets of an OpenDocument spreadsheet, read forward: values as they are stored, not as they are shown.</summary>
internal sealed class OdsSheets : ISheets
{
    private const string Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Most rows of a sheet in any program, and as many again.</summary>
    private const long MostRows = 1 << 21;

    private readonly ZipArchive _parts;
    private readonly Stream _bytes;
    private readonly XmlReader _xml;
    private CellRow _row = new("");
    private int _again;

    /// <param name="parts">The parts; closed at the end.</param>
    /// <param name="cells">The one with the cells.</param>
    public OdsSheets(ZipArchive parts, ZipArchiveEntry cells)
    {
        (_parts, Count) = (parts, SheetsIn(cells));
        _bytes = cells.Open();
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
            if (!Is(_xml, Tables, "table")) continue;
            (Name, RowNumber, _again) = (_xml.GetAttribute("name", Tables) ?? "", 0, 0);
            return true;
        }

        return false;
    }

    public bool NextRow()
    {
        if (_again > 0)
        {
            (_again, RowNumber) = (_again - 1, RowNumber + 1);
            return true;
        }

        while (_xml.Read())
        {
            if (_xml is { NodeType: XmlNodeType.EndElement, LocalName: "table", NamespaceURI: Tables }) return false;
            if (!Is(_xml, Tables, "table-row")) continue;
            var times = Times("number-rows-repeated");
            ReadRow();
            // A sheet ends with a million blank rows that are said to be one.
            RowNumber += _row.IsFilled ? 1 : times;
            if (RowNumber + times > MostRows && _row.IsFilled) throw new UnreadableFileException("the workbook says of a row that it stands there more often than a sheet has rows; export its sheets as CSV");
            _again = _row.IsFilled ? times - 1 : 0;
            if (_row.IsFilled) return true;
        }

        return false;
    }

    public List<string> Cells() => _row.ToList();

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
        _parts.Dispose();
    }

    private static int SheetsIn(ZipArchiveEntry cells)
    {
        using var bytes = cells.Open();
        using var xml = SafeXml.Open(bytes);
        var count = 0;
        while (xml.Read())
            if (Is(xml, Tables, "table")) count++;
        return count;
    }

    private static bool Is(XmlReader xml, string space, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == space;

    private int Times(string attribute) => int.TryParse(_xml.GetAttribute(attribute, Tables), out var times) && times > 0 ? times : 1;

    private void ReadRow()
    {
        _row = new CellRow(Name);
        if (_xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (!Is(_xml, Tables, "table-cell") && !Is(_xml, Tables, "covered-table-cell")) continue;
            var times = Times("number-columns-repeated");
            _row.Add(ReadCell(), times);
        }
    }

    private string ReadCell()
    {
        var stored = _xml.GetAttribute("value-type", Office) switch
        {
            "float" or "percentage" or "currency" => _xml.GetAttribute("value", Office),
            "date" => _xml.GetAttribute("date-value", Office),
            "time" => Clock(_xml.GetAttribute("time-value", Office)),
            "boolean" => _xml.GetAttribute("boolean-value", Office),
            _ => null,
        };
        var shown = ShownText();
        return stored ?? shown;
    }

    // "PT17H45M00S"
    private static string? Clock(string? time)
    {
        if (time is null) return null;
        var clock = XmlConvert.ToTimeSpan(time);
        return clock.Days == 0 ? clock.ToString(@"hh\:mm\:ss", System.Globalization.CultureInfo.InvariantCulture) : time;
    }

    // Its paragraphs; not those of remarks on the cell or of what lies over it.
    private string ShownText()
    {
        if (_xml.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), _xml.Depth);
        var paragraph = 0;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.Depth == depth + 1) paragraph = _xml is { LocalName: "p", NamespaceURI: Texts } ? depth + 1 : 0;
            if (paragraph == 0) continue;
            if (_xml.Depth == paragraph && _xml.NodeType == XmlNodeType.Element && text.Length > 0) text.Append('\n');
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(_xml.Value);
            else if (Is(_xml, Texts, "s") || Is(_xml, Texts, "tab") || Is(_xml, Texts, "line-break")) text.Append(' ');
            if (text.Length > Limits.RowLength) throw new InvalidDataException("A cell has more text than a row may have.");
        }

        return text.ToString();
    }
}
