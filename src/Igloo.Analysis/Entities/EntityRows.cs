using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Entities ordered by id that are made as they are asked for: who writes millions of them one after the other never holds them all.</summary>
internal sealed class EntityRows : IReadOnlyList<PackedEntity>
{
    /// <summary>Entities whose parts are fetched together: what they are made of fits the caches that are near.</summary>
    private const int FetchedAtATime = 16;

    private readonly IReadOnlyList<IEntitySource> _sources;
    private readonly (EntityId Id, int Source, int Number)[] _order;

    public EntityRows(IReadOnlyList<IEntitySource> sources)
    {
        _sources = sources;
        _order = [.. sources.SelectMany((source, index) => source.Ids.Select(entity => (entity.Id, index, entity.Number)))];
        Array.Sort(_order, static (x, y) => x.Id.CompareTo(y.Id));
    }

    public int Count => _order.Length;

    /// <remarks>Best asked for in order: ids are in none that their mentions stand in, and what is far in memory is fetched for some entities at once.</remarks>
    public PackedEntity this[int index]
    {
        get
        {
            if (index % FetchedAtATime == 0) Fetch(_order.AsSpan(index, Math.Min(FetchedAtATime, Count - index)));
            var (id, source, number) = _order[index];
            return _sources[source].Make(id, number);
        }
    }

    public IEnumerator<PackedEntity> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Fetch(ReadOnlySpan<(EntityId Id, int Source, int Number)> entities)
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
    IEnumerable<(EntityId Id, int Number)> Ids { get; }

    /// <summary>Reads what some entities are made of, all at once, so that it is near when each of them is made.</summary>
    void Fetch(ReadOnlySpan<int> numbers);

    /// <summary>The entity of an id and its number.</summary>
    PackedEntity Make(EntityId id, int number);
}
