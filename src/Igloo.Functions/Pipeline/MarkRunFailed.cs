using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>Makes a run that could not end visible as failed.</summary>
public sealed class MarkRunFailed(RunStore runs, TimeProvider time)
{
    /// <summary>The results of the run before stay in force.</summary>
    [Function(nameof(MarkRunFailed))]
    public Task Run([ActivityTrigger] RunRef reference, CancellationToken cancellation) =>
        runs.UpdateAsync(
            reference.WorkspaceId,
            reference.RunId,
            run => run with
            {
                State = RunState.Failed,
                FinishedAt = time.GetUtcNow(),
                Progress = null,
                Reason = "a stage failed again and again; the results of the run before stay in force and the workspace tries again",
            },
            cancellation);
}
