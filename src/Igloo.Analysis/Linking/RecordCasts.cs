using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Whom and what each record of a case names: the mentions of its entities, filed by entity and by record, in flat arrays, because the objects of millions would be gone through by each collection.</summary>
/// <remarks>
/// Filled entity by entity, in any order, by one thread, then asked, by any number; what was asked is not filled further. An entity's number is its place among
/// the ids in order, a record's that among those of records. Memory: 20 bytes an entity, 20 a record and some 40 a mention; 20, 16 and 6 once <see cref="ForgetRecords"/> was called.
/// </remarks>
public sealed class RecordCasts
{
    private readonly List<int> _ends; // of each added entity's mentions
    private readonly List<(Role Role, EntityKind Kind)> _parts; // of each mention
    private readonly Dictionary<EntityId, IReadOnlyList<PackedAttribute>> _attributes = []; // most are never asked for, and their texts stand elsewhere
    private readonly HashSet<EntityId> _maskedCards = [];
    private readonly Dictionary<RecordId, int> _others = []; // numbers of records that name nobody
    private readonly Lazy<Filing> _filed;
    private List<EntityId> _added; // until they are filed
    private List<RecordId> _named; // the record of each mention, until they are filed

    /// <summary>The casts of a case, to be filled.</summary>
    /// <param name="entities">How many entities will be added, as far as known: lists of millions that grow leave their halves behind.</param>
    /// <param name="mentions">How many mentions they have, as far as known; at least one each.</param>
    public RecordCasts(int entities = 0, int mentions = 0)
    {
        _filed = new(() => new Filing(this));
        var parts = Math.Max(entities, mentions);
        (_added, _ends, _parts, _named) = (new(entities), new(entities), new(parts), new(parts));
    }

    /// <summary>An entity that a record names, and in which role.</summary>
    internal readonly record struct Named(int Entity, Role Role);

    /// <summary>How many records name somebody or something.</summary>
    public int Records => _filed.Value.Records.Length;

    /// <summary>All ids, in order; not to be changed.</summary>
    internal EntityId[] Ids => _filed.Value.Ids;

    /// <summary>All entities by number, each made anew whenever it is asked for: with mentions and the attributes that it was added with, without caption.</summary>
    internal IReadOnlyList<Entity> Entities => new MadeRows<Entity>(Ids.Length, EntityOf);

    /// <summary>The casts of the records that <paramref name="entities"/> are mentioned in.</summary>
    public static RecordCasts Of(IEnumerable<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var casts = new RecordCasts();
        foreach (var entity in entities) casts.Add(entity);
        return casts;
    }

    /// <summary>Whether more is asked of an entity of a kind than its mentions: of an account its caption, of a place its attributes.</summary>
    public static bool AsksMoreOf(EntityKind kind) => kind is EntityKind.Account or EntityKind.Place;

    /// <summary>Files the mentions of an entity; each entity is added once.</summary>
    /// <exception cref="InvalidOperationException">The casts were asked already.</exception>
    public void Add(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Add(PackedEntity.Of(entity));
    }

    /// <inheritdoc cref="Add(Entity)"/>
    public void Add(PackedEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Add(entity.Id, entity.Mentions as MentionId[] ?? [.. entity.Mentions]);
        if (LinkStrength.IsMaskedCard(entity)) _maskedCards.Add(entity.Id);
        if (entity.Attributes.Count > 0) _attributes.Add(entity.Id, entity.Attributes);
    }

    /// <summary>Files the mentions of an entity of which no more is known; each entity is added once.</summary>
    /// <exception cref="InvalidOperationException">The casts were asked already.</exception>
    public void Add(EntityId entity, ReadOnlySpan<MentionId> mentions)
    {
        if (_filed.IsValueCreated) throw new InvalidOperationException("Add every entity before asking the casts.");
        foreach (var mention in mentions)
        {
            _named.Add(mention.Record);
            _parts.Add((mention.Role, mention.Kind));
        }

        _added.Add(entity);
        _ends.Add(_parts.Count);
    }

    /// <summary>The entity that a mention is of, or <see langword="null"/> when it is nobody's.</summary>
    public EntityId? EntityOf(MentionId mention)
    {
        foreach (var named in Of(_filed.Value.NumberOf(mention.Record)))
            if (named.Role == mention.Role && EntityAt(named.Entity).Kind == mention.Kind) return EntityAt(named.Entity);
        return null;
    }

