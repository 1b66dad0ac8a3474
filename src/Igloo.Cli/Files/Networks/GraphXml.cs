using System.Xml;

namespace Igloo.Cli.Files.Networks;

/// <summary>GraphML and Gephi's GEXF, which name their parts alike.</summary>
internal sealed class GraphXml : INetworkFormat
{
    public bool Recognises(string head) => head.AsSpan().TrimStart().StartsWith("<") && (head.Contains("<graphml", StringComparison.Ordinal) || head.Contains("<gexf", StringComparison.Ordinal));

    public EdgeList Read(TextReader text)
    {
        var edges = new EdgeList(areWeighted: true, areTimed: true) { ReadAs = "GraphML or GEXF" };
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "key" && xml.GetAttribute("id") is { } key) keys[key] = xml.GetAttribute("attr.name") ?? key;
            else if (xml.LocalName == "graph") edges.IsDirected = (xml.GetAttribute("edgedefault") ?? xml.GetAttribute("defaultedgetype")) == "directed";
            else if (xml.LocalName is "node" or "edge") Add(edges, xml, keys);
        }

        return edges;
    }

    private static void Add(EdgeList edges, XmlReader xml, Dictionary<string, string> keys)
    {
        var isNode = xml.LocalName == "node";
        var (id, label, source, target) = (xml.GetAttribute("id"), xml.GetAttribute("label"), xml.GetAttribute("source"), xml.GetAttribute("target"));
        var (weight, start) = (xml.GetAttribute("weight"), xml.GetAttribute("start"));
        var data = Data(xml, keys);
        if (isNode) edges.AddNode(id, label ?? data.GetValueOrDefault("label") ?? data.GetValueOrDefault("name"));
        else edges.Add(source, target, weight ?? data.GetValueOrDefault("weight"), start ?? data.GetValueOrDefault("time"));
    }

    // What stands inside the element, by the name that the file gave it.
    private static Dictionary<string, string> Data(XmlReader xml, Dictionary<string, string> keys)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var inside = xml.ReadSubtree();
        inside.Read();
        for (var isAt = inside.Read(); isAt;)
        {
            if (inside is { NodeType: XmlNodeType.Element, LocalName: "data" } && inside.GetAttribute("key") is { } key)
            {
                values[keys.GetValueOrDefault(key, key)] = inside.ReadElementContentAsString();
                isAt = !inside.EOF;
            }
            else isAt = inside.Read();
        }

        return values;
    }
}
