using Igloo.Analysis.Correlating;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>The case graph to the links that no record tells.</summary>
public sealed class CorrelateEntities(Lake lake, CaseGraphs graphs)
{
    /// <summary>Writes the inferred links, beside those that records tell: rules and figures read only the latter.</summary>
    [Function(nameof(CorrelateEntities))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation) =>
        await lake.WriteAsync(LakeNames.Inferred(run.RunId), CaseCorrelations.Of(await graphs.ReadAsync(run, cancellation)), cancellation);
}
