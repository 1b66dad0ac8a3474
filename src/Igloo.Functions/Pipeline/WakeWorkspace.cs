using Igloo.Functions.Access;
using Igloo.Functions.Api;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Pipeline;

/// <summary>POST to have a workspace look for what its storage may have lost, such as after a start on one machine.</summary>
public sealed class WakeWorkspace(Coordinators coordinators)
{
    /// <summary>Starts or wakes the workspace's coordinator.</summary>
    [Function(nameof(WakeWorkspace))]
    [Access(Roles.Administrator)]
    [Answers("Has a workspace look for what its storage may have lost", Status = StatusCodes.Status202Accepted)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/wake")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        CancellationToken cancellation)
    {
        await coordinators.VerifyAsync(durable, new WorkspaceId(workspaceId), cancellation);
        return new JsonAnswer(new { }, StatusCodes.Status202Accepted);
    }
}
