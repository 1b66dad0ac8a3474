using Igloo.Analysis.Comparing;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Candidate pairs of one shard to comparison levels.</summary>
public sealed class ComparePairs(Lake lake, RunPlans plans)
{
    /// <summary>Reads the shard's segments, compares, writes its pairs.</summary>
    [Function(nameof(ComparePairs))]
    public async Task Run([ActivityTrigger] ShardRef shard, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(shard.Run, cancellation);
        var segment = new List<SegmentEntry>();
        foreach (var (upload, chunk) in plan.Chunks())
            segment.AddRange(await lake.ReadAsync<SegmentEntry>(LakeNames.Segment(plan.Shards, shard.Shard, upload.Id, chunk), cancellation));
        var compared = PairComparer.Compare(segment, new PairBudget());
        await lake.WriteAsync(LakeNames.Pairs(shard.Run.RunId, shard.Shard), compared.Pairs, cancellation);
    }
}
