namespace Igloo.Storage;

/// <summary>Entities with their mentions, of accounts the caption, and of places the attributes. Entities are ordered by kind: row groups without either are most, and neither column is decoded of these.</summary>
internal sealed class LinkableEntityReader : IRowReader<StoredEntity>
{
    private readonly EntityIdColumns _id;
    private readonly EntityMentionColumns _mentions;
    private readonly ColumnSet _ofAccounts;
    private readonly ColumnSet _ofPlaces;
    private readonly TextColumn _caption;
    private readonly AttributeColumns _attributes;
    private readonly StoredEntity _row;
    private readonly StoredEntity _place;

    public LinkableEntityReader(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _mentions = new EntityMentionColumns(columns);
        _ofAccounts = columns.Further(() => _id.HasAny(EntityKind.Account));
        _ofPlaces = columns.Further(() => _id.HasAny(EntityKind.Place));
        (_caption, _attributes) = (_ofAccounts.Text("caption"), new AttributeColumns(_ofPlaces));
        (_row, _place) = (new StoredEntity(_mentions, null), new StoredEntity(_mentions, _attributes));
    }

    public StoredEntity Next()
    {
        var id = _id.Next();
        _mentions.MoveNext();
        if (_ofPlaces.IsLoaded) _attributes.MoveNext();
        var caption = _ofAccounts.IsLoaded ? _caption.NextMemory() : default;
        var row = id.Kind == EntityKind.Place ? _place : _row;
        row.Take(id, id.Kind == EntityKind.Account ? caption : default);
        return row;
    }
}
