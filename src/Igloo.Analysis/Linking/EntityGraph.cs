using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>An end of a link as seen from the other.</summary>
/// <param name="Entity">Number of the neighbour, an index of <see cref="EntityGraph.Entities"/>.</param>
/// <param name="Link">Number of the link, an index of <see cref="EntityGraph.Links"/>.</param>
public readonly record struct Neighbour(int Entity, int Link);

/// <summary>A case as detectors read it: entities, what happened to them in order of time, and how they hang together.</summary>
/// <remarks>
/// Immutable and thread-safe. The same case gives the same graph whatever the order of its parts. Memory: 4 bytes per participant, 8 per
/// end of a link, 18 per entity and some 30 per record beside the lists that are given. Copies of one event (data loaded twice) are told once: the copy that most may see, then the first by id.
/// </remarks>
public sealed class EntityGraph
{
    private readonly EntityNumbers _numbers;
    private readonly HashSet<EntityId> _superConnectors;
    private readonly Lazy<CompactRows<Neighbour>> _neighbours;
    private readonly CompactRows<int> _eventsOf;
    private readonly ILookup<EventKind, CaseEvent> _byKind;
    private readonly Lazy<Dictionary<RecordId, CaseEvent>> _byRecord;
    private readonly Lazy<RecordOrigins> _origins;
    private readonly Dictionary<RecordId, RecordId> _copies = [];

    /// <summary>Builds the graph.</summary>
    /// <param name="entities">All entities. A list in order of id is kept and must not be changed.</param>
    /// <param name="events">All events; participants that are no entity of the case are passed over.</param>
    /// <param name="links">What <see cref="LinkBuilder"/> made of them. A list in order is kept and must not be changed.</param>
    /// <param name="origins">Where rows that tell no event come from; may be empty, then such rows count for no source.</param>
    /// <exception cref="ArgumentException">Two entities have one id, or a link ends at something that is no entity of the case.</exception>
    public EntityGraph(IEnumerable<Entity> entities, IEnumerable<CaseEvent> events, CaseLinks links, IEnumerable<RecordOrigin> origins)
        : this(InOrder(entities, static entity => entity.Id), events, links with { Links = InOrder(links.Links, static link => (link.A, link.B, link.Kind)) }, origins, null)
    {
    }

    /// <summary>Builds the graph of a case that was linked, of which it keeps the flat arrays: its entities have no captions, and the attributes that they were filed with.</summary>
    /// <param name="linked">The case.</param>
    /// <param name="events">All its events.</param>
    /// <param name="origins">Where rows that tell no event come from.</param>
    public EntityGraph(LinkedCase linked, IEnumerable<CaseEvent> events, IEnumerable<RecordOrigin> origins)
        : this(linked.Casts.Entities, events, linked.Links, origins, linked)
    {
    }

    private EntityGraph(IReadOnlyList<Entity> entities, IEnumerable<CaseEvent> events, CaseLinks links, IEnumerable<RecordOrigin> origins, LinkedCase? linked)
    {
        Entities = entities;
        _numbers = new EntityNumbers(linked?.Casts.Ids ?? [.. entities.Select(entity => entity.Id)]);
        var told = events.ToArray();
        Events = WithoutCopies(told);
        Links = links.Links;
        _superConnectors = [.. links.SuperConnectors.Select(hub => hub.Entity)];
        _neighbours = new(() => CompactRows.Of(Entities.Count, Ends(linked is null ? EndsOf : linked.Rows.EndsOf)));
        if (linked is null) _ = _neighbours.Value; // a link that ends nowhere is told at once; of a case that was linked none does, and nobody may ask
        _eventsOf = CompactRows.Of(Entities.Count, Parts());
        _byKind = Events.ToLookup(happened => happened.Kind);
        _byRecord = new(() => Events.ToDictionary(happened => happened.Record));
        _origins = new(() => RecordOrigins.Of(told, origins));
    }

    /// <summary>All entities, ordered by id; an entity's index is its number here.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>All events without copies, ordered by time, then id; those without a time come last.</summary>
    public IReadOnlyList<CaseEvent> Events { get; }

    /// <summary>All links, ordered by both ends, then kind.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>The index of an entity, or -1 when the case has none of that id.</summary>
    public int IndexOf(EntityId id) => _numbers.Of(id);

    /// <summary>The entity of an id, or <see langword="null"/>.</summary>
    public Entity? Find(EntityId id) => IndexOf(id) is var index and >= 0 ? Entities[index] : null;

    /// <summary>Whether a thing would tie too many entities to mean anything by itself.</summary>
    public bool IsHub(EntityId id) => _superConnectors.Contains(id);

