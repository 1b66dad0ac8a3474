namespace Igloo.Storage;

/// <summary>Cuts a link into what each audience may know of it.</summary>
/// <remarks>The parts' strengths sum to the link's; times come from the part's own events, because the link's would tell of the others.</remarks>
internal sealed class LinkSplitter(AudienceOfRecords audiences, IReadOnlyDictionary<RecordId, CaseEvent> eventOf)
{
    private const double Millionths = 1e6;

    public IEnumerable<(Audience Audience, LinkPart Part)> Split(Link link)
    {
        var strength = (long)Math.Round(link.Strength * Millionths);
        var groups = link.Records.GroupBy(audiences.Of).ToArray();
        if (groups is [var only])
        {
            yield return (only.Key, new LinkPart(link.A, link.B, link.Kind, strength, link.First, link.Last, link.Records));
            yield break;
        }

        var (told, given) = (0, 0L);
        foreach (var group in groups)
        {
            var records = group.ToArray();
            told += records.Length;
            var share = (strength * told / link.Records.Count) - given;
            given += share;
            yield return (group.Key, new LinkPart(link.A, link.B, link.Kind, share, First(records), Last(records), records));
        }
    }

    public static Link Join(IEnumerable<LinkPart> parts)
    {
        var all = parts.ToArray();
        return new Link(
            all[0].A,
            all[0].B,
            all[0].Kind,
            all.Sum(part => part.Strength) / Millionths,
            all.Min(part => part.First),
            all.Max(part => part.Last),
            [.. all.SelectMany(part => part.Records).Order()]);
    }

    private DateTimeOffset? First(RecordId[] records) => records.Min(record => eventOf.GetValueOrDefault(record)?.Start);

    private DateTimeOffset? Last(RecordId[] records) => records.Max(record => eventOf.GetValueOrDefault(record) is { } happened ? happened.End ?? happened.Start : null);
}
