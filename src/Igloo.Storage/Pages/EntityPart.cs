namespace Igloo.Storage;

/// <summary>What one audience may know of an entity.</summary>
/// <param name="Caption">Its caption when the part's own values tell it, otherwise empty.</param>
internal sealed record EntityPart(EntityId Id, string Caption, IReadOnlyList<MentionId> Mentions, IReadOnlyList<EntityAttribute> Attributes, IReadOnlyList<ScoredPair> Ties)
{
    public static void Write(PageWriter page, EntityPart part)
    {
        page.Entity(part.Id);
        page.Text(part.Caption);
        page.List(part.Mentions, static (to, mention) => to.Mention(mention));
        page.Number(part.Attributes.Count);
        for (var i = 0; i < part.Attributes.Count; i++) WriteAttribute(page, part.Attributes[i], part.Mentions);
        page.List(part.Ties, WriteTie);
    }

    public static EntityPart Read(PageReader page)
    {
        var (id, caption, mentions) = (page.Entity(), page.Text(), page.List(from => from.Mention()));
        return new EntityPart(id, caption, mentions, page.List(from => ReadAttribute(from, mentions)), page.List(ReadTie));
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

    private static void WriteTie(PageWriter page, ScoredPair tie)
    {
        page.Mention(tie.A);
        page.Mention(tie.B);
        page.Text(tie.Key);
        page.Number(tie.Prior);
        page.Number(tie.Household);
        page.List(tie.Fields, static (to, field) =>
        {
            to.Byte((byte)field.Type);
            to.Text(field.Level);
            to.Text(field.A);
            to.Text(field.B);
            to.Number(field.Weight);
        });
    }

    private static ScoredPair ReadTie(PageReader page) => new(
        page.Mention(),
        page.Mention(),
        page.Text(),
        page.Number(),
        page.Number(),
        page.List(from => new FieldComparison((FieldType)from.Byte(), from.Text(), from.Text(), from.Text(), from.Number())));
}
