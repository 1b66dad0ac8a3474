using System.Xml;

namespace Igloo.Ingest.Formats.Xml;

/// <summary>Which element of an XML file is a row: of those that come again and hold something, the one nearest to the root, the most frequent of equals.</summary>
internal static class RecordElement
{
    private const int LookedAt = 20_000;

    private sealed class Count
    {
        public int Times { get; set; }

        public bool IsStructured { get; set; }
    }

    /// <summary>The path from the root, such as <c>calls/call</c>.</summary>
    public static string In(XmlReader xml)
    {
        var counts = new Dictionary<string, Count>(StringComparer.Ordinal);
        var order = new List<string>();
        var path = new ElementPath();
        for (var elements = 0; elements < LookedAt && xml.Read();)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            elements++;
            path.Enter(xml);
            if (counts.TryGetValue(path.Parent, out var parent)) parent.IsStructured = true;
            if (!counts.TryGetValue(path.Text, out var count))
            {
                counts[path.Text] = count = new Count();
                order.Add(path.Text);
            }

            count.Times++;
            count.IsStructured |= xml.HasAttributes;
        }

        return Best(order, counts);
    }

    private static string Best(List<string> order, Dictionary<string, Count> counts)
    {
        var structured = order.Where(path => counts[path].IsStructured).ToList();
        return structured.Where(path => counts[path].Times > 1).OrderBy(ElementPath.Depth).ThenByDescending(path => counts[path].Times).FirstOrDefault()
            ?? structured.Where(path => ElementPath.Depth(path) == 1).FirstOrDefault()
            ?? order[0];
    }
}
