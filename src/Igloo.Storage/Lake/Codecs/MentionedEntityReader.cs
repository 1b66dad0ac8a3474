namespace Igloo.Storage;

/// <summary>Entities with their mentions and nothing else.</summary>
internal sealed class MentionedEntityReader : IRowReader<Entity>
{
    private readonly EntityIdColumns _id;
    private readonly EntityMentionColumns _mentions;

    public MentionedEntityReader(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _mentions = new EntityMentionColumns(columns);
    }

    /// <summary>Whether the loaded row group has an entity of a kind.</summary>
    public bool HasAny(EntityKind kind) => _id.HasAny(kind);

    public Entity Next()
    {
        var id = _id.Next();
        return new Entity(id, id.Kind, "", _mentions.Next(), [], []);
    }
}
