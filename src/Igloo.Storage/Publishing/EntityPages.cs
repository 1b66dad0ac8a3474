using System.Runtime.CompilerServices;

namespace Igloo.Storage;

/// <summary>Makes the pages of entities and of the words that they are found by, in packs. Pure: the same entities give the same pages in the same order.</summary>
/// <remarks>Holds the bytes of all of these pages; a page that was taken is held no more.</remarks>
internal sealed class EntityPages
{
    private const int PartsAtOnce = 2_048;

    private readonly IAsyncEnumerable<Entity> _added;
    private readonly WordBuckets _bucketOf;
    private readonly int _buckets;
    private readonly AudienceOfRecords _audiences;
    private readonly PageTable<EntityPart> _entities;
    private readonly PageTable<Posting> _search;

    /// <param name="entities">The entities.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="releaseOf">Who may see a record.</param>
    /// <param name="tables">The tables that their pages belong to.</param>
    public EntityPages(IAsyncEnumerable<Entity> entities, int count, Func<RecordId, ReleaseClass> releaseOf, EntityTables tables)
    {
        (_added, _buckets, _audiences) = (entities, Buckets.For(count), new AudienceOfRecords(releaseOf));
        _bucketOf = new WordBuckets(_buckets);
        // A memory each: that of a table which was written goes while another is.
        _entities = new PageTable<EntityPart>(tables.Entities, _buckets, new PageMemory(), EntityPart.Write);
        _search = new PageTable<Posting>(tables.Search, _buckets, new PageMemory(), Posting.Write);
    }

    public async IAsyncEnumerable<IReadOnlyList<Page>> BuildAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await AddEntitiesAsync(cancellation).ConfigureAwait(false);
        foreach (var pack in _entities.TakePacks()) yield return pack;
        foreach (var pack in _search.TakePacks()) yield return pack;
    }

    private async Task AddEntitiesAsync(CancellationToken cancellation)
    {
        // Words are cut for one bundle of parts while the next is read and put on its pages.
        var splitter = new EntitySplitter(_audiences);
        var (bundle, posting) = (new List<(Audience Audience, EntityPart Part)>(PartsAtOnce), Task.CompletedTask);
        await foreach (var entity in _added.WithCancellation(cancellation).ConfigureAwait(false))
        {
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
}
