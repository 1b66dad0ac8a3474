namespace Igloo.Storage;

/// <summary>Cuts a link into what each audience may know of it.</summary>
/// <remarks>
/// The parts' strengths sum to the link's; times come from the part's own events, because the link's would tell of the others. An inferred link is a conclusion
/// from all its records: it is whole or it is not there.
/// </remarks>
internal sealed class LinkSplitter(AudienceOfRecords audiences, IReadOnlyDictionary<RecordId, CaseEvent> eventOf)
{
    private const double Millionths = 1e6;

    public IEnumerable<(Audience Audience, LinkPart Part)> Split(Link link)
    {
        var strength = (long)Math.Round(link.Strength * Millionths);
        if (link.Chance is null && audiences.OfAll(link.Records, static record => record) is { } only)
        {
            yield return (only, new LinkPart(link.A, link.B, link.Kind, strength, link.First, link.Last, link.Records));
            yield break;
        }

        var groups = link.Records.GroupBy(audiences.Of);
        if (link.Chance is { } chance)
        {
            foreach (var group in groups)
                yield return (group.Key, new LinkPart(link.A, link.B, link.Kind, strength, link.First, link.Last, [.. group], new Inference(link.Records.Count, chance)));
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

    /// <summary>The link that the visible parts make, or <see langword="null"/> when they do not make it.</summary>
    public static Link? Join(IEnumerable<LinkPart> parts)
    {
        var all = parts.ToArray();
        var inference = all[0].Inference;
        if (inference is { } whole && all.Sum(part => part.Records.Count) < whole.Records) return null;
        return new Link(
            all[0].A,
            all[0].B,
            all[0].Kind,
            (inference is null ? all.Sum(part => part.Strength) : all[0].Strength) / Millionths,
            all.Min(part => part.First),
            all.Max(part => part.Last),
            [.. all.SelectMany(part => part.Records).Order()])
        {
            Chance = inference?.Chance,
        };
    }

    private DateTimeOffset? First(RecordId[] records) => records.Min(record => eventOf.GetValueOrDefault(record)?.Start);

    private DateTimeOffset? Last(RecordId[] records) => records.Max(record => eventOf.GetValueOrDefault(record) is { } happened ? happened.End ?? happened.Start : null);
}
