using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>What a run has to publish of its entities, which is known long before its links and leads.</summary>
public sealed record EntityPublication
{
    public required WorkspaceId Workspace { get; init; }

    public required RunId Run { get; init; }

    /// <summary>The uploads that they are made of.</summary>
    public required IReadOnlyList<PlannedUpload> Uploads { get; init; }

    /// <summary>Its entities, ordered by id; read once or twice, and never held together.</summary>
    public required IAsyncEnumerable<StoredEntity> Entities { get; init; }

    /// <summary>How many entities there are.</summary>
    public required int Count { get; init; }

    /// <summary>Who may see a record.</summary>
    public required Func<RecordId, ReleaseClass> ReleaseOf { get; init; }

    /// <summary>Its entities, each given to others on the way: one iterator, since each more would cost as much an entity as decoding a column.</summary>
    /// <exception cref="ArgumentException">An entity comes after one with a greater id.</exception>
    internal async IAsyncEnumerable<StoredEntity> InOrderAsync(Action<StoredEntity> beside, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = (EntityId?)null;
        await foreach (var entity in Entities.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (before?.CompareTo(entity.Id) > 0) throw new ArgumentException($"The entity {entity.Id} comes after {before}; expected entities ordered by id.");
            before = entity.Id;
            beside(entity);
            yield return entity;
        }
    }
}

/// <summary>The entities of a run as they were published.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Layers">How their pages lie over each other.</param>
/// <param name="Pages">Where they and the words that they are found by stand, by table, audience and bucket.</param>
public sealed record PublishedEntities(int Count, EntityLayers Layers, IReadOnlyList<PageRef> Pages);

/// <summary>How the pages of entities and words lie over each other: those that an earlier run wrote, and what differs from them. So a small drop writes little.</summary>
/// <param name="Ground">Buckets of the tables of the ground, which holds most entities.</param>
/// <param name="Later">Buckets of the tables of those that differ; 0 when the ground is all there is.</param>
public sealed record EntityLayers(int Ground, int Later);
