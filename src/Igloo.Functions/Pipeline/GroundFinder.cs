using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>Finds earlier entities, and what holds them together, that those of a run can be told by, as few differences.</summary>
public sealed class GroundFinder(Lake lake, WorkspaceStore workspaces, RunPlans plans, RunSealer sealer)
{
    // Entities for each that may differ: each run writes again all that differ from the ground, and lookups read two layers.
    private const int EntitiesForADifference = 16;

    /// <summary>The grounds of the run in force, where all that it rests on is there, its records are in the plan as they were, and few entities will differ.</summary>
    /// <param name="plan">A plan without grounds.</param>
    /// <param name="added">Records that the run in force does not have.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<RunGrounds> FindAsync(RunPlan plan, long added, CancellationToken cancellation)
    {
        if (plan.Previous is not { } before || await workspaces.FindManifestAsync(plan.Workspace, before, cancellation) is not { } manifest) return RunGrounds.None;
        // What was taken back, parsed anew or is to be told to others must not stay.
        var unchanged = plan.Uploads.Where(upload => !plan.Added.Contains(upload.Id));
        if (!manifest.Uploads.ToHashSet().IsSubsetOf(unchanged) || !await sealer.IsWholeAsync(manifest, cancellation)) return RunGrounds.None;
        var earlier = await plans.ReadAsync(before, cancellation);
        if (earlier.Code != plan.Code) return RunGrounds.None;
        var most = (manifest.Entities / EntitiesForADifference) - added;
        RunId? entities = await new RunEntities(lake, before, earlier).CountLaterAsync(cancellation) <= most ? manifest.Layers.Run : null;
        var isTold = IsUnderOneModel(plan, earlier) && await new RunTies(lake, before, earlier).CountLaterAsync(cancellation) <= most;
        return new RunGrounds(entities, isTold ? manifest.TieLayers?.Run : null);
    }

    private static bool IsUnderOneModel(RunPlan plan, RunPlan earlier) => plan.Decisions == earlier.Decisions && LearntFrom(plan).SetEquals(LearntFrom(earlier));

    private static HashSet<UploadId> LearntFrom(RunPlan plan) => [.. plan.Uploads.Select(upload => upload.Id).Except(plan.UnderModel)];
}

/// <summary>The runs that another lies over.</summary>
/// <param name="Entities">That whose entities its own are told by; <see langword="null"/> for none.</param>
/// <param name="Ties">That by which it is told what holds them together; <see langword="null"/> for none.</param>
public sealed record RunGrounds(RunId? Entities, RunId? Ties)
{
    /// <summary>Nothing to lie over.</summary>
    public static RunGrounds None { get; } = new(null, null);
}
