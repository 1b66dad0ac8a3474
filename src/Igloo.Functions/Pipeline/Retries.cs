using Azure;
using Igloo.Storage;
using Microsoft.DurableTask;

namespace Igloo.Functions.Pipeline;

/// <summary>How activities are tried again: a failing world is, a missing artefact is not (its producer must run again).</summary>
internal static class Retries
{
    /// <summary>Whether storage failed, or lost something, and not what was done with it.</summary>
    public static bool IsOfTheWorld(TaskFailureDetails failure) =>
        failure.IsCausedBy<ArtefactMissingException>() || failure.IsCausedBy<RequestFailedException>() || failure.IsCausedBy<IOException>() || failure.IsCausedBy<OperationCanceledException>();

    public static TaskOptions Standard { get; } = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 5, TimeSpan.FromSeconds(1), backoffCoefficient: 2, TimeSpan.FromSeconds(30))
        {
            HandleFailure = failure => !failure.IsCausedBy<ArtefactMissingException>(),
        });
}
