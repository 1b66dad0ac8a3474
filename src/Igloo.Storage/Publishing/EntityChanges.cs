namespace Igloo.Storage;

/// <summary>How the entities of a run differ from those that stand on pages already: few do after a small drop, and only they are put on pages.</summary>
internal sealed class EntityChanges
{
    private readonly List<Entity> _later = [];
    private readonly List<EntityId> _replaced = [];

    /// <summary>Entities that stand on no page as they are, ordered by id.</summary>
    public IReadOnlyList<Entity> Later => _later;

    /// <summary>Entities on pages that are no more, or not as they stand there, ordered by id.</summary>
    public IReadOnlyList<EntityId> Replaced => _replaced;

    /// <summary>Compares entities one after the other; <see langword="null"/> once more than <paramref name="most"/> differ.</summary>
    /// <param name="publication">The entities of the run.</param>
    /// <param name="beside">Given each of them on the way.</param>
    /// <param name="standing">The pages of the digests of those on pages, ordered by id.</param>
    /// <param name="most">Most changes that are worth pages of their own.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ArgumentException">The entities are not ordered by id.</exception>
    public static async Task<EntityChanges?> FindAsync(EntityPublication publication, Action<StoredEntity> beside, IAsyncEnumerable<PageReader> standing, int most, CancellationToken cancellation)
    {
        var (changes, audiences) = (new EntityChanges(), new AudienceOfRecords(publication.ReleaseOf));
        var stands = new StandingDigests(standing.GetAsyncEnumerator(cancellation));
        await using var _ = stands.ConfigureAwait(false);
        var isLeft = await stands.MoveNextAsync().ConfigureAwait(false);
        await foreach (var entity in publication.InOrderAsync(beside, cancellation).ConfigureAwait(false))
        {
            for (; isLeft && stands.Current.Entity.CompareTo(entity.Id) < 0; isLeft = await stands.MoveNextAsync().ConfigureAwait(false)) changes._replaced.Add(stands.Current.Entity);
            var isThere = isLeft && stands.Current.Entity == entity.Id;
            if (!isThere || stands.Current.Digest != entity.Digest(audiences))
            {
                changes._later.Add(entity.Made());
                if (isThere) changes._replaced.Add(entity.Id);
            }

            if (isThere) isLeft = await stands.MoveNextAsync().ConfigureAwait(false);
            if (changes.Count > most) return null;
        }

        for (; isLeft; isLeft = await stands.MoveNextAsync().ConfigureAwait(false)) changes._replaced.Add(stands.Current.Entity);
        return changes.Count > most ? null : changes;
    }

    /// <summary>The replaced ones as pages, in packs.</summary>
    public IEnumerable<IReadOnlyList<Page>> TakeReplaced()
    {
        var table = new PageTable<EntityId>(PageTables.Replaced, 1, new PageMemory(), static (page, entity) => page.Entity(entity));
        foreach (var entity in _replaced) table.Add(Audience.Everyone, entity, 0);
        return table.TakePacks();
    }

    private int Count => Math.Max(_later.Count, _replaced.Count);

    /// <summary>Digests page by page: of millions nearly each is at hand, and then nobody waits.</summary>
    private sealed class StandingDigests(IAsyncEnumerator<PageReader> pages) : IAsyncDisposable
    {
        private PageReader? _page;

        public EntityDigest Current { get; private set; }

        public ValueTask<bool> MoveNextAsync()
        {
            if (_page is not { IsAtEnd: false } page) return MoveToNextPageAsync();
            Current = EntityDigest.Read(page);
            return ValueTask.FromResult(true);
        }

        public ValueTask DisposeAsync() => pages.DisposeAsync();

        private async ValueTask<bool> MoveToNextPageAsync()
        {
            if (!await pages.MoveNextAsync().ConfigureAwait(false)) return false;
            _page = pages.Current;
            return await MoveNextAsync().ConfigureAwait(false);
        }
    }
}
