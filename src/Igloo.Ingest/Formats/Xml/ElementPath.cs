using System.Xml;

namespace Igloo.Ingest.Formats.Xml;

/// <summary>Where a reader stands: the names of the elements that it is in.</summary>
internal sealed class ElementPath
{
    private readonly List<string> _names = [];

    /// <summary>Names from the root, parted by slashes.</summary>
    public string Text => string.Join('/', _names);

    public string Parent => string.Join('/', _names.Take(_names.Count - 1));

    /// <summary>Elements above the last one.</summary>
    public static int Depth(string path) => path.AsSpan().Count('/');

    /// <summary>Takes the element that the reader stands on.</summary>
    public void Enter(XmlReader xml)
    {
        if (_names.Count > xml.Depth) _names.RemoveRange(xml.Depth, _names.Count - xml.Depth);
        _names.Add(xml.LocalName);
    }
}
