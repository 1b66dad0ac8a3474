namespace Igloo.Storage;

/// <summary>Entities, with texts of their own, packed, or left in the columns: they stand alike in a file.</summary>
internal sealed class EntityCodec : IRowCodec<Entity>, IRowCodec<PackedEntity>, IRowCodec<StoredEntity>
{
    private readonly EntityIdColumns _id;
    private readonly TextColumn _caption;
    private readonly EntityMentionColumns _mentions;
    private readonly AttributeColumns _attributes;
    private readonly StoredEntity _row;

    public EntityCodec(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _caption = columns.Text("caption");
        _mentions = new EntityMentionColumns(columns);
        _attributes = new AttributeColumns(columns);
        _row = new StoredEntity(_mentions, _attributes);
    }

    public void Append(Entity entity) => Append(PackedEntity.Of(entity));

    public void Append(PackedEntity entity)
    {
        _id.Append(entity.Id);
        _caption.Append(entity.Caption);
        _mentions.Append(entity.Mentions);
        _attributes.Append(entity.Attributes, entity.Mentions);
    }

    public void Append(StoredEntity entity) => Append(entity.Made());

    Entity IRowReader<Entity>.Next() => Next().Made();

    PackedEntity IRowReader<PackedEntity>.Next() => PackedEntity.Of(Next().Made());

    public StoredEntity Next()
    {
        var (id, caption) = (_id.Next(), _caption.NextMemory());
        _mentions.MoveNext();
        _attributes.MoveNext();
        _row.Take(id, caption);
        return _row;
    }
}
