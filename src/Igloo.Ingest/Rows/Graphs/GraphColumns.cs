using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Rows.Graphs;

/// <summary>The columns by which a table of a graph's export tells nodes and links.</summary>
/// <param name="Id">Of nodes: their own id; -1 for none.</param>
/// <param name="Start">Of links: where they begin; -1 for none.</param>
/// <param name="End">Of links: where they end; -1 for none.</param>
/// <param name="Kind">What a link is called; -1 where no column says so.</param>
/// <param name="Label">What a node of a table that holds links as well is called; -1 where no column says so.</param>
internal sealed record GraphColumns(int Id, int Start, int End, int Kind, int Label)
{
    // As Neo4j, the leaks database of the journalists' consortium, Gephi and most home-made pairs of files name them.
    private static readonly (string Start, string End)[] Ends =
    [
        (":start_id", ":end_id"), ("_start", "_end"), ("node_id_start", "node_id_end"), ("start_id", "end_id"), ("start_node", "end_node"), ("source_id", "target_id"),
        ("from_id", "to_id"), ("src_id", "dst_id"), ("source", "target"), ("from", "to"), ("src", "dst"),
    ];

    private static readonly string[] Ids = [":id", "_id", "node_id", "nodeid", "id"];
    private static readonly string[] Kinds = [":type", "_type", "rel_type", "relationship", "relation", "type", "label"];
    private static readonly string[] Labels = [":label", "_labels"];
    private static readonly string[] Vague = ["source", "from", "src"];

    public bool AreNodes => Id >= 0;

    public bool AreLinks => Start >= 0;

    /// <summary>Whether the columns may as well hold phones or towns: they are links only where they lead to nodes.</summary>
    public bool AreVague { get; private init; }

    public static GraphColumns Of(TableHeader header)
    {
        string[] names = [.. header.Columns.Select(Bare)];
        var (start, end) = Ends.Select(pair => (Array.IndexOf(names, pair.Start), Array.IndexOf(names, pair.End))).FirstOrDefault(pair => pair is { Item1: >= 0, Item2: >= 0 }, (-1, -1));
        var isBoth = start >= 0 && names.Contains("_id");
        return new GraphColumns(start < 0 || isBoth ? First(names, Ids) : -1, start, end, First(names, Kinds), First(names, Labels)) { AreVague = start >= 0 && Vague.Contains(names[start]) };
    }

    /// <summary>Whether a column only holds together the tables, and says nothing of what it stands for.</summary>
    public static bool IsOfDatabase(string column) => Bare(column) is ":id" or "_id" or "node_id" or "nodeid" or "id" or ":label" or "_labels" or "label" or "labels" or "_start" or "_end" or "_type";

    /// <summary>The key of a node's id; ids of two spaces are told apart.</summary>
    public static string? KeyOf(RawRow row, int column) =>
        column >= 0 && column < row.Values.Count && row[column] is { } id && !Tidy.IsMissing(id) ? string.Concat(SpaceOf(row.Header.Columns[column]), "\n", id.Trim()) : null;

    /// <summary>Whether any kind of row has the header's words for its time.</summary>
    public static bool IsTime(string column) =>
        TypeOf(column) == FieldType.EventTime || KindSchemas.All.Any(kind => kind.Own.TryFind(HeaderWords.Of(column), out var slots) && slots![0].Type == FieldType.EventTime);

    /// <summary>What a header stands for whatever its table tells; <see langword="null"/> when nothing is known of it.</summary>
    public static FieldType? TypeOf(string column) => TypeWords.Table.TryFind(HeaderWords.Of(column), out var types) ? types![0] : null;

    private static int First(string[] names, string[] wanted) => wanted.Select(name => Array.IndexOf(names, name)).FirstOrDefault(at => at >= 0, -1);

    // ":START_ID(Person)" names the space of the id.
    private static string Bare(string column) => (column.IndexOf('(', StringComparison.Ordinal) is >= 0 and var space ? column[..space] : column).ToLowerInvariant() switch
    {
        var name when name.EndsWith(":id", StringComparison.Ordinal) => ":id",
        var name => name,
    };

    private static string SpaceOf(string column)
    {
        var (from, to) = (column.IndexOf('(', StringComparison.Ordinal), column.LastIndexOf(')'));
        return from >= 0 && to > from ? column[(from + 1)..to] : "";
    }
}
