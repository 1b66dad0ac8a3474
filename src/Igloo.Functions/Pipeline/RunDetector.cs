using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>One rule over the case graph.</summary>
public sealed class RunDetector(Lake lake, RunPlans plans, CaseGraphs graphs)
{
    /// <summary>Writes the rule's findings.</summary>
    [Function(nameof(RunDetector))]
    public async Task Run([ActivityTrigger] RuleRef reference, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(reference.Run, cancellation);
        var graph = await graphs.ReadAsync(reference.Run, cancellation);
        var detector = Analysis.Detecting.Detectors.Find(reference.Rule) ?? throw new InvalidOperationException($"No detector is called '{reference.Rule}'; the plan was made by other code.");
        var correlations = await lake.ReadAsync<Correlation>(LakeNames.Correlations(reference.Run.RunId), cancellation);
        var findings = detector.Detect(graph, graph.ContextOf(plan, reference.Rule) with { Correlations = correlations });
        await lake.WriteAsync(LakeNames.Findings(reference.Run.RunId, reference.Rule), findings, cancellation);
    }
}
