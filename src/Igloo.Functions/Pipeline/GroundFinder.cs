using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>Finds earlier entities that those of a run can be told by, as few differences.</summary>
public sealed class GroundFinder(Lake lake, WorkspaceStore workspaces, RunPlans plans, RunSealer sealer)
{
    // Entities for each that may differ: each run writes again all that differ from the ground, and lookups read two layers.
    private const int EntitiesForADifference = 16;

    /// <summary>The ground of the run in force, where all that it rests on is there, its records are in the plan as they were, and few entities will differ.</summary>
    /// <param name="plan">A plan without a ground.</param>
    /// <param name="added">Records that the run in force does not have.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<RunId?> FindAsync(RunPlan plan, long added, CancellationToken cancellation)
    {
        if (plan.Previous is not { } before || await workspaces.FindManifestAsync(plan.Workspace, before, cancellation) is not { } manifest) return null;
        // What was taken back, parsed anew or is to be told to others must not stay.
        var unchanged = plan.Uploads.Where(upload => !plan.Added.Contains(upload.Id));
        if (!manifest.Uploads.ToHashSet().IsSubsetOf(unchanged) || !await sealer.IsWholeAsync(manifest, cancellation)) return null;
        var earlier = await plans.ReadAsync(before, cancellation);
        if (earlier.Code != plan.Code) return null;
        var differing = added + await new RunEntities(lake, before, earlier).CountLaterAsync(cancellation);
        return differing <= manifest.Entities / EntitiesForADifference ? manifest.Layers.Run : null;
    }
}
