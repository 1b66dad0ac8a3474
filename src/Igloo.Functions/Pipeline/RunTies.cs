using System.Runtime.CompilerServices;
using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>What holds the entities of a run together, in the lake: of all of them, or of those that may be held otherwise than in an earlier run under the same model, the ground.</summary>
/// <remarks>Under one model a pair weighs the same in every run, to the last digit.</remarks>
public sealed class RunTies(Lake lake, RunId run, RunPlan plan)
{
    private readonly string _own = LakeNames.GroundTies(plan.Workspace, run);
    private readonly string _later = LakeNames.LaterTies(run);

    /// <summary>Writes them. Doing it twice writes the same.</summary>
    public Task WriteAsync(ResolvedMentions resolved, CancellationToken cancellation) => plan.TieGround is not null && !resolved.LearntAnyway.Intersect(plan.Added).Any()
        ? lake.WriteAsync(_later, resolved.LaterTies, cancellation)
        : lake.WriteAsync(_own, resolved.Ties, cancellation);

    /// <summary>How many entities may be held otherwise than in the ground; 0 of a run without one.</summary>
    public async Task<int> CountLaterAsync(CancellationToken cancellation) => await IsOverGroundAsync(cancellation) ? await lake.CountAsync<EntityTies>(_later, cancellation) : 0;

    /// <summary>How they differ from the ground; <see langword="null"/> of a run without one.</summary>
    public async Task<TieLayer?> LayerAsync(CancellationToken cancellation) =>
        await IsOverGroundAsync(cancellation) ? new TieLayer(plan.TieGround!.Value, await lake.ReadAsync<EntityTies>(_later, cancellation)) : null;

    /// <summary>All of them, ordered by entity; some of entities that the run does not have may be among them.</summary>
    public async IAsyncEnumerable<EntityTies> StreamAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var layer = await LayerAsync(cancellation);
        IReadOnlyList<EntityTies> later = layer?.Later ?? [];
        var ground = lake.StreamAsync<EntityTies>(layer is null ? _own : LakeNames.GroundTies(plan.Workspace, layer.Ground), cancellation: cancellation);
        var replaced = later.Select(ties => ties.Entity).ToHashSet();
        await foreach (var ties in later.ToAsyncEnumerable().OverAsync(ground, replaced, told => told.Entity, cancellation)) yield return ties;
    }

    // A run that could lie over one does not where it learnt from an upload that the ground did not.
    private async Task<bool> IsOverGroundAsync(CancellationToken cancellation) => plan.TieGround is not null && await lake.ExistsAsync(_later, cancellation);
}
