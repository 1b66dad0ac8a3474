using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest.Rows.Graphs;

/// <summary>Nodes of one table and, where a table mixes them, of one label.</summary>
internal sealed class NodeGroup(TableHeader header, int id, string name, bool isMixed)
{
    private static readonly HashSet<string> Officials = new("officer officers official investigator investigators detective detectives agent analyst oficial agente policia investigador".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Parties = new("person persons people persona personas company companies organization organisation suspect victim customer empresa entity entities".Split(' '), StringComparer.Ordinal);

    private readonly HashSet<int> _filled = [];

    public string Name { get; } = name;

    /// <summary>Columns that say something, of the table's.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    public NodeRank Rank { get; private set; }

    /// <summary>Whether its nodes tell where something is.</summary>
    public bool IsSpot { get; private set; }

    /// <summary>Whether no column of its rows is known by its name, such as a table of bare codes: such a node tells something only in the row that takes it up.</summary>
    public bool IsMute { get; private set; }

    /// <summary>What the group's nodes take up from others, in the order of the first of each.</summary>
    public List<TakenUp> Taken { get; } = [];

    /// <summary>The group's rows as they are read, with what they took up; set once all links are known.</summary>
    public TableHeader? Header { get; private set; }

    public void Saw(IReadOnlyList<string?> values)
    {
        for (var i = 0; i < values.Count; i++)
            if (!Normalising.Tidy.IsMissing(values[i])) _filled.Add(i);
    }

    /// <summary>Settles what the group's nodes are, from the words of its name and columns.</summary>
    public void Settle()
    {
        Columns = [.. Enumerable.Range(0, header.Columns.Count).Where(i => !isMixed || _filled.Contains(i))];
        var types = Columns.Select(i => GraphColumns.TypeOf(header.Columns[i])).ToHashSet();
        var words = HeaderWords.Of(Name).ToHashSet(StringComparer.Ordinal);
        var isNamed = types.Overlaps([FieldType.PersonFullName, FieldType.PersonGivenName, FieldType.PersonFamilyName, FieldType.OrganizationName]);
        var isIdentified = types.Overlaps([FieldType.Phone, FieldType.Email, FieldType.AccountNumber, FieldType.DocumentNumber]);
        IsSpot = types.Overlaps([FieldType.PlaceLatitude, FieldType.PlaceName, FieldType.AddressFull, FieldType.AddressStreet, FieldType.AddressCity, FieldType.AddressPostalCode]);
        Rank = words.Overlaps(Officials) ? NodeRank.Official
            : types.Overlaps([FieldType.VehiclePlate, FieldType.VehicleVin]) ? NodeRank.Vehicle
            : Columns.Any(i => GraphColumns.IsTime(header.Columns[i])) && !isNamed && !isIdentified ? NodeRank.Event
            : isNamed && (!types.Contains(FieldType.PlaceLatitude) || words.Overlaps(Parties)) ? NodeRank.Actor
            : isIdentified ? NodeRank.Thing : NodeRank.Detail;
        IsMute = Rank == NodeRank.Detail && Telling.All(i => GraphColumns.TypeOf(header.Columns[i]) is null);
    }

    /// <summary>The slot of a link's other end, made when it is new.</summary>
    public TakenUp Slot(int table, string linkName, NodeGroup other)
    {
        foreach (var taken in Taken)
            if (taken.Table == table && taken.Link == linkName && taken.Other == other) return taken;
        var made = new TakenUp(table, linkName, other);
        Taken.Add(made);
        return made;
    }

    /// <summary>Names the columns of the group's rows.</summary>
    public void Close()
    {
        var joined = TableHeader.Of(isMixed ? Name : header.Table, Columns.Select(NameOf));
        foreach (var taken in Taken) Append(joined, taken.Other.Described(), taken.Link);
        Header = joined;
    }

    /// <summary>A row of the group with what its node took up.</summary>
    public List<string?> Row(RawRow row, Node? node) =>
        [.. Columns.Select(i => row[i]), .. Taken.SelectMany(taken => taken.Other.Describe(node?.Taken.GetValueOrDefault(taken)))];

    /// <summary>What tells a node of the group in a row of another: its own columns and those of its phones and accounts; of an event, those of its place.</summary>
    /// <param name="than">A group that the row tells of otherwise; <see langword="null"/> for none.</param>
    public IEnumerable<string> Described(NodeGroup? than = null) => Telling.Select(NameOf).Concat(Carried(than).SelectMany(taken => taken.Other.Telling.Select(taken.Other.NameOf)));

    /// <summary>The values of <see cref="Described"/>.</summary>
    public IEnumerable<string?> Describe(Node? node, NodeGroup? than = null) => ValuesOf(node).Concat(Carried(than).SelectMany(taken => taken.Other.ValuesOf(node?.Taken.GetValueOrDefault(taken))));

    /// <summary>Adds columns of another end, under their own names unless a word says whose they are or the name is taken.</summary>
    public static void Append(TableHeader joined, IEnumerable<string> names, string link)
    {
        var isPart = IsPart(link);
        foreach (var name in names.ToList()) joined.Add(isPart || joined.Columns.Contains(name) ? $"{link} {name}".Trim() : name);
    }

    // An event's id binds the rows that tell of it.
    private string NameOf(int column) => column == id && Rank == NodeRank.Event ? "event id" : header.Columns[column];

    private IEnumerable<int> Telling => Columns.Where(i => (i == id && Rank == NodeRank.Event) || !GraphColumns.IsOfDatabase(header.Columns[i]));

    private IEnumerable<TakenUp> Carried(NodeGroup? than) => Taken.Where(taken => taken.Other != than && (Rank == NodeRank.Event ? taken.Other is { Rank: NodeRank.Detail, IsSpot: true } : taken.Other.Rank == NodeRank.Thing));

    private IEnumerable<string?> ValuesOf(Node? node) => Telling.Select(i => node is not null && i < node.Values.Length ? node.Values[i] : null);

    // CALLER and CALLED say which phone it is; HAS_PHONE says nothing that the phone does not say itself.
    private static bool IsPart(string link) => HeaderWords.Of(link) is { Length: > 0 } words && KindSchemas.All.Any(kind => kind.Roles.TryFind(words, out _));
}

/// <summary>What nodes of a group take up along one kind of link.</summary>
internal sealed record TakenUp(int Table, string Link, NodeGroup Other);

/// <summary>A node: its row's values, and by slot of its group which other it took up.</summary>
internal sealed class Node(NodeGroup group, string?[] values)
{
    public NodeGroup Group { get; } = group;

    public string?[] Values { get; } = values;

    public Dictionary<TakenUp, Node> Taken { get; } = [];

    /// <summary>Whether the row of another node tells what this one does.</summary>
    public bool IsTold { get; set; }
}
