namespace Igloo.Storage;

/// <summary>Entities with their mentions, of accounts the caption, and of places the attributes. Entities are ordered by kind: row groups without either are most, and neither column is decoded of these.</summary>
internal sealed class LinkableEntityReader : IRowReader<Entity>
{
    private readonly MentionedEntityReader _entity;
    private readonly ColumnSet _ofAccounts;
    private readonly ColumnSet _ofPlaces;
    private readonly TextColumn _caption;
    private readonly AttributeColumns _attributes;

    public LinkableEntityReader(ColumnSet columns)
    {
        _entity = new MentionedEntityReader(columns);
        _ofAccounts = columns.Further(() => _entity.HasAny(EntityKind.Account));
        _ofPlaces = columns.Further(() => _entity.HasAny(EntityKind.Place));
        (_caption, _attributes) = (_ofAccounts.Text("caption"), new AttributeColumns(_ofPlaces));
    }

    public Entity Next()
    {
        var entity = _entity.Next();
        if (entity.Kind == EntityKind.Account) entity = entity with { Caption = _caption.Next() };
        else if (_ofAccounts.IsLoaded) _caption.Skip(1);
        if (entity.Kind == EntityKind.Place) entity = entity with { Attributes = _attributes.Next(entity.Mentions) };
        else if (_ofPlaces.IsLoaded) _attributes.Skip();
        return entity;
    }
}
