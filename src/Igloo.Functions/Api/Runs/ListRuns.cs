using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Runs;

/// <summary>GET every analysis with its stages.</summary>
public sealed class ListRuns(RunStore runs)
{
    /// <summary>Runs, the latest first.</summary>
    [Function(nameof(ListRuns))]
    [Access(Roles.Anyone)]
    [Answers("Every analysis with its stages, the latest first", typeof(PageView<RunView>), Query = [Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/runs")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        CancellationToken cancellation)
    {
        var views = new List<RunView>();
        foreach (var run in await runs.ListAsync(new WorkspaceId(workspaceId), cancellation)) views.Add(RunViews.Of(await run.WithProgressAsync(durable)));
        return Paging.Answer(request, views, null);
    }
}
