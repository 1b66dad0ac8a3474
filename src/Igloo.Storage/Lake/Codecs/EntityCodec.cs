namespace Igloo.Storage;

internal sealed class EntityCodec : IRowCodec<Entity>
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

    public void Append(Entity entity)
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
}
