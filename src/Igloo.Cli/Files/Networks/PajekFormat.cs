using System.Globalization;

namespace Igloo.Cli.Files.Networks;

/// <summary>Pajek's .net: vertices with labels, then lists of arcs and edges, or a matrix.</summary>
internal sealed class PajekFormat : INetworkFormat
{
    public bool Recognises(string head) => EdgeRow.Lines(new StringReader(head)).FirstOrDefault() is { } line
        && (line.StartsWith("*vertices", StringComparison.OrdinalIgnoreCase) || line.StartsWith("*network", StringComparison.OrdinalIgnoreCase));

    public EdgeList Read(TextReader text)
    {
        var edges = new EdgeList(areWeighted: true, areTimed: false) { ReadAs = "Pajek's network" };
        var (section, row, hasEdges, hasArcs) = ("", 0, false, false);
        foreach (var line in EdgeRow.Lines(text))
        {
            var fields = EdgeRow.Fields(line, null);
            if (line[0] == '*')
            {
                (section, row) = (fields[0].ToLowerInvariant(), 0);
                hasEdges |= section.StartsWith("*edges", StringComparison.Ordinal);
                hasArcs |= section is "*arcs" or "*arcslist" or "*matrix";
                if (section == "*vertices" && fields.Length > 1) AddVertices(edges, fields[1]);
            }
            else Add(edges, section, fields, ++row);
        }

        edges.IsDirected = hasArcs && !hasEdges;
        return edges;
    }

    private static void AddVertices(EdgeList edges, string count)
    {
        for (var number = 1; int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && number <= last; number++) edges.AddNode(Name(number));
    }

    private static void Add(EdgeList edges, string section, string[] fields, int row)
    {
        if (section == "*vertices") edges.AddNode(fields[0], fields.ElementAtOrDefault(1));
        else if (section == "*matrix") AddRow(edges, Name(row), fields);
        else if (fields.Length < 2) edges.Reject("fewer fields than an edge has");
        else if (section is "*arcslist" or "*edgeslist")
            foreach (var target in fields.Skip(1)) edges.Add(fields[0], target, [], []);
        else if (section is "*arcs" or "*edges") edges.Add(fields[0], fields[1], fields.ElementAtOrDefault(2), []);
        else edges.Reject("a section that holds no edges");
    }

    private static void AddRow(EdgeList edges, string source, string[] weights)
    {
        for (var column = 0; column < weights.Length; column++)
            if (weights[column] != "0") edges.Add(source, Name(column + 1), weights[column], []);
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
