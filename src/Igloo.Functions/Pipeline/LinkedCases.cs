using Igloo.Analysis.Entities;
using Igloo.Analysis.Linking;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>The linked case of a run, of which figures, the case graph and the pages of links are made. The last one stays in memory until the run is published, so that steps in one process link once.</summary>
/// <remarks>A process that did not link the run links it again, from its entities and events: the same plan gives the same case, and no file of millions of links is written and read.</remarks>
public sealed class LinkedCases(Lake lake, RunPlans plans, MentionPools pools, DecisionLog<ConnectorDecision> connectors) : IDisposable
{
    private readonly LastOfRun<LinkedCase> _last = new();
    private ResolvedCasts? _resolved;

    /// <summary>The case linked before; links it again where it was not, from its stored events.</summary>
    public Task<LinkedCase> ReadAsync(RunRef run, CancellationToken cancellation) => _last.GetAsync(
        run.RunId,
        () => LinkedAsync(run, async _ => await lake.StreamAsync<CaseEvent>(LakeNames.Events(run.RunId), cancellation: cancellation).ToListAsync(cancellation), cancellation),
        cancellation);

    /// <summary>Links the case, also where it was linked before: what was stored of that may be lost.</summary>
    /// <param name="run">The run.</param>
    /// <param name="eventsOf">Gives all events, with the entities of some casts as participants, and stores them.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<LinkedCase> LinkAsync(RunRef run, Func<RecordCasts, Task<List<CaseEvent>>> eventsOf, CancellationToken cancellation) =>
        _last.MakeAsync(run.RunId, () => LinkedAsync(run, eventsOf, cancellation), cancellation);

    /// <summary>Takes whom the records of a run name from who resolved it, so that its entities need not be read for that; they stay in memory until a run is linked, or another is resolved.</summary>
    public void Expect(RunRef run, RecordCasts casts) => _resolved = new ResolvedCasts(run.RunId, casts);

    /// <summary>Lets go of a run's case: the steps that read it are over, and the next run must not be made beside it.</summary>
    public Task ReleaseAsync(RunRef run, CancellationToken cancellation) => _last.ReleaseAsync(run.RunId, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _last.Dispose();

    private async Task<LinkedCase> LinkedAsync(RunRef run, Func<RecordCasts, Task<List<CaseEvent>>> eventsOf, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var decided = await connectors.ListAsync(plan.Workspace, plan.ConnectorDecisions, cancellation);
        // Once: who links keeps the casts and lets go of what it does not need of them.
        var casts = Interlocked.Exchange(ref _resolved, null) is { } resolved && resolved.Run == run.RunId ? resolved.Casts : await CastsAsync(run.RunId, plan, cancellation);
        return LinkedCase.Of(casts, await eventsOf(casts), plan.HubMaximum, ConnectorDecisions.InForce(decided));
    }

    private async Task<RecordCasts> CastsAsync(RunId run, RunPlan plan, CancellationToken cancellation)
    {
        var (entities, mentions) = (new RunEntities(lake, run, plan), await pools.TakeAsync(plan, cancellation));
        var (casts, make) = (new RecordCasts(await entities.CountAsync(cancellation), mentions.Pool.Count), new EntityMaker(mentions.Pool));
        await foreach (var entity in entities.StreamAsync(cancellation))
        {
            // Of the others, which are most, nothing is told but their mentions, and they need not be made.
            if (RecordCasts.AsksMoreOf(entity.Id.Kind)) casts.Add(make.AsLinked(entity.Id, entity.Mentions));
            else casts.Add(entity.Id, entity.Mentions);
        }

        pools.Keep(mentions);
        return casts;
    }

    private sealed record ResolvedCasts(RunId Run, RecordCasts Casts);
}
