namespace Igloo.Storage;

/// <summary>What one audience may know of a link: its own records and the share of the strength that they carry, in millionths.</summary>
internal sealed record LinkPart(EntityId A, EntityId B, LinkKind Kind, long Strength, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<RecordId> Records)
{
    public static void Write(PageWriter page, LinkPart part)
    {
        page.Entity(part.A);
        page.Entity(part.B);
        page.Byte((byte)part.Kind);
        page.Number(part.Strength);
        page.Time(part.First);
        page.Time(part.Last);
        page.List(part.Records, static (to, record) => to.Id(record.Value));
    }

    public static LinkPart Read(PageReader page) => new(
        page.Entity(),
        page.Entity(),
        (LinkKind)page.Byte(),
        page.Number(),
        page.Time(),
        page.Time(),
        page.List(from => new RecordId(from.Id())));
}
