namespace Igloo.Storage;

/// <summary>An entity without attributes and ties.</summary>
internal sealed class EntityHeadCodec : IRowCodec<Entity>
{
    private readonly EntityIdColumns _id;
    private readonly Column<byte> _kind;
    private readonly Column<string> _caption;
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

    public void Append(Entity entity)
    {
        _id.Append(entity.Id);
        _kind.Append((byte)entity.Kind);
        _caption.Append(entity.Caption);
        _mentions.Begin(entity.Mentions.Count);
        foreach (var mention in entity.Mentions) _mention.Append(mention);
    }

    public Entity Next()
    {
        var (id, kind, caption) = (_id.Next(), (EntityKind)_kind.Next(), _caption.Next());
        var mentions = new MentionId[_mentions.Next()];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = _mention.Next();
        return new Entity(id, kind, caption, mentions, [], []);
    }
}
