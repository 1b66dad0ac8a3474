namespace Igloo.Storage;

/// <summary>What one audience may know of a link: its own records and the share of the strength that they carry, in millionths.</summary>
/// <param name="A">The lesser entity.</param>
/// <param name="B">The greater entity.</param>
/// <param name="Kind">How.</param>
/// <param name="Strength">Millionths.</param>
/// <param name="First">First time told.</param>
/// <param name="Last">Last time told.</param>
/// <param name="Records">Those that the audience may see.</param>
/// <param name="Inference">What an inferred link needs beside; <see langword="null"/> for what records say outright.</param>
internal sealed record LinkPart(
    EntityId A, EntityId B, LinkKind Kind, long Strength, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<RecordId> Records, Inference? Inference = null)
{
    // A flag of the kind, so that pages without inferred links stay as they were.
    private const byte Inferred = 0x80;

    public static void Write(PageWriter page, LinkPart part)
    {
        page.Entity(part.A);
        page.Entity(part.B);
        page.Byte((byte)((byte)part.Kind | (part.Inference is null ? 0 : Inferred)));
        page.Number(part.Strength);
        page.Time(part.First);
        page.Time(part.Last);
        page.List(part.Records, static (to, record) => to.Id(record.Value));
        if (part.Inference is not { } inference) return;
        page.Number(inference.Records);
        page.Real(inference.Chance);
    }

    public static LinkPart Read(PageReader page)
    {
        var (a, b, kind) = (page.Entity(), page.Entity(), page.Byte());
        return new LinkPart(
            a, b, (LinkKind)(kind & ~Inferred), page.Number(), page.Time(), page.Time(),
            page.List(from => new RecordId(from.Id())),
            (kind & Inferred) == 0 ? null : new Inference(page.Count(), page.Real()));
    }
}

/// <summary>What an inferred link rests on.</summary>
/// <param name="Records">How many records in all, at least 1: who does not see as many does not see the link.</param>
/// <param name="Chance">Probability that chance brings it about.</param>
internal readonly record struct Inference(int Records, double Chance);
