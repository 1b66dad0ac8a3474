namespace Igloo.Storage;

/// <summary>Entities with their mentions and, of places, the attributes.</summary>
internal sealed class LocatedEntityReader(ColumnSet columns) : IRowReader<Entity>
{
    private readonly EntityHeadCodec _head = new(columns);
    private readonly AttributeColumns _attributes = new(columns);

    public Entity Next()
    {
        var entity = _head.Next();
        if (entity.Kind == EntityKind.Place) return entity with { Attributes = _attributes.Next(entity.Mentions) };
        _attributes.Skip();
        return entity;
    }
}
