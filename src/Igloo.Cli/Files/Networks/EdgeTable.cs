using Igloo.Ingest;

namespace Igloo.Cli.Files.Networks;

/// <summary>A table whose rows are edges: delimited text with or without a header, or any other form of table that is dropped.</summary>
/// <remarks>Text is parted by comma, tab, semicolon or pipe, else by white space; lines that begin with # or % are comments.</remarks>
internal sealed class EdgeTable
{
    // Enough to see whether the first row is like the others.
    private const int HeadRows = 50;
    private const int RowsOfProgress = 1 << 16;

    private readonly EdgeColumns _columns;
    private readonly EdgeList _edges;

    private EdgeTable(IReadOnlyList<string[]> head, string? time)
    {
        _columns = EdgeColumns.Of(head, time);
        _edges = new EdgeList(_columns.Weight >= 0, _columns.Time >= 0) { ReadAs = _columns.InWords(head[0]) };
    }

    /// <summary>Reads delimited text.</summary>
    public static EdgeList Read(TextReader text, string? time, Action progress)
    {
        using var lines = EdgeRow.Lines(text).GetEnumerator();
        var head = new List<string>();
        while (head.Count < HeadRows && lines.MoveNext()) head.Add(lines.Current);
        if (head.Count == 0) throw new InvalidDataException("the file holds no rows");
        var delimiter = EdgeRow.DelimiterOf(head[0]);
        var table = new EdgeTable([.. head.Select(line => EdgeRow.Fields(line, delimiter))], time);
        var fields = new List<Range>();
        foreach (var line in head.Skip(table._columns.HasHeader ? 1 : 0)) table.Add(line, delimiter, fields);
        for (var number = 0; lines.MoveNext(); number++)
        {
            if (number % RowsOfProgress == 0) progress();
            table.Add(lines.Current, delimiter, fields);
        }

        return table._edges;
    }

    /// <summary>Reads the rows of a table that was taken apart already.</summary>
    public static EdgeList Read(IEnumerable<TableRow> rows, string? time, Action progress)
    {
        EdgeTable? table = null;
        var number = 0;
        foreach (var row in rows)
        {
            if (number++ % RowsOfProgress == 0) progress();
            table ??= new EdgeTable([[.. row.Columns], [.. row.Values.Select(value => value ?? "")]], time);
            if (row.Fault is null) table.Add(row.Values);
            else table._edges.Reject(row.Fault);
        }

        return table?._edges ?? throw new InvalidDataException("the file holds no rows");
    }

    private void Add(string line, char? delimiter, List<Range> fields)
    {
        EdgeRow.Split(line, delimiter, fields);
        if (fields.Count <= Math.Max(_columns.Source, _columns.Target)) _edges.Reject("fewer fields than columns");
        else _edges.Add(Field(_columns.Source), Field(_columns.Target), Field(_columns.Weight), Field(_columns.Time));

        ReadOnlySpan<char> Field(int column) => column >= 0 && column < fields.Count ? EdgeRow.Value(line, fields[column]) : [];
    }

    private void Add(IReadOnlyList<string?> values)
    {
        _edges.Add(Field(_columns.Source), Field(_columns.Target), Field(_columns.Weight), Field(_columns.Time));

        ReadOnlySpan<char> Field(int column) => column >= 0 && column < values.Count ? values[column].AsSpan().Trim() : [];
    }
}
