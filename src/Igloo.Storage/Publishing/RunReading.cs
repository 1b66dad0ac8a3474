namespace Igloo.Storage;

/// <summary>The links and events of a run that one request reads, made of visible parts: however often it asks, a bucket is read and decoded once.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RunReading
{
    private const int ReadsAtOnce = 8;

    private readonly int _buckets;
    private readonly Func<int, CancellationToken, Task<List<LinkPart>>> _readLinks;
    private readonly Func<int, CancellationToken, Task<List<CaseEvent>>> _readEvents;
    private readonly Dictionary<int, ILookup<EntityId, LinkPart>> _links = [];
    private readonly Dictionary<int, ILookup<EntityId, CaseEvent>> _events = [];

    internal RunReading(int buckets, Func<int, CancellationToken, Task<List<LinkPart>>> readLinks, Func<int, CancellationToken, Task<List<CaseEvent>>> readEvents) =>
        (_buckets, _readLinks, _readEvents) = (buckets, readLinks, readEvents);

    /// <summary>The links of an entity that visible records tell, and those inferred from visible records only; strongest first.</summary>
    public async Task<IReadOnlyList<Link>> LinksOfAsync(EntityId entity, CancellationToken cancellation = default)
    {
        await OpenAsync([entity], _links, _readLinks, part => [part.A, part.B], cancellation).ConfigureAwait(false);
        return
        [
            .. _links[BucketOf(entity)][entity]
                .GroupBy(part => (part.A, part.B, part.Kind))
                .Select(LinkSplitter.Join)
                .OfType<Link>()
                .OrderByDescending(link => link.Strength).ThenBy(link => link.A).ThenBy(link => link.B).ThenBy(link => link.Kind),
        ];
    }

    /// <summary>The visible events that any of the entities took part in, each once, by time, then id.</summary>
    public async Task<IReadOnlyList<CaseEvent>> EventsOfAsync(IReadOnlyCollection<EntityId> entities, CancellationToken cancellation = default)
    {
        await OpenAsync(entities, _events, _readEvents, happened => happened.Participants.Select(part => part.Entity).Distinct(), cancellation).ConfigureAwait(false);
        return
        [
            .. entities.SelectMany(entity => _events[BucketOf(entity)][entity])
                .DistinctBy(happened => happened.Id).OrderBy(happened => happened.Start).ThenBy(happened => happened.Id),
        ];
    }

    private int BucketOf(EntityId entity) => Buckets.Of(entity, _buckets);

    private async Task OpenAsync<T>(
        IReadOnlyCollection<EntityId> entities, Dictionary<int, ILookup<EntityId, T>> opened, Func<int, CancellationToken, Task<List<T>>> read,
        Func<T, IEnumerable<EntityId>> partiesOf, CancellationToken cancellation)
    {
        int[] missing = [.. entities.Select(BucketOf).Distinct().Where(bucket => !opened.ContainsKey(bucket))];
        var found = new ILookup<EntityId, T>[missing.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, missing.Length, options, async (i, token) =>
        {
            var items = await read(missing[i], token).ConfigureAwait(false);
            found[i] = items.SelectMany(item => partiesOf(item).Where(party => BucketOf(party) == missing[i]).Select(party => (party, item))).ToLookup(pair => pair.party, pair => pair.item);
        }).ConfigureAwait(false);
        for (var i = 0; i < missing.Length; i++) opened[missing[i]] = found[i];
    }
}
