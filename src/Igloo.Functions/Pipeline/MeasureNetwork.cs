using Igloo.Analysis.Measuring;
using Igloo.Functions.Serving;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Entities and links to the figures of their network.</summary>
public sealed class MeasureNetwork(Lake lake, RunMeasures measures)
{
    /// <summary>Writes where each entity stands.</summary>
    [Function(nameof(MeasureNetwork))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation) =>
        await measures.WriteAsync(run.RunId, CaseMeasures.Of(await NetworkAsync(run.RunId, cancellation)), cancellation);

    private async Task<CaseNetwork> NetworkAsync(RunId run, CancellationToken cancellation)
    {
        var network = new CaseNetwork(await EntitiesAsync(run, cancellation), await lake.CountAsync<Link>(LakeNames.Links(run), cancellation));
        await foreach (var link in lake.StreamAsync(LakeNames.Links(run), LakeViews.Timed, cancellation)) network.Add(link);
        return network;
    }

    private async Task<EntityId[]> EntitiesAsync(RunId run, CancellationToken cancellation)
    {
        var (entities, next) = (new EntityId[await lake.CountAsync<Entity>(LakeNames.Entities(run), cancellation)], 0);
        await foreach (var entity in lake.StreamAsync(LakeNames.Entities(run), LakeViews.Identified, cancellation)) entities[next++] = entity.Id;
        return entities;
    }
}
