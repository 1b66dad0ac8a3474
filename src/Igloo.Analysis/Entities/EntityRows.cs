using System.Collections;
using System.Runtime.InteropServices;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Entities ordered by id that are made as they are asked for: who writes millions of them one after the other never holds them all.</summary>
internal sealed class EntityRows : IReadOnlyList<PackedEntity>
{
    /// <summary>Entities whose parts are fetched together: what they are made of fits the caches that are near.</summary>
    private const int FetchedAtATime = 16;

    private readonly IReadOnlyList<IEntitySource> _sources;
    private readonly (EntityId[] Ids, int[] Numbers)[] _entities;
    private readonly (int Source, int Place)[] _rows;
    private readonly int _mostMentions;

    /// <param name="sources">Who makes them.</param>
    /// <param name="mentions">How many mentions all of them have at most.</param>
    public EntityRows(IReadOnlyList<IEntitySource> sources, int mentions)
    {
        _mostMentions = mentions;
        (_sources, _entities) = (sources, [.. sources.Select(source => source.Entities)]);
        _rows = new (int, int)[_entities.Sum(entities => entities.Ids.Length)];
        var next = new int[_entities.Length];
        for (var i = 0; i < _rows.Length; i++)
        {
            var source = SourceOfLeast(next);
            _rows[i] = (source, next[source]++);
        }
    }

    public int Count => _rows.Length;

    /// <remarks>Best asked for in order: ids are in none that their mentions stand in, and what is far in memory is fetched for some entities at once.</remarks>
    public PackedEntity this[int index]
    {
        get
        {
            if (index % FetchedAtATime == 0) Fetch(_rows.AsSpan(index, Math.Min(FetchedAtATime, Count - index)));
            var (source, place) = _rows[index];
            return _sources[source].Make(_entities[source].Ids[place], _entities[source].Numbers[place]);
        }
    }

    /// <summary>Whom and what records name, as linking asks it: the same as of the stored entities, most of which need not be made for it.</summary>
    public RecordCasts Casts()
    {
        var (casts, mentions) = (new RecordCasts(Count, _mostMentions), new List<MentionId>());
        for (var i = 0; i < _rows.Length; i++)
        {
            var id = IdAt(i);
            if (RecordCasts.AsksMoreOf(id.Kind)) casts.Add(Asked(SourceAt(i).Make(id, NumberAt(i))));
            else casts.Add(id, MentionsAt(i, mentions));
        }

        return casts;
    }

    /// <summary>What holds those together that pairs do, ordered by id; made as it is asked for.</summary>
    public IReadOnlyList<EntityTies> Ties()
    {
        int[] tied = [.. Enumerable.Range(0, Count).Where(index => SourceAt(index).IsTied(NumberAt(index)))];
        return new MadeRows<EntityTies>(tied.Length, i => new EntityTies(IdAt(tied[i]), SourceAt(tied[i]).TiesOf(NumberAt(tied[i]))));
    }

    /// <summary>The id of an entity, which need not be made for it.</summary>
    public EntityId IdAt(int index) => _entities[_rows[index].Source].Ids[_rows[index].Place];

    /// <summary>The mentions of an entity in order, in room that is used again.</summary>
    public ReadOnlySpan<MentionId> MentionsAt(int index, List<MentionId> room)
    {
        room.Clear();
        SourceAt(index).AddMentions(NumberAt(index), room);
        return CollectionsMarshal.AsSpan(room);
    }

    public IEnumerator<PackedEntity> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEntitySource SourceAt(int index) => _sources[_rows[index].Source];

    private int NumberAt(int index) => _entities[_rows[index].Source].Numbers[_rows[index].Place];

    private static PackedEntity Asked(PackedEntity entity) => entity.Id.Kind == EntityKind.Place ? entity : entity with { Attributes = [] };

    // Which source has the least of the ids that are next in each.
    private int SourceOfLeast(int[] next)
    {
        var least = -1;
        for (var source = 0; source < next.Length; source++)
        {
            var ids = _entities[source].Ids;
            if (next[source] < ids.Length && (least < 0 || ids[next[source]].CompareTo(_entities[least].Ids[next[least]]) < 0)) least = source;
        }

        return least;
    }

    private void Fetch(ReadOnlySpan<(int Source, int Place)> rows)
    {
        Span<int> numbers = stackalloc int[FetchedAtATime];
        for (int start = 0, end; start < rows.Length; start = end)
        {
            var source = rows[start].Source;
            for (end = start; end < rows.Length && rows[end].Source == source; end++) numbers[end - start] = _entities[source].Numbers[rows[end].Place];
            _sources[source].Fetch(numbers[..(end - start)]);
        }
    }
}

/// <summary>Makes entities by numbers of its own.</summary>
internal interface IEntitySource
{
    /// <summary>Mentions that are fetched at once: more would push each other out of the caches that are near.</summary>
    const int MostMentionsFetched = 64;

    /// <summary>The ids of the entities in order, and beside each its entity's number.</summary>
    (EntityId[] Ids, int[] Numbers) Entities { get; }

    /// <summary>Reads what some entities are made of, all at once, so that it is near when each of them is made.</summary>
    void Fetch(ReadOnlySpan<int> numbers);

    /// <summary>Adds the mentions of an entity in order.</summary>
    void AddMentions(int number, List<MentionId> mentions);

    /// <summary>The entity of an id and its number.</summary>
    PackedEntity Make(EntityId id, int number);

    /// <summary>Whether pairs hold an entity together.</summary>
    bool IsTied(int number);

    /// <summary>The pairs that hold an entity together, strongest first.</summary>
    ScoredPair[] TiesOf(int number);
}