    /// <summary>Everything linked to the entity at an index, ordered by link.</summary>
    public ReadOnlySpan<Neighbour> NeighboursOf(int entity) => _neighbours.Value[entity];

    /// <summary>Numbers of the events that the entity at an index takes part in, in order of time.</summary>
    public ReadOnlySpan<int> EventsOf(int entity) => _eventsOf[entity];

    /// <summary>The events of a kind, in order of time.</summary>
    public IEnumerable<CaseEvent> EventsOf(EventKind kind) => _byKind[kind];

    /// <summary>The events of a kind in which an entity plays a role, in order of time; none for an entity that the case does not know.</summary>
    public IReadOnlyList<CaseEvent> EventsOf(EntityId entity, EventKind kind, Role role)
    {
        var index = IndexOf(entity);
        if (index < 0) return [];
        var found = new List<CaseEvent>();
        foreach (var number in EventsOf(index))
            if (Events[number].Kind == kind && Events[number].Participants.Contains(new Participant(role, entity))) found.Add(Events[number]);
        return found;
    }

    /// <summary>What is linked to an entity in one way, ordered by id; none for an entity that the case does not know.</summary>
    public IReadOnlyList<EntityId> LinkedBy(EntityId entity, LinkKind kind)
    {
        var index = IndexOf(entity);
        if (index < 0) return [];
        var found = new List<EntityId>();
        foreach (var neighbour in NeighboursOf(index))
            if (Links[neighbour.Link].Kind == kind) found.Add(Entities[neighbour.Entity].Id);
        found.Sort();
        return found;
    }

    /// <summary>What a record tells, or <see langword="null"/> when it tells no event or is a copy that was left out.</summary>
    public CaseEvent? EventOf(RecordId record) => _byRecord.Value.GetValueOrDefault(record);

    /// <summary>Where a record came from, or <see langword="null"/> when neither an event nor an origin told.</summary>
    public RecordOrigin? OriginOf(RecordId record) => _origins.Value.Find(record);

    /// <summary>The record that stands for a record and its copies: itself, unless it is a copy that was left out.</summary>
    internal RecordId Original(RecordId record) => _copies.GetValueOrDefault(record, record);

    private static IReadOnlyList<T> InOrder<T, TKey>(IEnumerable<T> items, Func<T, TKey> keyOf)
    {
        var all = items as IReadOnlyList<T> ?? [.. items];
        return IsInOrder(all.Select(keyOf)) ? all : [.. all.OrderBy(keyOf)];
    }

    private static bool IsInOrder<TKey>(IEnumerable<TKey> keys)
    {
        var (isAny, before) = (false, default(TKey));
        foreach (var key in keys)
        {
            if (isAny && Comparer<TKey>.Default.Compare(before, key) > 0) return false;
            (isAny, before) = (true, key);
        }

        return true;
    }

    private CaseEvent[] WithoutCopies(CaseEvent[] told)
    {
        var seen = new HashSet<CaseEvent>(EventCopies.Instance);
        var kept = new List<CaseEvent>();
        foreach (var happened in told.OrderBy(happened => happened.Release.Handling != ReleaseClass.Shared).ThenBy(happened => happened.Id))
        {
            // Without a time, equal rows may be two events; a tip's text tells.
            var isCopy = (happened.Start is not null || happened.Kind == EventKind.Tip) && !seen.Add(happened);
            if (isCopy && seen.TryGetValue(happened, out var first)) _copies[happened.Record] = first.Record;
            else kept.Add(happened);
        }

        return [.. kept.Order(EventOrder.Instance)];
    }

    private (int Row, Neighbour Value)[] Ends(Func<int, (int A, int B)> endsOf)
    {
        var ends = new (int, Neighbour)[2 * Links.Count];
        for (var i = 0; i < Links.Count; i++)
        {
            var (a, b) = endsOf(i);
            (ends[2 * i], ends[(2 * i) + 1]) = ((a, new Neighbour(b, i)), (b, new Neighbour(a, i)));
        }

        return ends;
    }

    private (int A, int B) EndsOf(int link) => (EndOf(Links[link].A), EndOf(Links[link].B));

    private int EndOf(EntityId id) =>
        IndexOf(id) is var index and >= 0 ? index : throw new ArgumentException($"a link ends at {id}, which is no entity of the case");

    private IEnumerable<(int Row, int Value)> Parts()
    {
        for (var i = 0; i < Events.Count; i++)
            foreach (var entity in Events[i].Participants.Select(participant => participant.Entity).Distinct())
                if (IndexOf(entity) is var index and >= 0) yield return (index, i);
    }
}
