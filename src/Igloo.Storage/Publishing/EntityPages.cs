using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>Makes the pages of entities and of the words that they are found by, in packs. Pure: the same entities give the same pages in the same order.</summary>
/// <remarks>Holds the bytes of all of these pages; a page that was taken is held no more.</remarks>
internal sealed class EntityPages
{
    private const int PartsAtOnce = 2_048;

    private readonly EntityPublication _publication;
    private readonly WordBuckets _bucketOf;
    private readonly int _buckets;
    private readonly AudienceOfRecords _audiences;
    private readonly PageTable<EntityPart> _entities;
    private readonly PageTable<Posting> _search;
    private readonly PageTable<EntityDigest> _digests;

    /// <param name="publication">The entities.</param>
    /// <param name="tables">The tables that their pages belong to.</param>
    public EntityPages(EntityPublication publication, EntityTables tables)
    {
        (_publication, _buckets, _audiences) = (publication, Buckets.For(publication.Count), new AudienceOfRecords(publication.ReleaseOf));
        _bucketOf = new WordBuckets(_buckets);
        // A memory each: that of a table which was written goes while another is.
        _entities = new PageTable<EntityPart>(tables.Entities, _buckets, new PageMemory(), EntityPart.Write);
        _search = new PageTable<Posting>(tables.Search, _buckets, new PageMemory(), Posting.Write);
        _digests = new PageTable<EntityDigest>(PageTables.Digests, EntityDigest.PagesFor(publication.Count), new PageMemory(), EntityDigest.Write);
    }

    public async IAsyncEnumerable<IReadOnlyList<Page>> BuildAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await AddEntitiesAsync(cancellation).ConfigureAwait(false);
        foreach (var pack in _entities.TakePacks()) yield return pack;
        foreach (var pack in _search.TakePacks()) yield return pack;
    }

    /// <summary>The digests of the entities on the pages that were built, in packs.</summary>
    public IEnumerable<IReadOnlyList<Page>> TakeDigests() => _digests.TakePacks();

    private async Task AddEntitiesAsync(CancellationToken cancellation)
    {
        // Words are cut for one bundle of parts while the next is read and put on its pages.
        var (splitter, added) = (new EntitySplitter(_audiences), 0);
        var (bundle, posting) = (new List<(Audience Audience, EntityPart Part)>(PartsAtOnce), Task.CompletedTask);
        await foreach (var entity in _publication.InOrderAsync(cancellation).ConfigureAwait(false))
        {
            var digest = EntityDigest.None;
            foreach (var (audience, part) in splitter.Split(entity))
            {
                digest = EntityDigest.With(digest, audience, _entities.Add(audience, part, Buckets.Of(entity.Id, _buckets)));
                bundle.Add((audience, part));
            }

            _digests.Add(Audience.Everyone, new EntityDigest(entity.Id, digest), EntityDigest.PageOf(added++));
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
}
