using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Rows.Graphs;

/// <summary>Puts together the tables of a graph's export: nodes take up the phones, addresses and times that they are linked to, and what links two parties becomes a row of both.</summary>
/// <remarks>
/// Holds the nodes and the ends of the links in memory, at most <see cref="MostNodes"/> and <see cref="MostLinks"/>; a greater export is not put together.
/// A link whose end is in no table stays a row as it was. For one thread at a time.
/// </remarks>
internal sealed class GraphJoin
{
    public const int MostNodes = 500_000;
    public const int MostLinks = 1_000_000;

    private readonly Dictionary<TableHeader, GraphColumns> _columns = [];
    private readonly Dictionary<string, NodeGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node?> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Table, string Link, bool IsEvent, NodeGroup Start, NodeGroup End), LinkRows> _links = [];
    private readonly Dictionary<(int Table, string Link), HashSet<int>> _filled = [];
    private readonly HashSet<int> _unlinked = [];
    private readonly HashSet<(int Table, long Row)> _taken = [];
    private readonly List<string> _warnings = [];

    private GraphJoin()
    {
    }

    /// <summary>What became of links that are no rows of their own.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>The join of a file's tables; <see langword="null"/> for a file that holds no nodes with links between them, or too many.</summary>
    /// <param name="samples">The tables, as the first pass saw them.</param>
    /// <param name="rows">The rows of the file once more; taken only where headers speak of nodes and links.</param>
    public static GraphJoin? Of(IReadOnlyList<TableSample> samples, Func<IEnumerable<RawRow>> rows)
    {
        var columns = samples.Select(sample => GraphColumns.Of(sample.Header)).ToList();
        if (!columns.Exists(table => table.AreNodes) || !columns.Exists(table => table.AreLinks)) return null;
        if (samples.Where((_, i) => columns[i].AreNodes).Sum(sample => sample.Rows) > MostNodes || samples.Where((_, i) => columns[i].AreLinks).Sum(sample => sample.Rows) > MostLinks) return null;
        var join = new GraphJoin();
        return join.Build(rows()) ? join : null;
    }

    /// <summary>The rows of the file put together.</summary>
    public IEnumerable<RawRow> Rows(IEnumerable<RawRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Fault is not null) yield return row;
            else if (IsLink(row, out var start, out var end))
            {
                if (!_taken.Contains((Table(row), row.Row.Number))) yield return LinkOf(row, start, end);
            }
            else if (!IsToldElsewhere(row)) yield return NodeOf(row);
        }
    }

    private bool Build(IEnumerable<RawRow> rows)
    {
        var links = new List<(RawRow Row, string Link, string Start, string End, bool IsEvent)>();
        foreach (var row in rows)
        {
            if (row.Fault is not null) continue;
            if (!IsLink(row, out var start, out var end))
            {
                AddNode(row);
                continue;
            }

            links.Add((row with { Values = [] }, NameOf(row), start, end, LinkRows.IsEvent(row, Columns(row.Header))));
            Saw(row);
        }

        foreach (var group in _groups.Values) group.Settle();
        // Columns called source and target may hold anything: they are links when half of them lead to nodes.
        foreach (var table in links.GroupBy(link => Table(link.Row)).Where(table => table.Count(IsJoined) is var joined && (joined == 0 || (Columns(table.First().Row.Header).AreVague && joined * 2 < table.Count()))).ToList())
            _unlinked.Add(table.Key);
        links.RemoveAll(link => _unlinked.Contains(Table(link.Row)) || !IsJoined(link));
        foreach (var (row, link, start, end, isEvent) in links)
            if (Take(Table(row), link, Find(start)!, Find(end)!, isEvent)) _taken.Add((Table(row), row.Row.Number));

        foreach (var group in _groups.Values) group.Close();
        if (_taken.Count > 0) _warnings.Add(FormattableString.Invariant($"{_taken.Count} links are told by the rows that they link, and are no rows of their own"));
        if (_nodes.Values.Count(node => node is { IsTold: true, Group.IsMute: true }) is var told and > 0)
            _warnings.Add(FormattableString.Invariant($"{told} rows of tables without a known column are told by the rows that link to them, and are no rows of their own"));
        return links.Count > 0;

        bool IsJoined((RawRow Row, string Link, string Start, string End, bool IsEvent) link) => Find(link.Start) is not null && Find(link.End) is not null;
    }

    private bool IsLink(RawRow row, out string start, out string end)
    {
        var columns = Columns(row.Header);
        (start, end) = (GraphColumns.KeyOf(row, columns.Start) ?? "", GraphColumns.KeyOf(row, columns.End) ?? "");
        return start.Length > 0 && end.Length > 0 && !_unlinked.Contains(Table(row));
    }

    // Columns that a kind of link never fills belong to others of a table that mixes them.
    private void Saw(RawRow row)
    {
        var key = (Table(row), NameOf(row));
        if (!_filled.TryGetValue(key, out var filled)) _filled[key] = filled = [];
        for (var i = 0; i < row.Values.Count; i++)
            if (!Tidy.IsMissing(row.Span(i))) filled.Add(i);
    }

    private void AddNode(RawRow row)
    {
        if (GraphColumns.KeyOf(row, Columns(row.Header).Id) is not { } key) return;
        string?[] values = [.. Enumerable.Range(0, row.Values.Count).Select(i => row[i])];
        var group = GroupOf(row);
        group.Saw(values);
        // An id that stands in two rows names neither.
        if (!_nodes.TryAdd(key, new Node(group, values))) _nodes[key] = null;
    }

    private Node? Find(string key) => _nodes.GetValueOrDefault(key) ?? _nodes.GetValueOrDefault(key[key.IndexOf('\n', StringComparison.Ordinal)..]);

    private NodeGroup GroupOf(RawRow row)
    {
        var columns = Columns(row.Header);
        var name = columns.AreLinks ? $"{row.Header.Table} {row[columns.Label]}".Trim() : row.Header.Table;
        if (!_groups.TryGetValue(name, out var group)) _groups[name] = group = new NodeGroup(row.Header, columns.Id, name, columns.AreLinks);
        return group;
    }

    // A link that a node takes up, or that says which officer handled something, is no row of its own.
    private static bool Take(int table, string link, Node start, Node end, bool isEvent)
    {
        if (start.Group.Rank == NodeRank.Official || end.Group.Rank == NodeRank.Official) return true;
        if (isEvent || !LinkRows.IsTakenUp(start.Group, end.Group)) return false;
        var (carrier, other) = start.Group.Rank >= end.Group.Rank ? (start, end) : (end, start);
        var slot = carrier.Group.Slot(table, LinkRows.Word(link, carrier.Group, other.Group), other.Group);
        if (!carrier.Taken.TryAdd(slot, other)) return false;
        other.IsTold = true;
        return true;
    }

    private bool IsToldElsewhere(RawRow row) =>
        GraphColumns.KeyOf(row, Columns(row.Header).Id) is { } key && _nodes.GetValueOrDefault(key) is { IsTold: true, Group.IsMute: true };

    private RawRow NodeOf(RawRow row)
    {
        if (GraphColumns.KeyOf(row, Columns(row.Header).Id) is not { } key) return row;
        var group = GroupOf(row);
        return RawRow.Good(row.Row, group.Header!, group.Row(row, _nodes.GetValueOrDefault(key)));
    }

    private RawRow LinkOf(RawRow row, string start, string end)
    {
        if (Find(start) is not { } from || Find(end) is not { } to) return row;
        var (table, name, isEvent) = (Table(row), NameOf(row), LinkRows.IsEvent(row, Columns(row.Header)));
        if (!_links.TryGetValue((table, name, isEvent, from.Group, to.Group), out var rows))
            _links[(table, name, isEvent, from.Group, to.Group)] = rows = new LinkRows(row.Header, Columns(row.Header), _filled[(table, name)], name, isEvent, from.Group, to.Group);
        return rows.Read(row, from, to);
    }

    private string NameOf(RawRow row) => Columns(row.Header).Kind is >= 0 and var kind && kind < row.Values.Count ? row[kind]?.Trim() ?? "" : "";

    private GraphColumns Columns(TableHeader header)
    {
        if (!_columns.TryGetValue(header, out var columns)) _columns[header] = columns = GraphColumns.Of(header);
        return columns;
    }

    private int Table(RawRow row)
    {
        if (!_tables.TryGetValue(row.Header.Table, out var table)) _tables[row.Header.Table] = table = _tables.Count;
        return table;
    }
}
