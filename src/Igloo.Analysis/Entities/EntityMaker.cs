using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Makes entities of what their mentions tell: of the same mentions the same, whatever stands beside them in the pool.</summary>
/// <remarks>Thread-safe as long as the pool is not opened again. Time O(mentions of the pool) to be made, then what the mentions of an entity hold. Memory: 16 bytes a record and some 13 a mention, of those that are looked for.</remarks>
public sealed class EntityMaker
{
    /// <summary>Entities whose parts are fetched together, and mentions that are: what they are made of fits the caches that are near.</summary>
    private const int FetchedAtATime = 16, MostMentionsFetched = 64;

    private readonly MentionPool _pool;
    private readonly List<int> _places = []; // of the mentions that are numbered
    private readonly RecordNumbers _records;

    /// <summary>Makes any entity of the pool.</summary>
    /// <param name="pool">All mentions, closed.</param>
    public EntityMaker(MentionPool pool)
        : this(pool, null)
    {
    }

    private EntityMaker(MentionPool pool, HashSet<RecordId>? asked)
    {
        ArgumentNullException.ThrowIfNull(pool);
        _pool = pool;
        var named = new List<RecordId>();
        for (var place = 0; place < pool.Count; place++)
        {
            var record = pool.IdAt(place).Record;
            if (asked?.Contains(record) == false) continue;
            named.Add(record);
            _places.Add(place);
        }

        _records = new RecordNumbers(named);
    }

    /// <summary>Makes some entities of a pool and no others: of few, only their mentions are looked for.</summary>
    public static Entity[] MakeAll(MentionPool pool, IReadOnlyList<EntityMentions> entities) =>
        new EntityMaker(pool, [.. entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Record)]).MakeAll(entities);

    /// <summary>Makes a thing as linking asks for it: of a place what says where it is, of any other what it is called.</summary>
    /// <exception cref="ArgumentException">The pool has no such mention.</exception>
    public PackedEntity AsLinked(EntityId id, ReadOnlySpan<MentionId> mentions) => EntityBuilder.AsLinked(id, _pool, PlacesOf(mentions));

    /// <summary>Makes entities with texts of their own: of many at once what is far in memory is fetched for some together.</summary>
    /// <exception cref="ArgumentException">The pool has no such mention.</exception>
    public Entity[] MakeAll(IReadOnlyList<EntityMentions> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        var made = new Entity[entities.Count];
        var places = new int[FetchedAtATime][];
        for (var start = 0; start < made.Length; start += FetchedAtATime)
        {
            var count = Math.Min(FetchedAtATime, made.Length - start);
            for (var i = 0; i < count; i++) places[i] = PlacesOf(entities[start + i].Mentions as MentionId[] ?? [.. entities[start + i].Mentions]);
            Fetch(places.AsSpan(0, count));
            for (var i = 0; i < count; i++) made[start + i] = EntityBuilder.Of(entities[start + i].Entity, _pool, places[i]).ToEntity();
        }

        return made;
    }

    private int[] PlacesOf(ReadOnlySpan<MentionId> mentions)
    {
        var places = new int[mentions.Length];
        for (var i = 0; i < places.Length; i++) places[i] = PlaceOf(mentions[i]);
        return places;
    }

    private void Fetch(ReadOnlySpan<int[]> entities)
    {
        Span<int> places = stackalloc int[MostMentionsFetched];
        var count = 0;
        foreach (var entity in entities)
            for (var i = 0; i < entity.Length && count < places.Length; i++) places[count++] = entity[i];
        _pool.Fetch(places[..count]);
    }

    private int PlaceOf(MentionId mention)
    {
        var record = _records.Of(mention.Record);
        if (record >= 0)
            foreach (var numbered in _records.Mentions.AsSpan(_records.Offsets[record].._records.Offsets[record + 1]))
                if (_pool.IdAt(_places[numbered]) == mention) return _places[numbered];
        throw new ArgumentException($"The pool has no mention {mention}; expected one of those that were resolved.", nameof(mention));
    }
}
