using System.Runtime.InteropServices;

namespace Igloo.Storage;

/// <summary>An entity that stands in the columns of a file: told from others by a digest of these, and made only for who needs it whole. Of millions a run changes few.</summary>
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

    /// <summary>The pairs that hold it together.</summary>
    internal IReadOnlyList<ScoredPair> Ties { get; private set; } = [];

    /// <summary>The entity with texts of its own, as far as the view that it is read by tells it; made once at most.</summary>
    public Entity Made()
    {
        var mentions = _mentions.Made();
        return new Entity(Id, Id.Kind, _caption.ToString(), mentions, _attributes?.Made(mentions) ?? [], Ties);
    }

    /// <summary>Whether another has the same mentions.</summary>
    public bool HasMentionsOf(StoredEntity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _mentions.Records.SequenceEqual(other._mentions.Records) && _mentions.Parts == other._mentions.Parts;
    }

    /// <summary>Tells whether the entity is told alike and to the same as another of its id, ties aside: then it has the same digest, and stands alike on pages.</summary>
    internal ulong Digest(AudienceOfRecords audiences)
    {
        var digest = EntityDigest.With(EntityDigest.None, MemoryMarshal.AsBytes(_caption.Span));
        digest = EntityDigest.With(digest, MemoryMarshal.AsBytes(_mentions.Records));
        digest = EntityDigest.With(digest, MemoryMarshal.AsBytes(_mentions.Parts.AsSpan()));
        digest = EntityDigest.With(digest, MemoryMarshal.AsBytes(_attributes!.Types.AsSpan()));
        digest = EntityDigest.With(digest, MemoryMarshal.AsBytes(_attributes.Values.Span));
        digest = EntityDigest.With(digest, MemoryMarshal.AsBytes(_attributes.Places.Span));
        digest = EntityDigest.With(digest, MemoryMarshal.AsBytes(_attributes.Others));
        return WithAudiences(WithAudiences(digest, audiences, _mentions.Records), audiences, _attributes.Others);
    }

    internal void Take(EntityId id, ReadOnlyMemory<char> caption, IReadOnlyList<ScoredPair> ties) => (Id, _caption, Ties) = (id, caption, ties);

    // Mostly all records are told to the same, and that is said once.
    private static ulong WithAudiences(ulong digest, AudienceOfRecords audiences, ReadOnlySpan<RecordId> records)
    {
        var told = (Audience?)null;
        for (var i = 0; i < records.Length; i++)
        {
            var audience = audiences.Of(records[i]);
            if (ReferenceEquals(audience, told)) continue;
            digest = EntityDigest.With(digest + (ulong)i, MemoryMarshal.AsBytes(audience.Key.AsSpan()));
            told = audience;
        }

        return digest;
    }
}
