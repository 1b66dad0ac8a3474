using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Whom and what each record of a case names: the mentions of its entities, filed by entity and by record, in flat arrays, because the objects of millions would be gone through by each collection.</summary>
/// <remarks>
/// Filled entity by entity, in any order, by one thread, then asked, by any number; what was asked is not filled further. An entity's number is its place among
/// the ids in order, a record's the order in which records were first named. Memory: 20 bytes an entity, some 50 a record and 16 a mention; 20, 16 and 8 once <see cref="ForgetRecords"/> was called.
/// </remarks>
public sealed class RecordCasts
{
    private readonly List<int> _ends; // of each added entity's mentions
    private readonly List<(int Record, Role Role, EntityKind Kind)> _mentions;
    private readonly Dictionary<EntityId, IReadOnlyList<EntityAttribute>> _attributes = [];
    private readonly HashSet<EntityId> _maskedCards = [];
    private readonly List<RecordId> _records;
    private readonly Lazy<Filing> _filed;
    private List<EntityId> _added; // until they are filed
    private Dictionary<RecordId, int> _numbers;

    /// <summary>The casts of a case, to be filled.</summary>
    /// <param name="entities">How many entities will be added, as far as known: lists of millions that grow leave their halves behind.</param>
    /// <param name="records">How many records name any, as far as known.</param>
    public RecordCasts(int entities = 0, int records = 0)
    {
        _filed = new(() => new Filing(this));
        (_added, _ends, _mentions) = (new(entities), new(entities), new(entities)); // each is mentioned
        (_records, _numbers) = (new(records), new(records));
    }

    /// <summary>An entity that a record names, and in which role.</summary>
    internal readonly record struct Named(int Entity, Role Role);

    /// <summary>How many records name somebody or something.</summary>
    public int Records => _records.Count;

    /// <summary>All ids, in order; not to be changed.</summary>
    internal EntityId[] Ids => _filed.Value.Ids;

    /// <summary>All entities by number, each made anew whenever it is asked for: with mentions and the attributes that it was added with, without caption and ties.</summary>
    internal IReadOnlyList<Entity> Entities => new MadeRows<Entity>(Ids.Length, EntityOf);

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
        if (_filed.IsValueCreated) throw new InvalidOperationException("Add every entity before asking the casts.");
        for (var i = 0; i < entity.Mentions.Count; i++) _mentions.Add((NumberOf(entity.Mentions[i].Record), entity.Mentions[i].Role, entity.Mentions[i].Kind));
        _added.Add(entity.Id);
        _ends.Add(_mentions.Count);
        if (LinkStrength.IsMaskedCard(entity)) _maskedCards.Add(entity.Id);
        if (entity.Attributes.Count > 0) _attributes.Add(entity.Id, entity.Attributes);
    }

    /// <summary>The entity that a mention is of, or <see langword="null"/> when it is nobody's.</summary>
    public EntityId? EntityOf(MentionId mention)
    {
        if (!_numbers.TryGetValue(mention.Record, out var number)) return null;
        foreach (var named in Of(number))
            if (named.Role == mention.Role && EntityAt(named.Entity).Kind == mention.Kind) return EntityAt(named.Entity);
        return null;
    }

    /// <summary>The number of a record; one that names nobody gets the next.</summary>
    internal int NumberOf(RecordId record)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, record, out var isKnown);
        if (isKnown) return number;
        _records.Add(record);
        return number = _records.Count - 1;
    }

    /// <summary>The number of an entity, or a negative one when it was not added.</summary>
    internal int NumberOf(EntityId entity) => Array.BinarySearch(Ids, entity);

    internal RecordId RecordAt(int number) => _records[number];

    internal EntityId EntityAt(int number) => Ids[number];

    /// <summary>Whether all that is known of an entity is the last digits of a card.</summary>
    internal bool IsMaskedCard(int entity) => _maskedCards.Count > 0 && _maskedCards.Contains(EntityAt(entity));

    /// <summary>Whom and what a record names, by its number.</summary>
    internal ReadOnlySpan<Named> Of(int record) => _filed.Value.Of(record);

    /// <summary>Lets go of what is asked by record, once nobody asks so any more: from here on no mention or record is looked up.</summary>
    internal void ForgetRecords()
    {
        _numbers = [];
        _filed.Value.Forget();
        _mentions.TrimExcess(); // what stays stays long
        _records.TrimExcess();
    }

    private Entity EntityOf(int number)
    {
        var id = EntityAt(number);
        var place = _filed.Value.AddedAt(number);
        var mentions = CollectionsMarshal.AsSpan(_mentions)[(place == 0 ? 0 : _ends[place - 1]).._ends[place]];
        var made = new MentionId[mentions.Length];
        for (var i = 0; i < made.Length; i++) made[i] = new MentionId(_records[mentions[i].Record], mentions[i].Role, mentions[i].Kind);
        return new Entity(id, id.Kind, "", made, _attributes.GetValueOrDefault(id, []), []);
    }

    /// <summary>What was added, in order and by record.</summary>
    private sealed class Filing
    {
        private readonly int[]? _order; // of each number the place at which it was added; stored entities come in order, and there may be millions
        private readonly int _records;
        private CompactRows<Named>? _rows;

        public Filing(RecordCasts casts)
        {
            (Ids, _records) = ([.. casts._added], casts._records.Count);
            if (!IsInOrder(Ids))
            {
                _order = [.. Enumerable.Range(0, Ids.Length)];
                Array.Sort(Ids, _order);
            }

            casts._added = [];
            _rows = ByRecord(casts);
        }

        public EntityId[] Ids { get; }

        public int AddedAt(int number) => _order is null ? number : _order[number];

        public ReadOnlySpan<Named> Of(int record) => _rows is { } rows && record < _records ? rows[record] : [];

        public void Forget() => _rows = null;

        private CompactRows<Named> ByRecord(RecordCasts casts)
        {
            var places = new int[Ids.Length];
            for (var number = 0; number < places.Length; number++) places[AddedAt(number)] = number;
            var named = new (int Record, Named Named)[casts._mentions.Count];
            for (int added = 0, at = 0; added < places.Length; added++)
                for (; at < casts._ends[added]; at++) named[at] = (casts._mentions[at].Record, new Named(places[added], casts._mentions[at].Role));
            return CompactRows.Of(_records, named);
        }

        private static bool IsInOrder(EntityId[] entities)
        {
            for (var i = 1; i < entities.Length; i++)
                if (entities[i - 1].CompareTo(entities[i]) > 0) return false;
            return true;
        }
    }
}
