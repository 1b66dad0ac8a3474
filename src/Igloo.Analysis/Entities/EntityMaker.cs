using System.Numerics;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Makes entities of what their mentions tell: of the same mentions the same, whatever stands beside them in the pool.</summary>
/// <remarks>Thread-safe as long as the pool is not opened again. Time O(mentions of the pool) to be made, then what the mentions of an entity hold. Memory: 8 to 16 bytes for each record that is looked for.</remarks>
public sealed class EntityMaker
{
    /// <summary>Entities whose parts are fetched together, and mentions that are: what they are made of fits the caches that are near.</summary>
    private const int FetchedAtATime = 16, MostMentionsFetched = 64;

    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15; // 2^64 through the golden ratio: neighbouring ids end far apart

    private readonly MentionPool _pool;
    private readonly HashSet<RecordId>? _records; // those that are asked for; all where there is none
    private readonly int[] _runs; // one more than where mentions of one record begin, by its hash; 0 where none do
    private readonly int _shift;

    /// <summary>Makes any entity of the pool.</summary>
    /// <param name="pool">All mentions, closed.</param>
    public EntityMaker(MentionPool pool)
        : this(pool, null)
    {
    }

    private EntityMaker(MentionPool pool, HashSet<RecordId>? records)
    {
        ArgumentNullException.ThrowIfNull(pool);
        (_pool, _records) = (pool, records);
        var runs = 0;
        for (var place = 0; place < pool.Count; place++) runs += IsFirst(place) ? 1 : 0;
        _runs = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * runs))];
        _shift = 64 - BitOperations.Log2((uint)_runs.Length);
        for (var place = 0; place < pool.Count; place++)
            if (IsFirst(place)) AddRun(place);
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

    // Those of one record mostly stand together.
    private bool IsFirst(int place)
    {
        var record = _pool.IdAt(place).Record;
        return (place == 0 || record != _pool.IdAt(place - 1).Record) && _records?.Contains(record) != false;
    }

    private void AddRun(int place)
    {
        var slot = SlotOf(_pool.IdAt(place).Record);
        while (_runs[slot] > 0) slot = Next(slot);
        _runs[slot] = place + 1;
    }

    private int PlaceOf(MentionId mention)
    {
        for (var slot = SlotOf(mention.Record); _runs[slot] > 0; slot = Next(slot))
            for (var place = _runs[slot] - 1; place < _pool.Count && _pool.IdAt(place) is var id && id.Record == mention.Record; place++)
                if (id == mention) return place;
        throw new ArgumentException($"The pool has no mention {mention}; expected one of those that were resolved.", nameof(mention));
    }

    private int SlotOf(RecordId record) => (int)((((ulong)record.Value ^ (ulong)(record.Value >> 64)) * Mixer) >> _shift);

    private int Next(int slot) => (slot + 1) & (_runs.Length - 1);
}
