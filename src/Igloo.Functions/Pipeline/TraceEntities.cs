using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>What became of the entities of the run before, for who holds one of their ids.</summary>
public sealed class TraceEntities(Lake lake, RunPlans plans)
{
    /// <summary>Writes the lineage log: that of the run before and what this run adds.</summary>
    [Function(nameof(TraceEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        IReadOnlyList<LineageEvent> log = [];
        if (plan.Previous is { } before && await lake.ExistsAsync(LakeNames.Lineage(before), cancellation))
        {
            var earlier = await HoldersAsync(before, cancellation);
            var now = await HoldersAsync(run.RunId, cancellation);
            log = [.. await lake.ReadAsync<LineageEvent>(LakeNames.Lineage(before), cancellation), .. LineageTracer.Trace(run.RunId, earlier, now)];
        }

        await lake.WriteAsync(LakeNames.Lineage(run.RunId), log, cancellation);
    }

    // What is named by its normal form never becomes another.
    private ValueTask<List<Entity>> HoldersAsync(RunId run, CancellationToken cancellation) =>
        lake.StreamAsync(LakeNames.Entities(run), LakeViews.Mentioned, cancellation).Where(entity => entity.Kind is EntityKind.Person or EntityKind.Organization).ToListAsync(cancellation);
}
