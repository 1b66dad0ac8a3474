using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>Makes the pages of a run's links and events, in packs. Pure: the same publication gives the same pages in the same order.</summary>
/// <remarks>Holds the bytes of the pages of a table; a page that was taken is held no more.</remarks>
internal sealed class LinkPages
{
    private const int PartsAtOnce = 2_048;

    private readonly Publication _publication;
    private readonly int _buckets;
    private readonly AudienceOfRecords _audiences;
    private readonly PageTable<LinkPart> _links;
    private readonly PageTable<CaseEvent> _events;

    public LinkPages(Publication publication)
    {
        (_publication, _buckets, _audiences) = (publication, Buckets.For(publication.Entities.Count), new AudienceOfRecords(publication.ReleaseOf));
        var memory = new PageMemory();
        _links = new PageTable<LinkPart>(PageTables.Links, _buckets, memory, LinkPart.Write);
        _events = new PageTable<CaseEvent>(PageTables.Events, _buckets, memory, EventPart.Write);
    }

    /// <summary>How many links were put on the pages that were built.</summary>
    public int LinkCount { get; private set; }

    public async IAsyncEnumerable<IReadOnlyList<Page>> BuildAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await AddLinksAsync(cancellation).ConfigureAwait(false);
        foreach (var pack in _links.TakePacks()) yield return pack;
        AddEvents();
        foreach (var pack in _events.TakePacks()) yield return pack;
    }

    private async Task AddLinksAsync(CancellationToken cancellation)
    {
        var eventOf = _publication.Events.DistinctBy(happened => happened.Record).ToDictionary(happened => happened.Record);
        // One bundle of parts is put on its pages while the next is made.
        var (splitter, before) = (new LinkSplitter(_audiences, eventOf), (Link?)null);
        var (bundle, filling) = (new List<(Audience Audience, LinkPart Part)>(PartsAtOnce), Task.CompletedTask);
        await foreach (var link in _publication.Links.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (before is not null && (before.A, before.B, before.Kind).CompareTo((link.A, link.B, link.Kind)) > 0)
                throw new ArgumentException($"The link of {link.A} and {link.B} comes after that of {before.A} and {before.B}; expected links ordered by both ends, then kind.");
            before = link;
            LinkCount++;
            bundle.AddRange(splitter.Split(link));
            if (bundle.Count < PartsAtOnce) continue;
            var full = bundle;
            await filling.ConfigureAwait(false);
            filling = Task.Run(() => AddParts(full), cancellation);
            bundle = new List<(Audience, LinkPart)>(PartsAtOnce);
        }

        await filling.ConfigureAwait(false);
        AddParts(bundle);
    }

    private void AddParts(List<(Audience Audience, LinkPart Part)> parts)
    {
        foreach (var (audience, part) in parts)
        {
            var (first, second) = (Buckets.Of(part.A, _buckets), Buckets.Of(part.B, _buckets));
            if (first == second) _links.Add(audience, part, first);
            else _links.Add(audience, part, first, second);
        }
    }

    private void AddEvents()
    {
        foreach (var happened in _publication.Events.OrderBy(happened => happened.Id))
            _events.Add(_audiences.Of(happened.Release), happened, [.. happened.Participants.Select(participant => Buckets.Of(participant.Entity, _buckets)).Distinct()]);
    }
}
