using Igloo.Analysis.Measuring;
using Igloo.Functions.Serving;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>The linked case to the figures of its network.</summary>
public sealed class MeasureNetwork(LinkedCases cases, RunMeasures measures)
{
    /// <summary>Writes where each entity stands.</summary>
    [Function(nameof(MeasureNetwork))]
    public async Task Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        var measured = CaseMeasures.Of(CaseNetwork.Of(await cases.ReadAsync(run, cancellation)));
        await measures.WriteAsync(run.RunId, measured, measured.Members, cancellation);
    }
}
