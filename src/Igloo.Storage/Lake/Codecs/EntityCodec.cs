namespace Igloo.Storage;

/// <summary>Entities, with texts of their own or packed: they stand alike in a file.</summary>
internal sealed class EntityCodec(ColumnSet columns) : IRowCodec<Entity>, IRowCodec<PackedEntity>
{
    private readonly EntityHeadCodec _head = new(columns);
    private readonly AttributeColumns _attributes = new(columns);
    private readonly TieColumns _ties = new(columns);

    public void Append(Entity entity) => Append(PackedEntity.Of(entity));

    public void Append(PackedEntity entity)
    {
        _head.Append(entity);
        _attributes.Append(entity.Attributes, entity.Mentions);
        _ties.Append(entity.Ties, entity.Mentions);
    }

    public Entity Next()
    {
        var head = _head.Next();
        return head with { Attributes = _attributes.Next(head.Mentions), Ties = _ties.Next(head.Mentions) };
    }

    PackedEntity IRowReader<PackedEntity>.Next() => PackedEntity.Of(Next());
}
