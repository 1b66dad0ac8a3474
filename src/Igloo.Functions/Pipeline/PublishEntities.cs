using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>A run's entities to their pages, which nobody sees before the run is published.</summary>
public sealed class PublishEntities(Lake lake, RunPlans plans, MentionPools pools, Publisher publisher)
{
    private const int MadeAtATime = 2_048;

    /// <summary>Writes the changed pages, and where all of them are.</summary>
    [Function(nameof(PublishEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var (entities, ties, mentions) = (new RunEntities(lake, run.RunId, plan), new RunTies(lake, run.RunId, plan), await pools.TakeAsync(plan, cancellation));
        var published = await publisher.PublishEntitiesAsync(
            new EntityPublication
            {
                Workspace = plan.Workspace,
                Run = run.RunId,
                Entities = MadeAsync(entities.StreamAsync(cancellation), mentions.Pool),
                Count = await entities.CountAsync(cancellation),
                Layer = await entities.LayerAsync(mentions.Pool, cancellation),
                Ties = ties.StreamAsync(cancellation),
                TieLayer = await ties.LayerAsync(cancellation),
                ReleaseOf = await lake.ReleasesAsync(plan, cancellation),
            },
            cancellation);
        await lake.WriteJsonAsync(LakeNames.PublishedEntities(run.RunId), published, cancellation);
        pools.Keep(mentions);
    }

    // Some are made while those before them are put on pages.
    private static async IAsyncEnumerable<Entity> MadeAsync(IAsyncEnumerable<StoredEntity> entities, MentionPool pool)
    {
        var (make, making) = (new EntityMaker(pool), Task.FromResult<Entity[]>([]));
        await foreach (var next in entities.Select(entity => entity.Made()).Chunk(MadeAtATime))
        {
            var made = await making;
            making = Task.Run(() => make.MakeAll(next));
            foreach (var entity in made) yield return entity;
        }

        foreach (var entity in await making) yield return entity;
    }
}
