using System.Globalization;
using Igloo.Ingest;

namespace Igloo.Cli.Files.Networks;

/// <summary>A square table of weights, a row and a column for every node, with their names or without; 0 and blank are no edge.</summary>
internal sealed class MatrixFormat : INetworkFormat
{
    // A bare table of fewer columns may as well be ends, weight, time and whatever else an edge has.
    private const int LeastBareColumns = 5;
    private const int NamedRows = 20;

    public bool Recognises(string head)
    {
        var lines = EdgeRow.Lines(new StringReader(head)).ToArray();
        if (lines.Length < 2) return false;
        var delimiter = EdgeRow.DelimiterOf(lines[0]);
        return IsNamed(lines, delimiter) || IsBare(lines, delimiter, head.Length >= RawFile.HeadLength);
    }

    public EdgeList Read(TextReader text)
    {
        var lines = EdgeRow.Lines(text).ToArray();
        var delimiter = EdgeRow.DelimiterOf(lines[0]);
        var header = EdgeRow.Fields(lines[0], delimiter);
        var isNamed = IsNamed(lines, delimiter);
        string[] names = isNamed ? header[^(header.Length - 1)..] : [.. Enumerable.Range(1, header.Length).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var rows = lines.Skip(isNamed ? 1 : 0).Select(line => EdgeRow.Fields(line, delimiter)).ToArray();
        return Edges(names, [.. rows.Select((row, number) => isNamed ? (row[0], row[1..]) : (number < names.Length ? names[number] : "", row))]);
    }

    private static EdgeList Edges(string[] names, (string Name, string[] Weights)[] rows)
    {
        var edges = new EdgeList(areWeighted: true, areTimed: false) { ReadAs = "a matrix", IsDirected = !IsSymmetric(names, rows) };
        foreach (var name in names) edges.AddNode(name);
        foreach (var (name, weights) in rows)
            for (var column = 0; column < Math.Min(names.Length, weights.Length); column++)
                if (IsEdge(weights[column]) && (edges.IsDirected || string.CompareOrdinal(name, names[column]) <= 0)) edges.Add(name, names[column], weights[column], []);
        return edges;
    }

    private static bool IsSymmetric(string[] names, (string Name, string[] Weights)[] rows)
    {
        var weights = new Dictionary<(string, string), string>();
        foreach (var (name, row) in rows)
            for (var column = 0; column < Math.Min(names.Length, row.Length); column++)
                if (IsEdge(row[column])) weights[(name, names[column])] = row[column];
        return weights.All(entry => weights.TryGetValue((entry.Key.Item2, entry.Key.Item1), out var back) && back == entry.Value);
    }

    // Rows are named as columns are, in the same order; above the names of the rows stands a word or nothing.
    private static bool IsNamed(string[] lines, char? delimiter)
    {
        var header = EdgeRow.Fields(lines[0], delimiter);
        if (header.Length < 3 || (header[0].Length > 0 && IsCell(header[0]))) return false;
        var rows = lines.Skip(1).Take(Math.Min(header.Length, NamedRows)).Select(line => EdgeRow.Fields(line, delimiter)).ToArray();
        return rows.Select((row, number) => row.Length == header.Length && row[0] == header.ElementAtOrDefault(number + 1) && row.Skip(1).All(IsCell)).All(isRow => isRow);
    }

    // As many rows as columns; where only the beginning is seen, no more.
    private static bool IsBare(string[] lines, char? delimiter, bool isCut)
    {
        var columns = EdgeRow.Fields(lines[0], delimiter).Length;
        return columns >= LeastBareColumns && (isCut ? lines.Length < columns : lines.Length == columns)
            && lines.SkipLast(isCut ? 1 : 0).All(line => EdgeRow.Fields(line, delimiter) is var row && row.Length == columns && row.All(IsCell));
    }

    private static bool IsCell(string text) => text.Length == 0 || EdgeRow.IsNumber(text);

    private static bool IsEdge(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight != 0;
}
