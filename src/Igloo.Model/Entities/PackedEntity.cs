namespace Igloo.Model;

/// <summary>A value that an entity holds, as <see cref="EntityAttribute"/>, whose text stands in memory that others share.</summary>
/// <param name="Type">What the value is.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Records">Every record that says so, in order.</param>
public readonly record struct PackedAttribute(FieldType Type, ReadOnlyMemory<char> Value, IReadOnlyList<RecordId> Records);

/// <summary>An <see cref="Entity"/> whose texts stand in memory that others share: for who makes millions of entities and keeps little of each.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">The name to show.</param>
/// <param name="Mentions">Its mentions in order.</param>
/// <param name="Attributes">Its values, ordered by type, then value.</param>
public sealed record PackedEntity(EntityId Id, ReadOnlyMemory<char> Caption, IReadOnlyList<MentionId> Mentions, IReadOnlyList<PackedAttribute> Attributes)
{
    /// <summary>The same over the texts of an entity.</summary>
    public static PackedEntity Of(Entity entity) => new(
        entity.Id, entity.Caption.AsMemory(), entity.Mentions, [.. entity.Attributes.Select(attribute => new PackedAttribute(attribute.Type, attribute.Value.AsMemory(), attribute.Records))]);

    /// <summary>The same with texts of its own.</summary>
    public Entity ToEntity() => new(
        Id, Id.Kind, Caption.ToString(), Mentions, [.. Attributes.Select(attribute => new EntityAttribute(attribute.Type, attribute.Value.ToString(), attribute.Records))]);
}
