namespace Igloo.Storage;

/// <summary>Makes the pages of a run. Pure: the same publication gives the same pages in the same order.</summary>
internal sealed class PageBuilder(Publication publication)
{
    private readonly int _buckets = Buckets.For(publication.Entities.Count);
    private readonly AudienceOfRecords _audiences = new(publication.ReleaseOf);
    private readonly PageTable<EntityPart> _entities = new(PageTables.Entities, EntityPart.Write);
    private readonly PageTable<LinkPart> _links = new(PageTables.Links, LinkPart.Write);
    private readonly PageTable<CaseEvent> _events = new(PageTables.Events, EventPart.Write);
    private readonly PageTable<Posting> _search = new(PageTables.Search, Posting.Write);

    public int BucketCount => _buckets;

    public List<Page> Build()
    {
        AddEntities();
        AddLinks();
        AddEvents();
        return [.. _entities.Pages(), .. _links.Pages(), .. _events.Pages(), .. _search.Pages()];
    }

    private void AddEntities()
    {
        var splitter = new EntitySplitter(_audiences);
        foreach (var entity in publication.Entities.OrderBy(entity => entity.Id))
            foreach (var (audience, part) in splitter.Split(entity))
            {
                _entities.Add(audience, Buckets.Of(entity.Id, _buckets), part);
                AddPostings(audience, part);
            }
    }

    private void AddPostings(Audience audience, EntityPart part)
    {
        foreach (var attribute in part.Attributes)
            foreach (var word in SearchWords.Of(attribute.Type, attribute.Value))
                _search.Add(audience, Buckets.Of(SearchWords.Beginning(word), _buckets), new Posting(word, part.Id, attribute.Type, attribute.Value));
    }

    private void AddLinks()
    {
        var eventOf = publication.Events.DistinctBy(happened => happened.Record).ToDictionary(happened => happened.Record);
        var splitter = new LinkSplitter(_audiences, eventOf);
        foreach (var link in publication.Links.OrderBy(link => link.A).ThenBy(link => link.B).ThenBy(link => link.Kind))
            foreach (var (audience, part) in splitter.Split(link))
                foreach (var bucket in BucketsOf([link.A, link.B]))
                    _links.Add(audience, bucket, part);
    }

    private void AddEvents()
    {
        foreach (var happened in publication.Events.OrderBy(happened => happened.Id))
            foreach (var bucket in BucketsOf(happened.Participants.Select(participant => participant.Entity)))
                _events.Add(_audiences.Of(happened.Release), bucket, happened);
    }

    private IEnumerable<int> BucketsOf(IEnumerable<EntityId> entities) => entities.Select(entity => Buckets.Of(entity, _buckets)).Distinct();
}
