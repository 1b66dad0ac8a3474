namespace Igloo.Storage;

/// <summary>An entity without attributes and ties.</summary>
internal sealed class EntityHeadCodec : IRowReader<Entity>
{
    private readonly EntityIdColumns _id;
    private readonly TextColumn _caption;
    private readonly EntityMentionColumns _mentions;

    public EntityHeadCodec(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _caption = columns.Text("caption");
        _mentions = new EntityMentionColumns(columns);
    }

    public void Append(PackedEntity entity)
    {
        _id.Append(entity.Id);
        _caption.Append(entity.Caption);
        _mentions.Append(entity.Mentions);
    }

    public Entity Next()
    {
        var (id, caption) = (_id.Next(), _caption.Next());
        return new Entity(id, id.Kind, caption, _mentions.Next(), [], []);
    }
}
