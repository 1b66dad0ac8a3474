using Igloo.Functions.Upload;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Reads a published run back once storage must have saved it, and marks it sealed.</summary>
public sealed class SealRun(RunSealer sealer, PageCollector collector, RunStore runs, Spool spool)
{
    /// <summary>Says whether the run is sealed, too young, or has lost something; takes away what no run needs any more.</summary>
    [Function(nameof(SealRun))]
    public async Task<SealOutcome> Run([ActivityTrigger] RunRef run, CancellationToken cancellation)
    {
        try
        {
            if (!await sealer.SealAsync(run.WorkspaceId, run.RunId, cancellation)) return SealOutcome.TooYoung;
        }
        catch (ArtefactMissingException)
        {
            return SealOutcome.Lost;
        }

        // A sealed run shows that storage has saved all that came before it.
        if (await runs.FindAsync(run.WorkspaceId, run.RunId, cancellation) is { } found) spool.Release(found.StartedAt);
        await collector.CollectAsync(run.WorkspaceId, cancellation);
        return SealOutcome.Sealed;
    }
}
