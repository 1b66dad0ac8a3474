using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>Makes an upload that could not be taken in visible as failed.</summary>
public sealed class MarkUploadFailed(UploadStore uploads)
{
    /// <summary>Keeps the bytes as they were dropped and says what to do. A file that was read after all, by another attempt, stays read.</summary>
    [Function(nameof(MarkUploadFailed))]
    public Task Run([ActivityTrigger] FailedUpload failed, CancellationToken cancellation) =>
        uploads.UpdateAsync(
            failed.Upload.WorkspaceId,
            failed.Upload.UploadId,
            upload => upload.State is UploadState.Received or UploadState.Parsing ? Fail(upload, failed.ErrorType) : upload,
            cancellation);

    private static Model.Upload Fail(Model.Upload upload, string errorType) => upload with
    {
        State = UploadState.Failed,
        Reason = $"Igloo failed while it read the file ({errorType}); the file is kept as it was dropped and the others go on. "
            + "Drop it again; if it fails again, send the operator this message and the file's name.",
    };
}
