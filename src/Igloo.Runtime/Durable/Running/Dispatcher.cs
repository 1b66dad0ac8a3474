using Igloo.Runtime.Durable.Replay;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Durable.Running;

/// <summary>Takes ready instances one after another, replays them outside the lock, and hands back what came of it.</summary>
internal sealed class Dispatcher(DurableTasks tasks, Instances instances, DataConverter converter, ILoggerFactory loggers, TimeSpan stallTimeout)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var instance in instances.Ready.ReadAllAsync(stopping).ConfigureAwait(false))
        {
            if (instances.BeginStep(instance) is { } step) instances.EndStep(step, await ReplayAsync(step).ConfigureAwait(false));
        }
    }

    private async Task<PassResult> ReplayAsync(Step step)
    {
        var start = step.Instance.ToStart();
        if (tasks.FindOrchestrator(start.Name) is not { } orchestrator)
            return PassResult.Fail(NotFound(start.Name), start.CustomStatus);
        try
        {
            return await Task.Run(() => new OrchestrationPass(start, orchestrator, converter, loggers).Run(
                step.Past, step.Fresh, failure => instances.Doom(step.Instance, step.Execution, failure))).WaitAsync(stallTimeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return PassResult.Fail(TaskFailureDetails.FromException(Blocked(start.Name)), start.CustomStatus);
        }
    }

    private static TaskFailureDetails NotFound(string name) =>
        new("OrchestratorTaskNotFound", $"No orchestrator named '{name}' is registered.", null, null, null);

    private ForeignAwaitException Blocked(string name) => new(
        $"Orchestrator '{name}' kept its thread for {stallTimeout}: await only tasks from the TaskOrchestrationContext, never block (.Result, .Wait(), Thread.Sleep).");
}
