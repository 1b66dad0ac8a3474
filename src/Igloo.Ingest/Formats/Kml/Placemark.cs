using System.Text;
using System.Xml;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Kml;

/// <summary>Makes a row of one placemark: what its elements are called, and of its data what they name themselves.</summary>
internal sealed class Placemark(XmlReader xml, TableHeader header)
{
    private readonly List<string?> _values = [];
    private readonly StringBuilder _text = new();
    private string? _data;
    private int _length;

    /// <summary>Reads the element that the reader stands on, to its end.</summary>
    public RawRow Read(RowRef row)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth) Take();
        return _length > Limits.RowLength ? RawRow.Bad(row, header, _values.Find(value => value is not null) ?? "", $"is longer than {Limits.RowLength} characters") : RawRow.Good(row, header, _values);
    }

    private void Take()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                _text.Clear();
                if (xml.LocalName is "Data" or "SimpleData") _data = xml.GetAttribute("name");
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                _length += xml.Value.Length;
                if (_length <= Limits.RowLength) _text.Append(xml.Value);
                break;
            case XmlNodeType.EndElement:
                Close(xml.LocalName, _text.ToString().Trim());
                _text.Clear();
                break;
        }
    }

    private void Close(string element, string text)
    {
        if (text.Length == 0 || _length > Limits.RowLength) return;
        switch (element)
        {
            case "coordinates":
                PutPosition(text);
                break;
            case "value" or "SimpleData":
                header.Put(_data ?? element, text, _values);
                break;
            // How it is drawn tells nothing.
            case "styleUrl" or "visibility" or "open" or "tessellate" or "extrude" or "altitudeMode" or "drawOrder":
                break;
            default:
                header.Put(element == "when" ? "time" : element, text, _values);
                break;
        }
    }

    // "-99.5,27.5,0 -99.4,27.6,0": longitude first; of a line where it begins.
    private void PutPosition(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0].Split(',');
        if (parts.Length < 2)
        {
            header.Put("coordinates", text, _values);
            return;
        }

        header.Put("latitude", parts[1], _values);
        header.Put("longitude", parts[0], _values);
        if (text.Contains(' ', StringComparison.Ordinal)) header.Put("line", text, _values);
    }
}
