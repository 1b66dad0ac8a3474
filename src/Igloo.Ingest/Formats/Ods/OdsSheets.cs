using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.Ods;

/// <summary>The sheets of an OpenDocument spreadsheet: values as they are stored, not as they are shown.</summary>
/// <param name="parts">The parts; closed at the end.</param>
/// <param name="cells">The one with the cells.</param>
internal sealed class OdsSheets(ZipArchive parts, ZipArchiveEntry cells) : SheetsOfXml(cells.Open, "urn:oasis:names:tc:opendocument:xmlns:table:1.0", ("table", "name"))
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Most rows of a sheet in any program, and as many again.</summary>
    private const long MostRows = 1 << 21;

    private int _again;

    public override bool NextRow()
    {
        if (_again > 0)
        {
            (_again, RowNumber) = (_again - 1, RowNumber + 1);
            return true;
        }

        while (Xml.Read())
        {
            if (IsAtEnd) return false;
            if (!Is("table-row")) continue;
            var times = Math.Max(1, Number("number-rows-repeated"));
            ReadRow();
            if (Row.IsFilled) return Begin(times);
            // A sheet ends with a million blank rows that are said to be one.
            RowNumber += times;
        }

        return false;
    }

    public override void Dispose()
    {
        base.Dispose();
        parts.Dispose();
    }

    // "PT17H45M00S"
    private static string? Clock(string? time)
    {
        if (time is null) return null;
        var clock = XmlConvert.ToTimeSpan(time);
        return clock.Days == 0 ? clock.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) : time;
    }

    private bool Begin(int times)
    {
        if (RowNumber + times > MostRows) throw new UnreadableFileException("the workbook says of a row that it stands there more often than a sheet has rows; export its sheets as CSV");
        (RowNumber, _again) = (RowNumber + 1, times - 1);
        return true;
    }

    private void ReadRow()
    {
        Row = new CellRow(Name);
        if (Xml.IsEmptyElement) return;
        var depth = Xml.Depth;
        while (Xml.Read() && Xml.Depth > depth)
        {
            if (!Is("table-cell") && !Is("covered-table-cell")) continue;
            var times = Math.Max(1, Number("number-columns-repeated"));
            Row.Add(ReadCell(), times);
        }
    }

    private string ReadCell()
    {
        var stored = OfOffice("value-type") switch
        {
            "float" or "percentage" or "currency" => OfOffice("value"),
            "date" => OfOffice("date-value"),
            "time" => Clock(OfOffice("time-value")),
            "boolean" => OfOffice("boolean-value"),
            _ => null,
        };
        var shown = ShownText();
        return stored ?? shown;
    }

    private string? OfOffice(string attribute) => Xml.GetAttribute(attribute, Office);

    // Its paragraphs; not those of remarks on the cell or of what lies over it.
    private string ShownText()
    {
        if (Xml.IsEmptyElement) return "";
        var (text, depth, isShown) = (new StringBuilder(), Xml.Depth, false);
        while (Xml.Read() && Xml.Depth > depth)
        {
            if (Xml.Depth == depth + 1) isShown = Xml is { LocalName: "p", NamespaceURI: Texts };
            if (!isShown) continue;
            if (Xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(Xml.Value);
            else if (Xml.NodeType == XmlNodeType.Element && (Xml.Depth == depth + 1 ? text.Length > 0 : Xml.LocalName is "s" or "tab" or "line-break")) text.Append(' ');
            if (text.Length > Limits.RowLength) throw new InvalidDataException("A cell has more text than a row may have.");
        }

        return text.ToString();
    }
}
