using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Runs;

/// <summary>GET one analysis with its progress.</summary>
public sealed class GetRun(RunStore runs)
{
    /// <summary>The run.</summary>
    [Function(nameof(GetRun))]
    [Access(Roles.Anyone)]
    [Answers("One analysis with its progress and stages", typeof(RunView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/runs/{runId}")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        string runId,
        CancellationToken cancellation) =>
        RunId.TryParse(runId, out var id) && await runs.FindAsync(new WorkspaceId(workspaceId), id, cancellation) is { } run
            ? new JsonAnswer(RunViews.Of(await run.WithProgressAsync(durable)))
            : RunViews.Missing(runId);
}
