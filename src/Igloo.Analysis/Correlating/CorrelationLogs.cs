using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Numbers for ids, in the order in which they come.</summary>
internal sealed class IdNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    /// <summary>Ids as written in the file where each was first seen.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Their normal forms, in the same order.</summary>
    public IReadOnlyList<string> Values => _values;

    public int Of(Field field) => Of(field.Value, field.Raw);

    public int Of(string value, string raw)
    {
        if (_numbers.TryGetValue(value, out var number)) return number;
        Ids.Add(raw.Trim());
        _values.Add(value);
        return _numbers[value] = Ids.Count - 1;
    }
}

/// <summary>One source while it is read.</summary>
internal sealed class SourceDraft(string name, FieldType type)
{
    private readonly IdNumbers _ids = new();
    private readonly Dictionary<int, int> _sites = [];

    public List<Presence> Presences { get; } = [];

    /// <param name="field">Who was there.</param>
    /// <param name="place">Where, or in which group.</param>
    /// <param name="site">Where that group was.</param>
    /// <param name="from">First second.</param>
    /// <param name="to">Last second.</param>
    /// <param name="amount">Cents, or -1.</param>
    /// <param name="record">The record that tells it.</param>
    public void Add(Field field, int place, int site, long from, long to, long amount, int record)
    {
        if (site != place) _sites.TryAdd(place, site);
        Presences.Add(new Presence(_ids.Of(field), place, from, to, amount, record));
    }

    public PresenceSource ToSource(Ties ties) => new(name, type.Name(), _ids.Ids, Presences)
    {
        Sites = _sites,
        Ties = [.. _ids.Values.Select(value => ties.Of(type, value))],
    };
}

/// <summary>What one kind of identifier did.</summary>
public sealed class DeedLog
{
    private readonly IdNumbers _ids = new();
    private readonly IdNumbers _traits = new();
    private readonly List<Deed> _deeds = [];

    /// <summary>Ids, as they stand in the files.</summary>
    public IReadOnlyList<string> Ids => _ids.Ids;

    /// <summary>Everything they did, in the order of the records.</summary>
    public IReadOnlyCollection<Deed> Deeds => _deeds;

    /// <summary>The deeds of all others with all others.</summary>
    internal IReadOnlyCollection<Deed> Without(IReadOnlySet<string> values)
    {
        if (values.Count == 0) return _deeds;
        var traits = values.Select(value => "with " + value).ToHashSet(StringComparer.Ordinal);
        return _deeds.FindAll(deed => !values.Contains(_ids.Values[deed.Entity]) && !traits.Contains(_traits.Values[deed.Trait]));
    }

    internal void Add(Field field, string trait, long time, int record) => _deeds.Add(new Deed(_ids.Of(field), _traits.Of(trait, trait), time, record));
}

/// <summary>Calls or payments of a file: who dealt with whom.</summary>
public sealed class DealingLog
{
    private readonly IdNumbers _ids = new();
    private readonly List<(Transfer Transfer, int Record)> _dealings = [];

    /// <summary>Ids, as they stand in the file.</summary>
    public IReadOnlyList<string> Ids => _ids.Ids;

    /// <summary>Each dealing with the record that tells it.</summary>
    public IReadOnlyList<(Transfer Transfer, int Record)> Dealings => _dealings;

    /// <summary>Number of dealings.</summary>
    public int Count => _dealings.Count;

    /// <summary>Who dealt with whom, weighted by how often.</summary>
    public CompactGraph Graph() => CompactGraph.Directed(
        _ids.Ids.Count, [.. _dealings.Select(dealing => dealing.Transfer.From)], [.. _dealings.Select(dealing => dealing.Transfer.To)]);

    /// <summary>Those whom so many strangers deal with that it tells nothing.</summary>
    internal IEnumerable<NamedConnector> SuperConnectors() =>
        Correlating.SuperConnectors.Of(Graph()).Select(hub => new NamedConnector(_ids.Ids[hub.Node], _ids.Values[hub.Node], hub));

    /// <summary>The dealings of all others with all others.</summary>
    internal IReadOnlyList<(Transfer Transfer, int Record)> Without(IReadOnlySet<string> values) => values.Count == 0
        ? _dealings
        : _dealings.FindAll(dealing => !values.Contains(_ids.Values[dealing.Transfer.From]) && !values.Contains(_ids.Values[dealing.Transfer.To]));

    internal void Add(Field[] held, long time, int record)
    {
        foreach (var (fromRole, toRole) in new[] { (Role.From, Role.To), (Role.Payer, Role.Payee) })
        {
            var (from, to) = (Array.Find(held, field => field.Role == fromRole), Array.Find(held, field => field.Role == toRole));
            if (from.Value is not null && to.Value is not null) _dealings.Add((new Transfer(_ids.Of(from), _ids.Of(to), time), record));
        }
    }
}

/// <summary>Where, or with what outcome, the events of a file happened.</summary>
/// <param name="file">The file.</param>
/// <param name="what">What the categories are.</param>
public sealed class HappeningLog(string file, string what)
{
    private readonly List<(long Time, string Category, int Record)> _happenings = [];

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>What the categories are, such as <c>place</c>.</summary>
    public string What => what;

    /// <summary>Number of happenings.</summary>
    public int Count => _happenings.Count;

    /// <summary>In order of time, then record.</summary>
    public IReadOnlyList<(long Time, string Category, int Record)> InOrder => [.. _happenings.OrderBy(one => one.Time).ThenBy(one => one.Record)];

    internal void Add(long time, string category, int record) => _happenings.Add((time, category, record));
}
