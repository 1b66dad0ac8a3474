using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Runs;

/// <summary>How far a running analysis is: the custom status of its orchestration.</summary>
internal static class RunProgress
{
    /// <summary>The run with its progress, when it is running.</summary>
    public static async Task<Run> WithProgressAsync(this Run run, DurableTaskClient durable)
    {
        if (run.State != RunState.Running) return run;
        var query = new OrchestrationQuery
        {
            InstanceIdPrefix = AnalyzeWorkspace.InstancePrefix(run.Workspace),
            Statuses = [OrchestrationRuntimeStatus.Running],
            FetchInputsAndOutputs = true,
        };
        await foreach (var instance in durable.GetAllInstancesAsync(query)) return run with { Progress = instance.ReadCustomStatusAs<Progress>() };
        return run;
    }
}
