using Igloo.Functions.Access;
using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Poison;

/// <summary>POST to take in again a drop that had failed five times.</summary>
public sealed class ReplayPoison(PoisonStore poison, SourceStore sources, UploadStart start)
{
    /// <summary>Starts reading it, then takes it off the list: a crash in between leaves it listed, and a second replay changes nothing.</summary>
    [Function(nameof(ReplayPoison))]
    [Access(Roles.Administrator)]
    [Answers("Takes in again a drop that had failed five times", typeof(PoisonView), Status = StatusCodes.Status202Accepted, Query = ["path: where it was dropped, agency/source/file"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/poison/replay")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        CancellationToken cancellation)
    {
        var path = request.Parameter("path") ?? "";
        if (!(await poison.ListAsync(cancellation)).Contains(path) || !await sources.IsOfAsync(path, new WorkspaceId(workspaceId), cancellation))
            return Problem.NotFound($"No drop at '{path}' has failed; GET poison lists those that did.");
        await start.IngestAsync(path, durable, cancellation);
        await poison.RemoveAsync(path, cancellation);
        return new JsonAnswer(new PoisonView(path), StatusCodes.Status202Accepted);
    }
}
