namespace Igloo.Storage;

/// <summary>Entities with their mentions and nothing else.</summary>
internal sealed class MentionedEntityReader : IRowReader<Entity>
{
    private readonly EntityIdColumns _id;
    private readonly StoredColumn<byte, byte> _kind;
    private readonly ListShape _mentions;
    private readonly MentionColumns _mention;

    public MentionedEntityReader(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _kind = columns.Byte("kind");
        _mentions = columns.List();
        _mention = new MentionColumns(columns, "mention", _mentions);
    }

    /// <summary>Whether the loaded row group has an entity of a kind.</summary>
    public bool HasAny(EntityKind kind) => _kind.Loaded.Contains((byte)kind);

    public Entity Next()
    {
        var (id, kind) = (_id.Next(), (EntityKind)_kind.Next());
        var mentions = new MentionId[_mentions.Next()];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = _mention.Next();
        return new Entity(id, kind, "", mentions, [], []);
    }
}
