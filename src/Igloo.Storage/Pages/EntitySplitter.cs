namespace Igloo.Storage;

/// <summary>Cuts an entity into what each audience may know of it.</summary>
internal sealed class EntitySplitter(AudienceOfRecords audiences)
{
    public IEnumerable<(Audience Audience, EntityPart Part)> Split(Entity entity)
    {
        if (audiences.OfAll(entity.Mentions, static mention => mention.Record) is { } only) return [(only, new EntityPart(entity.Id, entity.Caption, entity.Mentions, entity.Attributes))];
        var met = entity.Mentions.Select(mention => audiences.Of(mention.Record)).Distinct();
        return met.Select(audience => (audience, PartOf(entity, audience)));
    }

    private EntityPart PartOf(Entity entity, Audience audience)
    {
        var attributes = entity.Attributes.Select(attribute => Of(attribute, audience)).Where(attribute => attribute.Records.Count > 0).ToArray();
        return new EntityPart(
            entity.Id,
            attributes.Any(attribute => attribute.Value == entity.Caption) ? entity.Caption : "",
            [.. entity.Mentions.Where(mention => audiences.Of(mention.Record) == audience)],
            attributes);
    }

    private EntityAttribute Of(EntityAttribute attribute, Audience audience) =>
        attribute with { Records = [.. attribute.Records.Where(record => audiences.Of(record) == audience)] };
}