    /// <summary>The number of a record; one that names nobody gets the next, and nothing is tied by it. For one thread.</summary>
    internal int NumberOf(RecordId record)
    {
        var known = _filed.Value.NumberOf(record);
        if (known >= 0) return known;
        if (!_others.TryGetValue(record, out var number)) _others[record] = number = Records + _others.Count;
        return number;
    }

    /// <summary>The number of an entity, or a negative one when it was not added.</summary>
    internal int NumberOf(EntityId entity) => Array.BinarySearch(Ids, entity);

    internal RecordId RecordAt(int number) => _filed.Value.Records[number];

    internal EntityId EntityAt(int number) => Ids[number];

    /// <summary>Whether all that is known of an entity is the last digits of a card.</summary>
    internal bool IsMaskedCard(int entity) => _maskedCards.Count > 0 && _maskedCards.Contains(EntityAt(entity));

    /// <summary>Whom and what a record names, by its number.</summary>
    internal ReadOnlySpan<Named> Of(int record) => _filed.Value.Of(record);

    /// <summary>Lets go of what is asked by record, once nobody asks so any more: from here on no mention or record is looked up.</summary>
    internal void ForgetRecords()
    {
        _filed.Value.Forget();
        _others.Clear();
        _parts.TrimExcess(); // what stays stays long
    }

    private Entity EntityOf(int number)
    {
        var id = EntityAt(number);
        var place = _filed.Value.AddedAt(number);
        var first = place == 0 ? 0 : _ends[place - 1];
        var made = new MentionId[_ends[place] - first];
        for (var i = 0; i < made.Length; i++) made[i] = new MentionId(_filed.Value.RecordOf(first + i), _parts[first + i].Role, _parts[first + i].Kind);
        return new PackedEntity(id, default, made, _attributes.GetValueOrDefault(id, [])).ToEntity();
    }

    /// <summary>What was added, in order and by record.</summary>
    private sealed class Filing
    {
        private readonly int[]? _order; // of each number the place at which it was added; stored entities come in order, and there may be millions
        private readonly int[] _recordOf; // the number of each mention's record
        private RecordNumbers? _numbers;
        private CompactRows<Named>? _rows;

        public Filing(RecordCasts casts)
        {
            Ids = [.. casts._added];
            if (!IsInOrder(Ids))
            {
                _order = [.. Enumerable.Range(0, Ids.Length)];
                Array.Sort(Ids, _order);
            }

            _numbers = new RecordNumbers(casts._named);
            (casts._added, casts._named) = ([], []);
            (Records, _recordOf) = (_numbers.Ids, new int[_numbers.Mentions.Length]);
            _rows = ByRecord(casts, _numbers);
        }

        public EntityId[] Ids { get; }

        public RecordId[] Records { get; }

        public int AddedAt(int number) => _order is null ? number : _order[number];

        /// <summary>The record of a mention.</summary>
        public RecordId RecordOf(int mention) => Records[_recordOf[mention]];

        /// <summary>The number of a record, or a negative one when it names nobody.</summary>
        public int NumberOf(RecordId record) => _numbers?.Of(record) ?? -1;

        public ReadOnlySpan<Named> Of(int record) => _rows is { } rows && (uint)record < (uint)Records.Length ? rows[record] : [];

        public void Forget() => (_numbers, _rows) = (null, null);

        private CompactRows<Named> ByRecord(RecordCasts casts, RecordNumbers numbers)
        {
            var entityOf = EntitiesOfMentions(casts);
            var named = new Named[_recordOf.Length];
            Workers.ForRanges(Records.Length, (first, end) =>
            {
                for (var record = first; record < end; record++)
                    for (var at = numbers.Offsets[record]; at < numbers.Offsets[record + 1]; at++)
                    {
                        var mention = numbers.Mentions[at];
                        (_recordOf[mention], named[at]) = (record, new Named(entityOf[mention], casts._parts[mention].Role));
                    }
            });
            return new CompactRows<Named>(numbers.Offsets, named);
        }

        private int[] EntitiesOfMentions(RecordCasts casts)
        {
            var places = new int[Ids.Length];
            for (var number = 0; number < places.Length; number++) places[AddedAt(number)] = number;
            var entityOf = new int[_recordOf.Length];
            for (int added = 0, at = 0; added < places.Length; added++)
                for (; at < casts._ends[added]; at++) entityOf[at] = places[added];
            return entityOf;
        }

        private static bool IsInOrder(EntityId[] entities)
        {
            for (var i = 1; i < entities.Length; i++)
                if (entities[i - 1].CompareTo(entities[i]) > 0) return false;
            return true;
        }
    }
}
