using System.Text;
using System.Xml;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Xml;

/// <summary>Makes a row of one element: its attributes and the texts of its inner elements become columns such as <c>caller.phone</c>.</summary>
internal sealed class XmlRow(XmlReader xml, TableHeader header)
{
    private readonly List<string?> _values = [];
    private readonly List<string> _inside = [];
    private readonly StringBuilder _text = new();
    private int _length;
    private bool _isTooDeep;

    /// <summary>Reads the element that the reader stands on, to its end.</summary>
    public RawRow Read(RowRef row)
    {
        var depth = xml.Depth;
        Attributes();
        if (!xml.IsEmptyElement)
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)) Take();
        Close();
        if (_length > Limits.RowLength) return RawRow.Bad(row, header, _values.FirstOrDefault() ?? "", $"is longer than {Limits.RowLength} characters");
        return _isTooDeep
            ? RawRow.Bad(row, header, _values.FirstOrDefault() ?? "", $"is nested deeper than {Limits.JsonDepth} levels; send flat elements")
            : RawRow.Good(row, header, _values);
    }

    private void Take()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Close();
                _inside.Add(xml.LocalName);
                _isTooDeep |= _inside.Count > Limits.JsonDepth;
                Attributes();
                if (xml.IsEmptyElement) _inside.RemoveAt(_inside.Count - 1);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                _length += xml.Value.Length;
                if (_length <= Limits.RowLength) _text.Append(xml.Value);
                break;
            case XmlNodeType.EndElement:
                Close();
                _inside.RemoveAt(_inside.Count - 1);
                break;
        }
    }

    private void Attributes()
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix == "xmlns" || xml.Name == "xmlns") continue;
            _length += xml.Value.Length;
            if (_length <= Limits.RowLength && !_isTooDeep) header.Put(string.Join('.', _inside.Append(xml.LocalName)), xml.Value, _values);
        }

        xml.MoveToElement();
    }

    private void Close()
    {
        if (_text.Length > 0 && !_isTooDeep && _text.ToString() is var text && !string.IsNullOrWhiteSpace(text))
            header.Put(_inside.Count == 0 ? "text" : string.Join('.', _inside), text.Trim(), _values);
        _text.Clear();
    }
}
