namespace Igloo.Storage;

/// <summary>Entities with their mentions and nothing else.</summary>
internal sealed class MentionedEntityReader : IRowReader<StoredEntity>
{
    private readonly EntityIdColumns _id;
    private readonly EntityMentionColumns _mentions;
    private readonly StoredEntity _row;

    public MentionedEntityReader(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _mentions = new EntityMentionColumns(columns);
        _row = new StoredEntity(_mentions, null);
    }

    public StoredEntity Next()
    {
        _mentions.MoveNext();
        _row.Take(_id.Next(), default);
        return _row;
    }
}
