namespace Igloo.Storage;

/// <summary>An entity that stands in the columns of a file: told from others by its mentions, and made only for who needs it whole. Of millions a run changes few.</summary>
/// <remarks>For one thread. Stands until the next one is read: who streams a file takes one after the other, and none is kept.</remarks>
public sealed class StoredEntity
{
    private readonly EntityMentionColumns _mentions;
    private readonly AttributeColumns? _attributes;
    private readonly List<MentionId> _rowMentions = [];
    private ReadOnlyMemory<char> _caption;

    /// <param name="mentions">Its mentions.</param>
    /// <param name="attributes">Its attributes; <see langword="null"/> of a view that leaves them out.</param>
    internal StoredEntity(EntityMentionColumns mentions, AttributeColumns? attributes) => (_mentions, _attributes) = (mentions, attributes);

    /// <summary>Its id.</summary>
    public EntityId Id { get; private set; }

    /// <summary>Its mentions, in order; they stand until the next entity is read.</summary>
    public ReadOnlySpan<MentionId> Mentions => _mentions.MadeIn(_rowMentions);

    /// <summary>The entity with texts of its own, as far as the view that it is read by tells it; made once at most.</summary>
    public Entity Made()
    {
        var mentions = _mentions.Made();
        return new Entity(Id, Id.Kind, _caption.ToString(), mentions, _attributes?.Made(mentions) ?? []);
    }

    /// <summary>Whether another has the same mentions.</summary>
    public bool HasMentionsOf(StoredEntity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _mentions.Records.SequenceEqual(other._mentions.Records) && _mentions.Parts == other._mentions.Parts;
    }

    /// <summary>Whether it has these mentions.</summary>
    /// <param name="mentions">In order.</param>
    public bool HasMentions(ReadOnlySpan<MentionId> mentions) => _mentions.Are(mentions);

    internal void Take(EntityId id, ReadOnlyMemory<char> caption) => (Id, _caption) = (id, caption);
}
