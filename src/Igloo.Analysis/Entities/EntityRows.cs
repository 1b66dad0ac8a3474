using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Entities ordered by id that are made as they are asked for: who writes millions of them one after the other never holds them all.</summary>
internal sealed class EntityRows : IReadOnlyList<PackedEntity>
{
    /// <summary>Entities whose parts are fetched together: what they are made of fits the caches that are near.</summary>
    private const int FetchedAtATime = 16;

    private readonly IReadOnlyList<IEntitySource> _sources;
    private readonly EntityId[] _ids;
    private readonly (int Source, int Number)[] _made;

    public EntityRows(IReadOnlyList<IEntitySource> sources)
    {
        var entities = sources.Select(source => source.Ids()).ToArray();
        var count = entities.Sum(ids => ids.Length);
        (_sources, _ids, _made, count) = (sources, new EntityId[count], new (int, int)[count], 0);
        for (var source = 0; source < entities.Length; source++)
            foreach (var (id, number) in entities[source]) (_ids[count], _made[count++]) = (id, (source, number));
        Array.Sort(_ids, _made);
    }

    public int Count => _ids.Length;

    /// <remarks>Best asked for in order: ids are in none that their mentions stand in, and what is far in memory is fetched for some entities at once.</remarks>
    public PackedEntity this[int index]
    {
        get
        {
            if (index % FetchedAtATime == 0) Fetch(_made.AsSpan(index, Math.Min(FetchedAtATime, Count - index)));
            var (source, number) = _made[index];
            return _sources[source].Make(_ids[index], number);
        }
    }

    public IEnumerator<PackedEntity> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Fetch(ReadOnlySpan<(int Source, int Number)> entities)
    {
        Span<int> numbers = stackalloc int[FetchedAtATime];
        for (int start = 0, end; start < entities.Length; start = end)
        {
            var source = entities[start].Source;
            for (end = start; end < entities.Length && entities[end].Source == source; end++) numbers[end - start] = entities[end].Number;
            _sources[source].Fetch(numbers[..(end - start)]);
        }
    }
}

/// <summary>Makes entities by numbers of its own.</summary>
internal interface IEntitySource
{
    /// <summary>Mentions that are fetched at once: more would push each other out of the caches that are near.</summary>
    const int MostMentionsFetched = 64;

    /// <summary>Each entity with its number.</summary>
    (EntityId Id, int Number)[] Ids();

    /// <summary>Reads what some entities are made of, all at once, so that it is near when each of them is made.</summary>
    void Fetch(ReadOnlySpan<int> numbers);

    /// <summary>The entity of an id and its number.</summary>
    PackedEntity Make(EntityId id, int number);
}
