namespace Igloo.Storage;

/// <summary>Entities with their mentions and, of accounts, the caption. Entities are ordered by kind: row groups without an account are most, and their captions are not decoded.</summary>
internal sealed class CaptionedAccountReader : IRowReader<Entity>
{
    private readonly MentionedEntityReader _entity;
    private readonly ColumnSet _ofAccounts;
    private readonly TextColumn _caption;

    public CaptionedAccountReader(ColumnSet columns)
    {
        _entity = new MentionedEntityReader(columns);
        _ofAccounts = columns.Further(() => _entity.HasAny(EntityKind.Account));
        _caption = _ofAccounts.Text("caption");
    }

    public Entity Next()
    {
        var entity = _entity.Next();
        if (entity.Kind == EntityKind.Account) return entity with { Caption = _caption.Next() };
        if (_ofAccounts.IsLoaded) _caption.Skip(1);
        return entity;
    }
}
