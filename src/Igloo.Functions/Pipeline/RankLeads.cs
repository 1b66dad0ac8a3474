using Igloo.Analysis.Entities;
using Igloo.Analysis.Leads;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Findings to merged, ranked leads.</summary>
public sealed class RankLeads(Lake lake, RunPlans plans, CaseGraphs graphs)
{
    /// <summary>Writes the leads, with what changed since the run before.</summary>
    [Function(nameof(RankLeads))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var graph = await graphs.ReadAsync(run, cancellation);
        var detected = await FindingsAsync(lake, run, plan.Rules.Where(rule => rule.Rule != Triangulation.Rule.Id), cancellation);
        var triangulated = Triangulation.Detect(detected, graph, graph.ContextOf(plan, Triangulation.Rule.Id));
        await lake.WriteAsync(LakeNames.Findings(run.RunId, Triangulation.Rule.Id), triangulated, cancellation);
        IReadOnlyList<Lead> previous = plan.Previous is { } before && await lake.ExistsAsync(LakeNames.Leads(before), cancellation)
            ? await lake.ReadAsync<Lead>(LakeNames.Leads(before), cancellation)
            : [];
        var lineage = new Lineage(await lake.ReadAsync<LineageEvent>(LakeNames.Lineage(run.RunId), cancellation));
        var leads = LeadRanker.Rank([.. detected, .. triangulated], graph, previous, lineage);
        await lake.WriteAsync(LakeNames.Leads(run.RunId), leads, cancellation);
        await graphs.ReleaseAsync(run, cancellation);
    }

    /// <summary>The findings of some rules of a run, in their order.</summary>
    internal static async Task<IReadOnlyList<Finding>> FindingsAsync(Lake lake, RunRef run, IEnumerable<PlannedRule> rules, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var rule in rules)
            findings.AddRange(await lake.ReadAsync<Finding>(LakeNames.Findings(run.RunId, rule.Rule), cancellation));
        return findings;
    }
}
