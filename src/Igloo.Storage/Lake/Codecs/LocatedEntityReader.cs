namespace Igloo.Storage;

/// <summary>Entities with their mentions and, of places, the attributes. Entities are ordered by kind: row groups without a place are most, and their attributes are not decoded.</summary>
internal sealed class LocatedEntityReader : IRowReader<Entity>
{
    private readonly MentionedEntityReader _entity;
    private readonly ColumnSet _ofPlaces;
    private readonly AttributeColumns _attributes;

    public LocatedEntityReader(ColumnSet columns)
    {
        _entity = new MentionedEntityReader(columns);
        _ofPlaces = columns.Further(() => _entity.HasAny(EntityKind.Place));
        _attributes = new AttributeColumns(_ofPlaces);
    }

    public Entity Next()
    {
        var entity = _entity.Next();
        if (entity.Kind == EntityKind.Place) return entity with { Attributes = _attributes.Next(entity.Mentions) };
        if (_ofPlaces.IsLoaded) _attributes.Skip();
        return entity;
    }
}
