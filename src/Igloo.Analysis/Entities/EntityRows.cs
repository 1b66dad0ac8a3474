using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Entities ordered by id that are made as they are asked for: who writes millions of them one after the other never holds them all.</summary>
internal sealed class EntityRows : IReadOnlyList<PackedEntity>
{
    private readonly IReadOnlyList<IEntitySource> _sources;
    private readonly (EntityId Id, int Source, int Number)[] _order;

    public EntityRows(IReadOnlyList<IEntitySource> sources)
    {
        _sources = sources;
        _order = [.. sources.SelectMany((source, index) => source.Ids.Select(entity => (entity.Id, index, entity.Number)))];
        Array.Sort(_order, static (x, y) => x.Id.CompareTo(y.Id));
    }

    public int Count => _order.Length;

    public PackedEntity this[int index] => _sources[_order[index].Source].Make(_order[index].Id, _order[index].Number);

    public IEnumerator<PackedEntity> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes entities by numbers of its own.</summary>
internal interface IEntitySource
{
    /// <summary>Each entity with its number.</summary>
    IEnumerable<(EntityId Id, int Number)> Ids { get; }

    /// <summary>The entity of an id and its number.</summary>
    PackedEntity Make(EntityId id, int number);
}
