using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Igloo.Functions.Upload;

/// <summary>A file was dropped: registers it, starts reading it, and makes sure that its workspace has a coordinator.</summary>
public sealed partial class IngestUpload(UploadStart start, ILogger<IngestUpload> logger)
{
    /// <summary>Runs at least once for each version of each blob; the second time changes nothing.</summary>
    [Function(nameof(IngestUpload))]
    public async Task Run(
        [BlobTrigger("uploads/{path}", Source = BlobTriggerSource.EventGrid, Connection = "Uploads")] BlobClient blob,
        string path,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (!await start.IngestAsync(path, durable, cancellation)) NothingThere(logger);
    }

    [LoggerMessage(10, LogLevel.Information, "A dropped file was gone before it could be read, or was taken back")]
    private static partial void NothingThere(ILogger logger);
}
