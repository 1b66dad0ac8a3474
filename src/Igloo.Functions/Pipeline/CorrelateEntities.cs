using Igloo.Analysis.Correlating;
using Igloo.Analysis.Detecting;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>The case graph to what its records tell together.</summary>
public sealed class CorrelateEntities(Lake lake, RunPlans plans, CaseGraphs graphs)
{
    /// <summary>Writes the correlations, once for all rules that rest on them, and the links that they infer, beside those that records tell: figures read only the latter.</summary>
    [Function(nameof(CorrelateEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var plan = await plans.ReadAsync(run, cancellation);
        var graph = await graphs.ReadAsync(run, cancellation);
        var correlations = CaseCorrelations.Of(graph, Detectors.CorrelationOptionsOf(rule => graph.ContextOf(plan, rule)));
        await lake.WriteAsync(LakeNames.Correlations(run.RunId), correlations, cancellation);
        await lake.WriteAsync(LakeNames.Inferred(run.RunId), InferredLinks.Of(graph, correlations), cancellation);
    }
}
