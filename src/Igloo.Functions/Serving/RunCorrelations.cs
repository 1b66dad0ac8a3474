using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>What correlation found in a run's case.</summary>
public sealed class RunCorrelations(Lake lake)
{
    /// <summary>Those about any of some entities of which the viewer may see every record: accepted ones first, then the least likely by chance.</summary>
    public async Task<IReadOnlyList<Correlation>> AboutAsync(VisibleRun run, IReadOnlySet<EntityId> entities, CancellationToken cancellation)
    {
        var name = LakeNames.Correlations(run.Id);
        if (!await lake.ExistsAsync(name, cancellation)) return [];
        var all = await lake.ReadAsync<Correlation>(name, cancellation);
        return [.. all.Where(found => found.Entities.Any(entities.Contains) && run.MaySee(found.Releases)).OrderByDescending(found => found.IsAccepted).ThenBy(found => found.Chance)];
    }
}
