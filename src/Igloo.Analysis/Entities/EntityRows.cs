using System.Collections;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Which mentions are of each entity, ordered by its id; in flat arrays, because there may be millions.</summary>
internal sealed class EntityRows : IReadOnlyList<EntityMentions>
{
    private readonly MentionPool _pool;
    private readonly IReadOnlyList<IEntitySource> _sources;
    private readonly (EntityId[] Ids, int[] Numbers)[] _entities;
    private readonly (int Source, int Place)[] _rows;
    private readonly int[] _ends; // of each entity's mentions
    private readonly MentionId[] _mentions;

    /// <param name="pool">All mentions.</param>
    /// <param name="sources">Who tells where those of an entity stand.</param>
    public EntityRows(MentionPool pool, IReadOnlyList<IEntitySource> sources)
    {
        (_pool, _sources, _entities) = (pool, sources, [.. sources.Select(source => source.Entities)]);
        _rows = new (int, int)[_entities.Sum(entities => entities.Ids.Length)];
        _ends = new int[_rows.Length];
        var (next, end) = (new int[_entities.Length], 0);
        for (var i = 0; i < _rows.Length; i++)
        {
            var source = SourceOfLeast(next);
            _rows[i] = (source, next[source]++);
            _ends[i] = end += SourceAt(i).CountOf(NumberAt(i));
        }

        _mentions = new MentionId[end];
        Workers.ForRanges(_rows.Length, Gather);
    }

    public int Count => _rows.Length;

    public EntityMentions this[int index] => new(IdAt(index), MentionsAt(index).ToArray());

    /// <summary>The id of an entity.</summary>
    public EntityId IdAt(int index) => _entities[_rows[index].Source].Ids[_rows[index].Place];

    /// <summary>The mentions of an entity in order.</summary>
    public ReadOnlySpan<MentionId> MentionsAt(int index) => _mentions.AsSpan(StartOf(index).._ends[index]);

    /// <summary>Whom and what records name, as linking asks it.</summary>
    public RecordCasts Casts()
    {
        var (casts, places) = (new RecordCasts(Count, _mentions.Length), new List<int>());
        for (var i = 0; i < _rows.Length; i++)
        {
            if (RecordCasts.AsksMoreOf(IdAt(i).Kind)) casts.Add(EntityBuilder.AsLinked(IdAt(i), _pool, [.. PlacesOf(i, places)]));
            else casts.Add(IdAt(i), MentionsAt(i));
        }

        return casts;
    }

    /// <summary>What holds those together that pairs do, ordered by id; made as it is asked for.</summary>
    public IReadOnlyList<EntityTies> Ties() => TiesWhere(index => SourceAt(index).IsTied(NumberAt(index)));

    /// <summary>The same of those that what came after the model was learnt touched, and nothing of those of them that no pair holds together.</summary>
    public IReadOnlyList<EntityTies> LaterTies() => TiesWhere(index => SourceAt(index).IsTouched(NumberAt(index)));

    public IEnumerator<EntityMentions> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private MadeRows<EntityTies> TiesWhere(Func<int, bool> isAsked)
    {
        int[] asked = [.. Enumerable.Range(0, Count).Where(isAsked)];
        return new MadeRows<EntityTies>(asked.Length, i => new EntityTies(IdAt(asked[i]), SourceAt(asked[i]).TiesOf(NumberAt(asked[i]))));
    }

    private void Gather(int first, int end)
    {
        var (places, next) = (new List<int>(), StartOf(first));
        for (var i = first; i < end; i++)
            foreach (var place in PlacesOf(i, places)) _mentions[next++] = _pool.IdAt(place);
    }

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];

    // Where its mentions stand, in room that is used again.
    private List<int> PlacesOf(int index, List<int> room)
    {
        room.Clear();
        SourceAt(index).AddPlaces(NumberAt(index), room);
        return room;
    }

    private IEntitySource SourceAt(int index) => _sources[_rows[index].Source];

    private int NumberAt(int index) => _entities[_rows[index].Source].Numbers[_rows[index].Place];

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
}

/// <summary>Tells of which mentions entities are, by numbers of its own.</summary>
internal interface IEntitySource
{
    /// <summary>The ids of the entities in order, and beside each its entity's number.</summary>
    (EntityId[] Ids, int[] Numbers) Entities { get; }

    /// <summary>How many mentions an entity has.</summary>
    int CountOf(int number);

    /// <summary>Adds to an empty list where the mentions of an entity stand in the pool, ordered by their ids.</summary>
    void AddPlaces(int number, List<int> places);

    /// <summary>Whether pairs hold an entity together.</summary>
    bool IsTied(int number);

    /// <summary>Whether what came after the model was learnt may have changed what holds an entity together.</summary>
    bool IsTouched(int number);

    /// <summary>The pairs that hold an entity together, strongest first.</summary>
    ScoredPair[] TiesOf(int number);
}
