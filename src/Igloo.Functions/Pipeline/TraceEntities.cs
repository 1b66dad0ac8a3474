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
            log = [.. await lake.ReadAsync<LineageEvent>(LakeNames.Lineage(before), cancellation), .. await TraceAsync(before, run.RunId, plan, cancellation)];
        await lake.WriteAsync(LakeNames.Lineage(run.RunId), log, cancellation);
    }

    private async Task<IReadOnlyList<LineageEvent>> TraceAsync(RunId before, RunId run, RunPlan plan, CancellationToken cancellation)
    {
        var earlierPlan = await plans.ReadAsync(before, cancellation);
        if (earlierPlan.Code != plan.Code) return []; // other code kept entities otherwise
        var (earlier, now) = (new RunEntities(lake, before, earlierPlan), new RunEntities(lake, run, plan));
        var (gone, come) = now.IsOverGroundOf(earlier)
            ? (await earlier.NotInAsync(now, cancellation), await now.NotInAsync(earlier, cancellation))
            : await ChangedAsync(Holders(earlier, cancellation), Holders(now, cancellation));
        return LineageTracer.Trace(run, gone, come);
    }

    // What is named by its normal form never becomes another. Entities are ordered by kind, and these come first.
    private static IAsyncEnumerable<StoredEntity> Holders(RunEntities entities, CancellationToken cancellation) =>
        entities.StreamAsync(cancellation).TakeWhile(entity => entity.Id.Kind is EntityKind.Person or EntityKind.Organization);

    /// <summary>The entities of two runs, each ordered by id, without those that have the same mentions in both: nothing came to them or went from them, and of millions a run changes few.</summary>
    private static async Task<(IReadOnlyList<EntityMentions> Before, IReadOnlyList<EntityMentions> After)> ChangedAsync(IAsyncEnumerable<StoredEntity> before, IAsyncEnumerable<StoredEntity> after)
    {
        var (gone, come) = (new List<EntityMentions>(), new List<EntityMentions>());
        await using var earlier = before.GetAsyncEnumerator();
        await using var later = after.GetAsyncEnumerator();
        var (hasEarlier, hasLater) = (await earlier.MoveNextAsync(), await later.MoveNextAsync());
        while (hasEarlier || hasLater)
        {
            var order = !hasEarlier ? 1 : !hasLater ? -1 : earlier.Current.Id.CompareTo(later.Current.Id);
            var isSame = order == 0 && earlier.Current.HasMentionsOf(later.Current);
            if (order <= 0 && !isSame) gone.Add(earlier.Current.Made());
            if (order >= 0 && !isSame) come.Add(later.Current.Made());
            if (order <= 0) hasEarlier = await earlier.MoveNextAsync();
            if (order >= 0) hasLater = await later.MoveNextAsync();
        }

        return (gone, come);
    }
}
