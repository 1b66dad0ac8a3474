namespace Igloo.Storage;

/// <summary>Which mentions are of an entity, as it stands in the columns of a file: of millions of entities a run changes few, and the others need not be told.</summary>
/// <remarks>For one thread. Stands until the next one is read: who streams a file takes one after the other, and none is kept.</remarks>
public sealed class StoredEntity
{
    private readonly EntityMentionColumns _mentions;
    private readonly List<MentionId> _rowMentions = [];

    internal StoredEntity(EntityMentionColumns mentions) => _mentions = mentions;

    /// <summary>Its id.</summary>
    public EntityId Id { get; private set; }

    /// <summary>Its mentions, in order; they stand until the next entity is read.</summary>
    public ReadOnlySpan<MentionId> Mentions => _mentions.MadeIn(_rowMentions);

    /// <summary>The same for who keeps it.</summary>
    public EntityMentions Made() => new(Id, _mentions.Made());

    /// <summary>Whether another has the same mentions.</summary>
    public bool HasMentionsOf(StoredEntity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _mentions.Records.SequenceEqual(other._mentions.Records) && _mentions.Parts == other._mentions.Parts;
    }

    internal void Take(EntityId id) => Id = id;
}
