namespace Igloo.Storage;

/// <summary>What one audience may know of an entity, without the ties that hold it together.</summary>
/// <param name="Caption">Its caption when the part's own values tell it, otherwise empty.</param>
internal sealed record EntityPart(EntityId Id, string Caption, IReadOnlyList<MentionId> Mentions, IReadOnlyList<EntityAttribute> Attributes)
{
    public static void Write(PageWriter page, EntityPart part)
    {
        page.Entity(part.Id);
        page.Text(part.Caption);
        page.List(part.Mentions, static (to, mention) => to.Mention(mention));
        page.Number(part.Attributes.Count);
        for (var i = 0; i < part.Attributes.Count; i++) WriteAttribute(page, part.Attributes[i], part.Mentions);
    }

    public static EntityPart Read(PageReader page)
    {
        var (id, caption, mentions) = (page.Entity(), page.Text(), page.List(from => from.Mention()));
        return new EntityPart(id, caption, mentions, page.List(from => ReadAttribute(from, mentions)));
    }

    private static void WriteAttribute(PageWriter page, EntityAttribute attribute, IReadOnlyList<MentionId> mentions)
    {
        page.Byte((byte)attribute.Type);
        page.Text(attribute.Value);
        page.Number(attribute.Records.Count);
        for (var i = 0; i < attribute.Records.Count; i++)
        {
            var record = attribute.Records[i];
            var place = MentionPlaces.Of(mentions, record);
            page.Number(place);
            if (place == MentionPlaces.None) page.Id(record.Value);
        }
    }

    private static EntityAttribute ReadAttribute(PageReader page, MentionId[] mentions) => new(
        (FieldType)page.Byte(), page.Text(), page.List(from => from.Count() is var place && place == MentionPlaces.None ? new RecordId(from.Id()) : mentions[place].Record));
}
