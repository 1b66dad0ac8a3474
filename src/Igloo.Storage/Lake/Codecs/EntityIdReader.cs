namespace Igloo.Storage;

/// <summary>Entities with their ids and nothing else.</summary>
internal sealed class EntityIdReader(ColumnSet columns) : IRowReader<Entity>
{
    private readonly EntityIdColumns _id = new(columns, "id");

    public Entity Next()
    {
        var id = _id.Next();
        return new Entity(id, id.Kind, "", [], [], []);
    }
}
