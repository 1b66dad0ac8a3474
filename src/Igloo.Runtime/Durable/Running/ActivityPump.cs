using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Durable.Running;

/// <summary>Runs activities that are durable, and makes their results so.</summary>
internal sealed class ActivityPump(DurableTasks tasks, Instances instances, DataConverter converter, ILogger logger)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var work in instances.Activities.ReadAllAsync(stopping).ConfigureAwait(false))
        {
            if (await AttemptAsync(work, stopping).ConfigureAwait(false) is { } result) _ = instances.FinishActivity(work, result);
        }
    }

    /// <summary>Null when the engine stops: the activity then runs again after the next start.</summary>
    private async Task<HistoryEvent?> AttemptAsync(ActivityWork work, CancellationToken stopping)
    {
        if (tasks.FindActivity(work.Name) is not { } activity) return NotFound(work);
        try
        {
            var result = await activity(new(work.Name, work.InstanceId, work.Input), stopping).ConfigureAwait(false);
            return new TaskSucceeded(work.TaskId, converter.Serialize(result));
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            Log.ActivityFailed(logger, work.Name, work.TaskId, work.InstanceId, exception.GetType().ToString());
            return new TaskFailed(work.TaskId, TaskFailureDetails.FromException(exception));
        }
    }

    private static TaskFailed NotFound(ActivityWork work) =>
        new(work.TaskId, new("ActivityTaskNotFound", $"No activity named '{work.Name}' is registered.", null, null, null));
}
