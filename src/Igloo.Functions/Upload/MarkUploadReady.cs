using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>Makes an upload the one in force of its path: the next run takes it in.</summary>
public sealed class MarkUploadReady(UploadStore uploads)
{
    /// <summary>Supersedes older versions of the same path.</summary>
    [Function(nameof(MarkUploadReady))]
    public async Task Run([ActivityTrigger] UploadRef reference, CancellationToken cancellation)
    {
        var stored = await uploads.FindAsync(reference.WorkspaceId, reference.UploadId, cancellation)
            ?? throw new ArtefactMissingException($"upload {reference.Upload}");
        await uploads.MarkReadyAsync(stored.Upload, cancellation);
    }
}
