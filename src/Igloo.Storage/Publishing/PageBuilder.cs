using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>Makes the pages of a run, a table after the other, in packs. Pure: the same publication gives the same pages in the same order.</summary>
/// <remarks>Holds the bytes of the pages of a table, and those of the search; a page that was taken is held no more.</remarks>
internal sealed class PageBuilder(Publication publication)
{
    private const int MostBeginnings = 1 << 16;

    private readonly Dictionary<string, int> _bucketOf = new(StringComparer.Ordinal);
    private readonly int _buckets = Buckets.For(publication.EntityCount);
    private readonly AudienceOfRecords _audiences = new(publication.ReleaseOf);
    private readonly PageTable<EntityPart> _entities = new(PageTables.Entities, EntityPart.Write);
    private readonly PageTable<LinkPart> _links = new(PageTables.Links, LinkPart.Write);
    private readonly PageTable<CaseEvent> _events = new(PageTables.Events, EventPart.Write);
    private readonly PageTable<Posting> _search = new(PageTables.Search, Posting.Write);

    public int BucketCount => _buckets;

    /// <summary>How many links were put on the pages that were built.</summary>
    public int LinkCount { get; private set; }

    public async IAsyncEnumerable<IReadOnlyList<Page>> BuildAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await AddEntitiesAsync(cancellation).ConfigureAwait(false);
        foreach (var pack in _entities.TakePacks()) yield return pack;
        await AddLinksAsync(cancellation).ConfigureAwait(false);
        foreach (var pack in _links.TakePacks()) yield return pack;
        AddEvents();
        foreach (var pack in _events.TakePacks()) yield return pack;
        foreach (var pack in _search.TakePacks()) yield return pack;
    }

    private async Task AddEntitiesAsync(CancellationToken cancellation)
    {
        var (splitter, before) = (new EntitySplitter(_audiences), (EntityId?)null);
        await foreach (var entity in publication.Entities.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (before?.CompareTo(entity.Id) > 0) throw new ArgumentException($"The entity {entity.Id} comes after {before}; expected entities ordered by id.");
            before = entity.Id;
            foreach (var (audience, part) in splitter.Split(entity))
            {
                _entities.Add(audience, part, Buckets.Of(entity.Id, _buckets));
                AddPostings(audience, part);
            }
        }
    }

    private void AddPostings(Audience audience, EntityPart part)
    {
        foreach (var attribute in part.Attributes)
            foreach (var word in SearchWords.Of(attribute.Type, attribute.Value))
                _search.Add(audience, new Posting(word, part.Id, attribute.Type, attribute.Value), BucketOf(SearchWords.Beginning(word)));
    }

    // Millions of words share some thousands of beginnings.
    private int BucketOf(string beginning)
    {
        if (_bucketOf.TryGetValue(beginning, out var known)) return known;
        var bucket = Buckets.Of(beginning, _buckets);
        if (_bucketOf.Count < MostBeginnings) _bucketOf[beginning] = bucket;
        return bucket;
    }

    private async Task AddLinksAsync(CancellationToken cancellation)
    {
        var eventOf = publication.Events.DistinctBy(happened => happened.Record).ToDictionary(happened => happened.Record);
        var (splitter, before) = (new LinkSplitter(_audiences, eventOf), (Link?)null);
        await foreach (var link in publication.Links.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (before is not null && (before.A, before.B, before.Kind).CompareTo((link.A, link.B, link.Kind)) > 0)
                throw new ArgumentException($"The link of {link.A} and {link.B} comes after that of {before.A} and {before.B}; expected links ordered by both ends, then kind.");
            before = link;
            LinkCount++;
            var (first, second) = (Buckets.Of(link.A, _buckets), Buckets.Of(link.B, _buckets));
            foreach (var (audience, part) in splitter.Split(link))
            {
                if (first == second) _links.Add(audience, part, first);
                else _links.Add(audience, part, first, second);
            }
        }
    }

    private void AddEvents()
    {
        foreach (var happened in publication.Events.OrderBy(happened => happened.Id))
            _events.Add(_audiences.Of(happened.Release), happened, [.. happened.Participants.Select(participant => Buckets.Of(participant.Entity, _buckets)).Distinct()]);
    }
}
