using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Whom and what each record of a case names: the mentions of its entities, filed by record, without the entities.</summary>
/// <remarks>
/// Filled entity by entity, in any order, by one thread, then asked, by any number; what was asked is not filled further. An entity's number is its place among
/// the ids in order, a record's the order in which records were first named. Memory: 16 bytes an entity, some 40 a record and 8 a mention.
/// </remarks>
public sealed class RecordCasts
{
    private readonly List<EntityId> _added;
    private readonly HashSet<EntityId> _maskedCards = [];
    private readonly Dictionary<RecordId, int> _numbers = [];
    private readonly List<RecordId> _records = [];
    private readonly Lazy<CompactRows<Named>> _rows;
    private List<(int Record, Named Named)> _named;
    private EntityId[] _entities = [];
    private int _filed;

    /// <summary>The casts of a case, to be filled.</summary>
    /// <param name="entities">How many entities will be added, as far as known: lists of millions that grow leave their halves behind.</param>
    public RecordCasts(int entities = 0)
    {
        _rows = new(Filed);
        (_added, _named) = (new(entities), new(entities)); // each is mentioned
    }

    /// <summary>An entity that a record names, and in which role.</summary>
    internal readonly record struct Named(int Entity, Role Role);

    /// <summary>How many records name somebody or something.</summary>
    public int Records => _records.Count;

    /// <summary>The casts of the records that <paramref name="entities"/> are mentioned in.</summary>
    public static RecordCasts Of(IEnumerable<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var casts = new RecordCasts();
        foreach (var entity in entities) casts.Add(entity);
        return casts;
    }

    /// <summary>Files the mentions of an entity; each entity is added once.</summary>
    /// <exception cref="InvalidOperationException">The casts were asked already.</exception>
    public void Add(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (_rows.IsValueCreated) throw new InvalidOperationException("Add every entity before asking the casts.");
        foreach (var mention in entity.Mentions) _named.Add((NumberOf(mention.Record), new Named(_added.Count, mention.Role)));
        if (LinkStrength.IsMaskedCard(entity)) _maskedCards.Add(entity.Id);
        _added.Add(entity.Id);
    }

    /// <summary>The entity that a mention is of, or <see langword="null"/> when it is nobody's.</summary>
    public EntityId? EntityOf(MentionId mention)
    {
        if (!_numbers.TryGetValue(mention.Record, out var number)) return null;
        foreach (var named in Of(number))
            if (named.Role == mention.Role && _entities[named.Entity].Kind == mention.Kind) return _entities[named.Entity];
        return null;
    }

    /// <summary>The number of a record; one that names nobody gets the next.</summary>
    internal int NumberOf(RecordId record)
    {
        if (_numbers.TryGetValue(record, out var known)) return known;
        _records.Add(record);
        return _numbers[record] = _records.Count - 1;
    }

    /// <summary>The number of an entity, or a negative one when it was not added.</summary>
    internal int NumberOf(EntityId entity) => Array.BinarySearch(_entities, entity);

    internal RecordId RecordAt(int number) => _records[number];

    internal EntityId EntityAt(int number) => _entities[number];

    /// <summary>Whether all that is known of an entity is the last digits of a card.</summary>
    internal bool IsMaskedCard(int entity) => _maskedCards.Count > 0 && _maskedCards.Contains(_entities[entity]);

    /// <summary>Whom and what a record names, by its number.</summary>
    internal ReadOnlySpan<Named> Of(int record)
    {
        var rows = _rows.Value;
        return record < _filed ? rows[record] : [];
    }

    private CompactRows<Named> Filed()
    {
        (_entities, _filed) = ([.. _added], _records.Count);
        var order = new int[_entities.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        if (!IsInOrder(_entities)) Array.Sort(_entities, order); // stored ones are, and there may be millions
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        var rows = CompactRows.Of(_filed, _named.Select(named => (named.Record, named.Named with { Entity = places[named.Named.Entity] })));
        _named = [];
        return rows;
    }

    private static bool IsInOrder(EntityId[] entities)
    {
        for (var i = 1; i < entities.Length; i++)
            if (entities[i - 1].CompareTo(entities[i]) > 0) return false;
        return true;
    }
}
