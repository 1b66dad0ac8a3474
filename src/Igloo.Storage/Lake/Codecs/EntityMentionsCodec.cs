namespace Igloo.Storage;

internal sealed class EntityMentionsCodec : IRowCodec<EntityMentions>, IRowCodec<StoredEntity>
{
    private readonly EntityIdColumns _entity;
    private readonly EntityMentionColumns _mentions;
    private readonly StoredEntity _row;

    public EntityMentionsCodec(ColumnSet columns)
    {
        _entity = new EntityIdColumns(columns, "entity");
        _mentions = new EntityMentionColumns(columns);
        _row = new StoredEntity(_mentions);
    }

    public void Append(EntityMentions entity)
    {
        _entity.Append(entity.Entity);
        _mentions.Append(entity.Mentions);
    }

    public void Append(StoredEntity entity) => Append(entity.Made());

    EntityMentions IRowReader<EntityMentions>.Next() => Next().Made();

    /// <summary>The next row, which stands until the one after it is asked for.</summary>
    public StoredEntity Next()
    {
        _mentions.MoveNext();
        _row.Take(_entity.Next());
        return _row;
    }
}
