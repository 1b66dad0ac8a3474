using Igloo.Analysis.Entities;
using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>The lookup of a run. The last one stays in memory: the first question after a run pays for a resolution, the others for a few comparisons.</summary>
public sealed class EntityLookups(Lake lake, RunPlans plans, DecisionLog<Decision> decisions) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private (RunId Run, EntityLookup Lookup)? _last;

    /// <summary>The lookup of a run, made from what its plan froze: the entities are those that it published.</summary>
    /// <exception cref="ArtefactMissingException">Storage lost what the run was made of.</exception>
    public async Task<EntityLookup> OfAsync(RunRef run, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_last is { } last && last.Run == run.RunId) return last.Lookup;
            var plan = await plans.ReadAsync(run, cancellation);
            var lookup = EntityLookup.Of(await MentionPools.ReadAsync(lake, plan, cancellation), await decisions.ListAsync(plan.Workspace, plan.Decisions, cancellation), plan.UnderModel);
            _last = (run.RunId, lookup);
            return lookup;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
