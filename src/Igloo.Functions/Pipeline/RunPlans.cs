using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>Reads the frozen plan of a run.</summary>
public sealed class RunPlans(Lake lake)
{
    /// <summary>The plan.</summary>
    /// <exception cref="ArtefactMissingException">Storage lost it.</exception>
    public Task<RunPlan> ReadAsync(RunRef run, CancellationToken cancellation) =>
        ReadAsync(run.RunId, cancellation);

    /// <inheritdoc cref="ReadAsync(RunRef, CancellationToken)"/>
    public Task<RunPlan> ReadAsync(RunId run, CancellationToken cancellation) => lake.ReadJsonAsync<RunPlan>(LakeNames.Plan(run), cancellation);
}

/// <summary>Ways to walk a plan.</summary>
internal static class RunPlanWalk
{
    /// <summary>Every part of every upload, in order.</summary>
    public static IEnumerable<(PlannedUpload Upload, int Chunk)> Chunks(this RunPlan plan) =>
        from upload in plan.Uploads
        from chunk in Enumerable.Range(0, upload.Chunks)
        select (upload, chunk);
}
