using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Mentions and decisions to entities (docs/decisions/0008-one-resolution.md says why in one activity, 0010-who-is-learnt-from.md what it keeps).</summary>
public sealed class ResolveEntities(Lake lake, RunPlans plans, DecisionLog<Decision> decisions, MentionPools pools, LinkedCases cases)
{
    /// <summary>Name of the run's document with the pairs worth a person's look.</summary>
    internal const string Doubts = "doubts";

    /// <summary>Name of the run's document with the pairs that people answered about.</summary>
    internal const string Answered = "answered";

    /// <summary>Name of the run's document with what resolution says of itself.</summary>
    internal const string Report = "resolution";

    /// <summary>Resolves all mentions of the plan, writes the entities with what holds them together, the doubts, the answered pairs and the report.</summary>
    [Function(nameof(ResolveEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var log = await decisions.ListAsync(plan.Workspace, plan.Decisions, cancellation);
        var mentions = await pools.TakeAsync(plan, cancellation);
        var resolved = EntityResolver.Resolve(mentions.Uploaded, log, plan.UnderModel, mentions.Archive);
        // Side by side: writing waits for storage now and then.
        var casting = Task.Run(resolved.Casts, cancellation);
        await Task.WhenAll(new RunEntities(lake, run.RunId, plan).WriteAsync(resolved, cancellation), new RunTies(lake, run.RunId, plan).WriteAsync(resolved, cancellation));
        cases.Expect(run, await casting);
        await lake.WriteJsonAsync(LakeNames.Document(run.RunId, Doubts), resolved.Doubts, cancellation);
        await lake.WriteJsonAsync(LakeNames.Document(run.RunId, Answered), resolved.Answered, cancellation);
        await lake.WriteJsonAsync(LakeNames.Document(run.RunId, Report), resolved.Reports, cancellation);
        pools.Keep(mentions);
    }
}
