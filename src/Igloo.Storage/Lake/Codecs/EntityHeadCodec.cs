namespace Igloo.Storage;

/// <summary>An entity without attributes and ties.</summary>
internal sealed class EntityHeadCodec : IRowReader<Entity>
{
    private readonly EntityIdColumns _id;
    private readonly Column<byte> _kind;
    private readonly TextColumn _caption;
    private readonly ListShape _mentions;
    private readonly MentionColumns _mention;

    public EntityHeadCodec(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _kind = columns.Byte("kind");
        _caption = columns.Text("caption");
        _mentions = columns.List();
        _mention = new MentionColumns(columns, "mention", _mentions);
    }

    public void Append(PackedEntity entity)
    {
        _id.Append(entity.Id);
        _kind.Append((byte)entity.Id.Kind);
        _caption.Append(entity.Caption);
        _mentions.Begin(entity.Mentions.Count);
        for (var i = 0; i < entity.Mentions.Count; i++) _mention.Append(entity.Mentions[i]);
    }

    public Entity Next()
    {
        var (id, kind, caption) = (_id.Next(), (EntityKind)_kind.Next(), _caption.Next());
        var mentions = new MentionId[_mentions.Next()];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = _mention.Next();
        return new Entity(id, kind, caption, mentions, [], []);
    }
}
