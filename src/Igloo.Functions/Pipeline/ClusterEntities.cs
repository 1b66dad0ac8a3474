using Igloo.Analysis.Clustering;
using Igloo.Analysis.Comparing;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Comparison levels, model and decisions to entities.</summary>
public sealed class ClusterEntities(Lake lake, RunPlans plans, DecisionStore decisions)
{
    /// <summary>Weighs every pair with one model, clusters, writes the entities.</summary>
    [Function(nameof(ClusterEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var mentions = new List<MentionProfile>();
        foreach (var (upload, chunk) in plan.Chunks())
            mentions.AddRange(await lake.ReadAsync<MentionProfile>(LakeNames.Mentions(upload.Id, chunk), cancellation));
        var compared = new List<ComparedPair>();
        for (var shard = 0; shard < plan.Shards; shard++)
            compared.AddRange(await lake.ReadAsync<ComparedPair>(LakeNames.Pairs(run.RunId, shard), cancellation));

        var model = MatchModel.Estimate(compared, ValueCounts.Of(mentions), mentions.Count(mention => ObjectForms.IsResolved(mention.Id.Kind)));
        var pairs = compared.ConvertAll(model.Score);
        var inForce = await decisions.ListAsync(plan.Workspace, plan.Decisions, cancellation);
        var entities = EntityClusterer.Cluster(mentions, pairs, inForce, plan.MatchThreshold);
        await lake.WriteJsonAsync(LakeNames.Model(run.RunId), model, cancellation);
        await lake.WriteAsync(LakeNames.Entities(run.RunId), entities, cancellation);
    }
}
