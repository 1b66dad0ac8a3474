using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>A way through links: entities, and the links of each step.</summary>
/// <param name="Entities">From one end to the other.</param>
/// <param name="Steps">For each step every link that holds the two together, the strongest first.</param>
public sealed record LinkPath(IReadOnlyList<EntityId> Entities, IReadOnlyList<IReadOnlyList<Link>> Steps)
{
    /// <summary>0 to 1: the product of each step's strongest link.</summary>
    public double Strength => Math.Round(Steps.Aggregate(1.0, (product, step) => product * step[0].Strength), 6);
}

/// <summary>Walks the links of one viewer's run. Not thread-safe; made for one request.</summary>
/// <remarks>Nothing that the viewer may not see is walked through. Reads at most <see cref="MostExpanded"/> entities' links, so a hub costs no more than a quiet person.</remarks>
public sealed class Neighbourhoods(VisibleRun run)
{
    /// <summary>Most entities whose links one search reads.</summary>
    public const int MostExpanded = 400;

    private readonly Dictionary<EntityId, ILookup<EntityId, Link>> _read = [];

    /// <summary>Whether the last search saw all there is within its length.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The links of an entity by the other end.</summary>
    public async Task<ILookup<EntityId, Link>> OfAsync(EntityId entity, CancellationToken cancellation)
    {
        if (_read.TryGetValue(entity, out var known)) return known;
        var links = await run.LinksOfAsync(entity, cancellation);
        return _read[entity] = links.OrderByDescending(link => link.Strength).ThenBy(link => link.Kind).ToLookup(link => link.OtherThan(entity));
    }

    /// <summary>Up to <paramref name="most"/> ways without a turn back, the shortest first, then the strongest, then by ids.</summary>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <param name="most">Most ways.</param>
    /// <param name="longest">Most steps.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<IReadOnlyList<LinkPath>> PathsAsync(EntityId from, EntityId to, int most, int longest, CancellationToken cancellation)
    {
        var found = new List<LinkPath>();
        var distances = await DistancesAsync(to, longest - 1, cancellation);
        List<LinkPath> open = [new LinkPath([from], [])];
        for (var length = 1; length <= longest && found.Count < most && open.Count > 0; length++)
        {
            var longer = new List<LinkPath>();
            foreach (var path in open)
                foreach (var next in await OfAsync(path.Entities[^1], cancellation))
                    if (!path.Entities.Contains(next.Key) && distances.TryGetValue(next.Key, out var left) && length + left <= longest)
                        longer.Add(new LinkPath([.. path.Entities, next.Key], [.. path.Steps, [.. next]]));
            found.AddRange(InOrder(longer.Where(path => path.Entities[^1] == to)).Take(most - found.Count));
            if (longer.Count > MostExpanded) IsComplete = false;
            open = [.. InOrder(longer.Where(path => path.Entities[^1] != to)).Take(MostExpanded)];
        }

        return found;
    }

    private static IEnumerable<LinkPath> InOrder(IEnumerable<LinkPath> paths) =>
        paths.OrderByDescending(path => path.Strength).ThenBy(path => string.Join(' ', path.Entities), StringComparer.Ordinal);

    // How far each entity is from the goal, so that a way is never grown where it cannot arrive.
    private async Task<Dictionary<EntityId, int>> DistancesAsync(EntityId goal, int farthest, CancellationToken cancellation)
    {
        var (distances, queue) = (new Dictionary<EntityId, int> { [goal] = 0 }, new Queue<EntityId>([goal]));
        while (queue.TryDequeue(out var entity))
        {
            if (distances[entity] >= farthest) continue;
            if (_read.Count >= MostExpanded)
            {
                IsComplete = false;
                break;
            }

            foreach (var next in (await OfAsync(entity, cancellation)).Select(group => group.Key).Order())
                if (distances.TryAdd(next, distances[entity] + 1)) queue.Enqueue(next);
        }

        return distances;
    }
}
