using System.Globalization;

namespace Igloo.Cli.Files.Networks;

/// <summary>MatrixMarket's .mtx of coordinates: a row and a column for every node, an entry for every edge.</summary>
internal sealed class MatrixMarketFormat : INetworkFormat
{
    private const string Banner = "%%MatrixMarket matrix coordinate";

    public bool Recognises(string head) => head.StartsWith(Banner, StringComparison.OrdinalIgnoreCase);

    public EdgeList Read(TextReader text)
    {
        var kind = text.ReadLine()!;
        var edges = new EdgeList(areWeighted: !kind.Contains("pattern", StringComparison.OrdinalIgnoreCase), areTimed: false)
        {
            ReadAs = "a sparse matrix",
            IsDirected = kind.Contains("general", StringComparison.OrdinalIgnoreCase),
        };
        var hasSize = false;
        foreach (var fields in EdgeRow.Lines(text).Select(line => EdgeRow.Fields(line, null)))
        {
            if (!hasSize) AddNodes(edges, fields[0]);
            else if (fields.Length < 2) edges.Reject("fewer fields than an edge has");
            else edges.Add(fields[0], fields[1], fields.ElementAtOrDefault(2), []);
            hasSize = true;
        }

        return edges;
    }

    private static void AddNodes(EdgeList edges, string rows)
    {
        if (!int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) throw new InvalidDataException($"'{rows}' is no number of rows; the first line after the comments holds rows, columns and entries");
        for (var number = 1; number <= count; number++) edges.AddNode(number.ToString(CultureInfo.InvariantCulture));
    }
}
