using Igloo.Functions.Access;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Uploads;

/// <summary>GET what was dropped.</summary>
public sealed class ListUploads(UploadStore uploads)
{
    /// <summary>Uploads that the viewer may see, the newest first.</summary>
    [Function(nameof(ListUploads))]
    [Access(Roles.Anyone)]
    [Answers("What was dropped and what became of it, the newest first", typeof(PageView<UploadView>), Query = ["state: only uploads in that state", "path: only the drops of that agency/source/file", Paging.SizeHelp, Paging.ContinuationHelp])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspaces/{workspaceId}/uploads")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        string workspaceId,
        CancellationToken cancellation)
    {
        UploadState? state = null;
        if (request.Parameter("state") is { } word)
        {
            if (!Enum.TryParse<UploadState>(word, ignoreCase: true, out var parsed))
                return Problem.BadRequest($"'{word}' is not a state of an upload.", $"It is one of {string.Join(", ", Enum.GetNames<UploadState>())}.");
            state = parsed;
        }

        var (viewer, path) = (request.Viewer(), request.Parameter("path"));
        var stored = await uploads.ListAsync(new WorkspaceId(workspaceId), state, cancellation);
        StoredUpload[] followed = [.. stored.Where(upload => viewer.MayFollow(upload.Upload) && (path is null || upload.Upload.Path.ToString() == path)).OrderByDescending(upload => upload.ReceivedAt).ThenBy(upload => upload.Upload.Id)];
        return Paging.Answer(request, await followed.WithProgressAsync(durable), null);
    }
}
