namespace Igloo.Storage;

/// <summary>Entities, with texts of their own or packed: they stand alike in a file.</summary>
internal sealed class EntityCodec : IRowCodec<Entity>, IRowCodec<PackedEntity>
{
    private readonly EntityHeadCodec _head;
    private readonly AttributeColumns _attributes;
    private readonly ListShape _ties;
    private readonly ScoredPairCodec _tie;

    public EntityCodec(ColumnSet columns)
    {
        _head = new EntityHeadCodec(columns);
        _attributes = new AttributeColumns(columns);
        _ties = columns.List();
        _tie = new ScoredPairCodec(columns, "tie_", _ties);
    }

    public void Append(Entity entity) => Append(PackedEntity.Of(entity));

    public void Append(PackedEntity entity)
    {
        _head.Append(entity);
        _attributes.Append(entity.Attributes, entity.Mentions);
        _ties.Begin(entity.Ties.Count);
        _tie.AppendAll(entity.Ties);
    }

    public Entity Next()
    {
        var head = _head.Next();
        return head with { Attributes = _attributes.Next(head.Mentions), Ties = _tie.NextAll(_ties.Next()) };
    }

    PackedEntity IRowReader<PackedEntity>.Next() => PackedEntity.Of(Next());
}
