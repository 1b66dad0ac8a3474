using Igloo.Functions.Access;
using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Uploads;

/// <summary>POST a file, as if it had been dropped in the container.</summary>
public sealed class PostUpload(Spool spool, SourceStore sources)
{
    /// <summary>Keeps the body under agency, source and file; reading starts by itself.</summary>
    [Function(nameof(PostUpload))]
    [Access(Roles.Uploader | Roles.Administrator)]
    [Answers("Takes in a file; reading starts by itself", typeof(AcceptedView), TakesMediaType = "application/octet-stream", Status = StatusCodes.Status202Accepted, Query =
    [
        "agency: who sends it",
        "source: which of their systems it comes from",
        "file: its name",
    ])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/uploads")] HttpRequest request,
        string workspaceId,
        CancellationToken cancellation)
    {
        var parsed = UploadPath.Parse($"{request.Parameter("agency")}/{request.Parameter("source")}/{request.Parameter("file")}");
        if (!parsed.IsUsable) return Problem.BadRequest(parsed.Reason!, "Send ?agency=…&source=…&file=… with the file as the body.");
        var path = parsed.Value;
        if (await sources.FindAsync(path.Source, cancellation) is not { } source || source.Workspace != new WorkspaceId(workspaceId))
            return Problem.BadRequest($"{path.Source} is not set up in this workspace.", "Ask an administrator to add the source first.");
        if (!MayDrop(request.Viewer(), path.Source))
            return new Problem("Not for this role", StatusCodes.Status403Forbidden, "You may drop files of your own agency only.", "Ask that agency's uploader.").AsResult();
        var drop = await spool.SaveDropAsync(path, request.Body, cancellation);
        return new JsonAnswer(new AcceptedView(path.ToString(), drop.Sha256, drop.Length), StatusCodes.Status202Accepted);
    }

    private static bool MayDrop(Viewer viewer, SourceRef source) =>
        viewer.Roles.HasFlag(Roles.Administrator) || viewer.Agency == source.Agency;
}
