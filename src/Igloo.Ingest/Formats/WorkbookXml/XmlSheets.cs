using System.Text;
using System.Xml;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.WorkbookXml;

/// <summary>The sheets of a workbook in the XML of 2003.</summary>
/// <param name="open">Gives the bytes from the start, as often as asked.</param>
internal sealed class XmlSheets(Func<Stream> open) : SheetsOfXml(open, Namespace, ("Worksheet", "Name"))
{
    public const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    // Where rows or cells before it were left out.
    private const string Index = "Index";

    public override bool NextRow()
    {
        while (Xml.Read())
        {
            if (IsAtEnd) return false;
            if (!Is("Row")) continue;
            RowNumber = Math.Max(RowNumber + 1, Number(Index));
            ReadRow();
            return true;
        }

        return false;
    }

    private static string Moment(string stored)
    {
        var whole = stored.EndsWith(".000", StringComparison.Ordinal) ? stored[..^4] : stored;
        if (whole.EndsWith("T00:00:00", StringComparison.Ordinal)) return whole[..^9];
        return whole.StartsWith("1899-12-31T", StringComparison.Ordinal) ? whole[11..] : whole;
    }

    private void ReadRow()
    {
        Row = new CellRow(Name);
        if (Xml.IsEmptyElement) return;
        var depth = Xml.Depth;
        while (Xml.Read() && Xml.Depth > depth)
        {
            if (!Is("Cell")) continue;
            Row.SkipTo(Number(Index) - 1);
            var across = Number("MergeAcross");
            Row.Add(ReadCell());
            if (across > 0) Row.Add("", across);
        }
    }

    private string ReadCell()
    {
        if (Xml.IsEmptyElement) return "";
        var (text, depth) = ("", Xml.Depth);
        while (Xml.Read() && Xml.Depth > depth)
            if (Xml.Depth == depth + 1 && Is("Data")) text = ReadData();
        return text;
    }

    // "2024-05-31T17:45:00.000"; a day has midnight. Rich text has elements of its own.
    private string ReadData()
    {
        var kind = Attribute("Type");
        if (Xml.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), Xml.Depth);
        while (Xml.Read() && Xml.Depth > depth)
            if (Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(Xml.Value);
        return kind switch
        {
            "DateTime" => Moment(text.ToString()),
            "Boolean" => text.ToString() == "1" ? "true" : "false",
            _ => text.ToString(),
        };
    }
}
