using Igloo.Functions.Access;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Api.Uploads;

/// <summary>DELETE a file that its agency takes back: the next run leaves its records out of all results.</summary>
public sealed class DeleteUpload(UploadStore uploads, Spool spool)
{
    /// <summary>Without <c>confirm=true</c> nothing is done, and the answer says what would be.</summary>
    [Function(nameof(DeleteUpload))]
    [Access(Roles.Administrator | Roles.Supervisor | Roles.Uploader)]
    [Answers("Takes back an upload of the own agency, or as an administrator; the next run leaves its records out", typeof(WithdrawalView), Query = ["confirm: true to do it; otherwise only what would be done is told"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/workspaces/{workspaceId}/uploads/{uploadId}")] HttpRequest request,
        string workspaceId,
        string uploadId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (await uploads.FindVisibleAsync(request, workspaceId, uploadId, cancellation) is not { } stored) return UploadLookup.Missing(uploadId);
        if (!request.Viewer().MayChange(stored.Upload)) return UploadLookup.Missing(uploadId);
        if (request.Parameter("confirm") != "true") return new JsonAnswer(WithdrawalView.Of(stored.Upload, isDone: false));
        var gone = await spool.SaveWithdrawalAsync(stored.Upload, cancellation);
        await durable.RaiseEventAsync(WorkspaceCoordinator.InstanceOf(gone.Workspace), WorkspaceCoordinator.Nudge, uploadId, cancellation);
        return new JsonAnswer(WithdrawalView.Of(gone, isDone: true));
    }
}

/// <summary>What taking back a file does.</summary>
/// <param name="UploadId">The upload.</param>
/// <param name="File">Its name.</param>
/// <param name="DropNumber">Which drop of its path it is.</param>
/// <param name="Records">Records that leave the results.</param>
/// <param name="State">How far the upload has come.</param>
/// <param name="Done">Whether it was done; otherwise this is what would be.</param>
public sealed record WithdrawalView(string UploadId, string File, int DropNumber, long Records, UploadState State, bool Done)
{
    internal static WithdrawalView Of(Model.Upload upload, bool isDone) =>
        new(upload.Id.ToString(), upload.Path.File, upload.DropNumber, upload.Records, upload.State, isDone);
}
