namespace Igloo.Storage;

/// <summary>Makes an entity of the parts that a viewer may see.</summary>
internal static class EntityParts
{
    public static Entity Join(IReadOnlyList<EntityPart> parts)
    {
        if (parts is [{ Caption.Length: > 0 } only]) return new Entity(only.Id, only.Id.Kind, only.Caption, only.Mentions, only.Attributes);
        var attributes = parts.SelectMany(part => part.Attributes)
            .GroupBy(attribute => (attribute.Type, attribute.Value))
            .Select(same => new EntityAttribute(same.Key.Type, same.Key.Value, [.. same.SelectMany(attribute => attribute.Records).Distinct().Order()]))
            .OrderBy(attribute => attribute.Type).ThenBy(attribute => attribute.Value, StringComparer.Ordinal)
            .ToArray();
        return new Entity(
            parts[0].Id,
            parts[0].Id.Kind,
            Caption(parts, attributes),
            [.. parts.SelectMany(part => part.Mentions).Distinct().Order()],
            attributes);
    }

    // The entity's own caption may be a name that only another agency knows: then the most frequent visible name stands in, or the identifier.
    private static string Caption(IReadOnlyList<EntityPart> parts, EntityAttribute[] attributes)
    {
        if (parts.FirstOrDefault(part => part.Caption.Length > 0) is { } told) return told.Caption;
        var best = attributes
            .OrderByDescending(attribute => attribute.Type is FieldType.PersonFullName or FieldType.OrganizationName)
            .ThenByDescending(attribute => attribute.Records.Count)
            .ThenBy(attribute => attribute.Type)
            .FirstOrDefault();
        return best?.Value ?? parts[0].Id.ToString();
    }
}
