using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>Makes the pages of a run, a table after the other, in packs. Pure: the same publication gives the same pages in the same order.</summary>
/// <remarks>Holds the bytes of the pages of a table, and those of the search; a page that was taken is held no more.</remarks>
internal sealed class PageBuilder
{
    private const int PartsAtOnce = 2_048;

    private readonly Publication _publication;
    private readonly WordBuckets _bucketOf;
    private readonly int _buckets;
    private readonly AudienceOfRecords _audiences;
    private readonly PageTable<EntityPart> _entities;
    private readonly PageTable<LinkPart> _links;
    private readonly PageTable<CaseEvent> _events;
    private readonly PageTable<Posting> _search;

    public PageBuilder(Publication publication)
    {
        (_publication, _buckets, _audiences) = (publication, Buckets.For(publication.EntityCount), new AudienceOfRecords(publication.ReleaseOf));
        _bucketOf = new WordBuckets(_buckets);
        var memory = new PageMemory();
        _entities = new PageTable<EntityPart>(PageTables.Entities, _buckets, memory, EntityPart.Write);
        _links = new PageTable<LinkPart>(PageTables.Links, _buckets, memory, LinkPart.Write);
        _events = new PageTable<CaseEvent>(PageTables.Events, _buckets, memory, EventPart.Write);
        _search = new PageTable<Posting>(PageTables.Search, _buckets, memory, Posting.Write);
    }

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
        // Words are cut for one bundle of parts while the next is read and put on its pages.
        var (splitter, before) = (new EntitySplitter(_audiences), (EntityId?)null);
        var (bundle, posting) = (new List<(Audience Audience, EntityPart Part)>(PartsAtOnce), Task.CompletedTask);
        await foreach (var entity in _publication.Entities.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (before?.CompareTo(entity.Id) > 0) throw new ArgumentException($"The entity {entity.Id} comes after {before}; expected entities ordered by id.");
            before = entity.Id;
            foreach (var (audience, part) in splitter.Split(entity))
            {
                _entities.Add(audience, part, Buckets.Of(entity.Id, _buckets));
                bundle.Add((audience, part));
            }

            if (bundle.Count < PartsAtOnce) continue;
            var full = bundle;
            await posting.ConfigureAwait(false);
            posting = Task.Run(() => AddPostings(full), cancellation);
            bundle = new List<(Audience, EntityPart)>(PartsAtOnce);
        }

        await posting.ConfigureAwait(false);
        AddPostings(bundle);
    }

    private void AddPostings(List<(Audience Audience, EntityPart Part)> parts)
    {
        foreach (var (audience, part) in parts)
            for (var i = 0; i < part.Attributes.Count; i++) AddPostings(audience, part.Id, part.Attributes[i]);
    }

    private void AddPostings(Audience audience, EntityId entity, EntityAttribute attribute)
    {
        var words = SearchWords.Of(attribute.Type, attribute.Value);
        for (var i = 0; i < words.Count; i++) _search.Add(audience, new Posting(words[i], entity, attribute.Type, attribute.Value), _bucketOf.Of(words[i]));
    }

    private async Task AddLinksAsync(CancellationToken cancellation)
    {
        var eventOf = _publication.Events.DistinctBy(happened => happened.Record).ToDictionary(happened => happened.Record);
        var (splitter, before) = (new LinkSplitter(_audiences, eventOf), (Link?)null);
        await foreach (var link in _publication.Links.WithCancellation(cancellation).ConfigureAwait(false))
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
        foreach (var happened in _publication.Events.OrderBy(happened => happened.Id))
            _events.Add(_audiences.Of(happened.Release), happened, [.. happened.Participants.Select(participant => Buckets.Of(participant.Entity, _buckets)).Distinct()]);
    }
}
