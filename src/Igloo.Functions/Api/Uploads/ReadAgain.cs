using Igloo.Functions.Access;
using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Uploads;

/// <summary>POST to have a dropped file read again, by the mapping that its source has now.</summary>
public sealed class ReadAgain(UploadStore uploads, DropStore drops, SourceStore sources, UploadStart start)
{
    /// <summary>
    /// A file that was held is read under its own id; one that was read, or taken back, as the next drop of its path, which replaces its records once it is read.
    /// Without <c>confirm=true</c> nothing is done, and the answer says what would be. Asked twice for the same upload, it is done once.
    /// </summary>
    [Function(nameof(ReadAgain))]
    [Access(Roles.Administrator | Roles.Supervisor)]
    [Answers("Has a dropped file of the own agency, or as an administrator, read again, by the mapping that its source has now", typeof(ReadAgainView), Query = ["confirm: true to do it; otherwise only what would be done is told"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/workspaces/{workspaceId}/uploads/{uploadId}/read")] HttpRequest request,
        string workspaceId,
        string uploadId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (await uploads.FindVisibleAsync(request, workspaceId, uploadId, cancellation) is not { Upload: var upload } || !request.Viewer().MayChange(upload)) return UploadLookup.Missing(uploadId);
        if (upload.State is UploadState.Received or UploadState.Parsing) return Problem.Conflict("The file is being read.", "Wait until it was read.");
        if (upload.State == UploadState.Superseded) return Problem.Conflict("A newer drop took the place of this one.", "Have the newest drop of the file read again.");
        if (await drops.InspectAsync(upload.Path, cancellation) is not { } drop || drop.Sha256 != upload.ContentSha256)
            return Problem.NotFound("The file was taken away or replaced since it was dropped.");
        if (await sources.FindAsync(upload.Path.Source, cancellation) is not { } source)
            return Problem.BadRequest($"{upload.Path.Source} is not set up.", "Ask an administrator to add the source first.");
        if (request.Parameter("confirm") != "true") return new JsonAnswer(ReadAgainView.WouldBe(upload));
        var again = await start.ReadAgainAsync(upload, source.Release, durable, cancellation);
        return new JsonAnswer(ReadAgainView.Begun(upload, again));
    }
}

/// <summary>What reading a file again does.</summary>
/// <param name="UploadId">The upload under which it is read; the one asked about, as long as nothing was begun.</param>
/// <param name="File">Its name.</param>
/// <param name="DropNumber">Which drop of its path that is.</param>
/// <param name="Replaces">Records that leave the results once it is read.</param>
/// <param name="Done">Whether it was begun; otherwise this is what would be.</param>
public sealed record ReadAgainView(string UploadId, string File, int DropNumber, long Replaces, bool Done)
{
    internal static ReadAgainView WouldBe(Model.Upload upload) => Of(upload, upload.Id, upload.State == UploadState.Failed ? upload.DropNumber : upload.DropNumber + 1, isDone: false);

    internal static ReadAgainView Begun(Model.Upload upload, Model.Upload again) => Of(upload, again.Id, again.DropNumber, isDone: true);

    private static ReadAgainView Of(Model.Upload upload, UploadId id, int drop, bool isDone) =>
        new(id.ToString(), upload.Path.File, drop, upload.State is UploadState.Ready or UploadState.Analyzed ? upload.Records : 0, isDone);
}
