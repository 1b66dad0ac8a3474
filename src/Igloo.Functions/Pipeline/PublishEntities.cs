using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>A run's entities to their pages, which nobody sees before the run is published.</summary>
public sealed class PublishEntities(Lake lake, RunPlans plans, Publisher publisher)
{
    /// <summary>Writes the changed pages, and where all of them are.</summary>
    [Function(nameof(PublishEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var entities = new RunEntities(lake, run.RunId, plan);
        var published = await publisher.PublishEntitiesAsync(
            new EntityPublication
            {
                Workspace = plan.Workspace,
                Run = run.RunId,
                Entities = entities.StreamAsync(null, cancellation),
                Count = await entities.CountAsync(cancellation),
                Layer = await entities.LayerAsync(cancellation),
                Ties = lake.StreamAsync<EntityTies>(LakeNames.Ties(run.RunId), cancellation: cancellation),
                ReleaseOf = await lake.ReleasesAsync(plan, cancellation),
            },
            cancellation);
        await lake.WriteJsonAsync(LakeNames.PublishedEntities(run.RunId), published, cancellation);
    }
}
