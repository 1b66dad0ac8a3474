using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>What a run has to publish of its entities, which is known long before its links and leads.</summary>
public sealed record EntityPublication
{
    public required WorkspaceId Workspace { get; init; }

    public required RunId Run { get; init; }

    /// <summary>Its entities, ordered by id; read once at most, and never held together.</summary>
    public required IAsyncEnumerable<Entity> Entities { get; init; }

    /// <summary>How many entities there are.</summary>
    public required int Count { get; init; }

    /// <summary>How they differ from those of an earlier run; <see langword="null"/> when they lie over none.</summary>
    public EntityLayer? Layer { get; init; }

    /// <summary>What holds its entities together, ordered by id; read once at most.</summary>
    public required IAsyncEnumerable<EntityTies> Ties { get; init; }

    /// <summary>How that differs from what an earlier run told; <see langword="null"/> when it lies over none.</summary>
    public TieLayer? TieLayer { get; init; }

    /// <summary>Who may see a record.</summary>
    public required Func<RecordId, ReleaseClass> ReleaseOf { get; init; }
}

/// <summary>How the entities of a run differ from those of an earlier one, the ground: few do after a small drop.</summary>
/// <param name="Ground">The earlier run. Its records are among those of this one, and told to the same.</param>
/// <param name="Later">Entities that are not, or not so, in the ground, ordered by id.</param>
/// <param name="Count">How many these are.</param>
/// <param name="Replaced">Entities of the ground that are no more, or otherwise, ordered by id.</param>
public sealed record EntityLayer(RunId Ground, IAsyncEnumerable<Entity> Later, int Count, IReadOnlyList<EntityId> Replaced);

/// <summary>How what holds the entities of a run together differs from what an earlier run told. Its records are among those of this one, and told to the same.</summary>
/// <param name="Ground">The earlier run.</param>
/// <param name="Later">What holds those together that are held otherwise, ordered by id; nothing where nothing does any more.</param>
public sealed record TieLayer(RunId Ground, IReadOnlyList<EntityTies> Later);

/// <summary>The entities of a run as they were published.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Layers">How their pages lie over each other.</param>
/// <param name="TieLayers">How the pages of what holds them together do.</param>
/// <param name="Pages">Where they, the words that they are found by and what holds them together stand, by table, audience and bucket.</param>
public sealed record PublishedEntities(int Count, EntityLayers Layers, EntityLayers TieLayers, IReadOnlyList<PageRef> Pages);

/// <summary>How pages of entities lie over each other: those that an earlier run wrote, and what differs from them. So a small drop writes little.</summary>
/// <param name="Run">The run whose entities the ground tells.</param>
/// <param name="Ground">Buckets of the tables of the ground, which tells most entities.</param>
/// <param name="Later">Buckets of the tables of those that differ; 0 when the ground is all there is.</param>
public sealed record EntityLayers(RunId Run, int Ground, int Later);

/// <summary>Entities one after the other.</summary>
internal static class EntityStreams
{
    /// <summary>The same, once it is seen that they are ordered by id.</summary>
    /// <exception cref="ArgumentException">An entity comes after one with a greater id.</exception>
    public static async IAsyncEnumerable<Entity> InOrder(this IAsyncEnumerable<Entity> entities, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = (EntityId?)null;
        await foreach (var entity in entities.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (before?.CompareTo(entity.Id) > 0) throw new ArgumentException($"The entity {entity.Id} comes after {before}; expected entities ordered by id.");
            before = entity.Id;
            yield return entity;
        }
    }
}
