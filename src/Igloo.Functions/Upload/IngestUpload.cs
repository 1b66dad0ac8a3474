using Azure.Storage.Blobs;
using Igloo.Functions.Pipeline;
using Igloo.Model;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Igloo.Functions.Upload;

/// <summary>A file was dropped: registers it, starts reading it, and makes sure that its workspace has a coordinator.</summary>
public sealed partial class IngestUpload(UploadIntake intake, Coordinators coordinators, ILogger<IngestUpload> logger)
{
    /// <summary>Runs at least once for each version of each blob; the second time changes nothing.</summary>
    [Function(nameof(IngestUpload))]
    public async Task Run(
        [BlobTrigger("uploads/{path}", Source = BlobTriggerSource.EventGrid, Connection = "Uploads")] BlobClient blob,
        string path,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (await intake.RegisterAsync(path, cancellation) is not { } upload)
        {
            NothingThere(logger);
            return;
        }

        await coordinators.EnsureAsync(durable, upload.Workspace, cancellation);
        if (upload.State is UploadState.Received or UploadState.Parsing) await StartAsync(durable, upload, cancellation);
    }

    private static async Task StartAsync(DurableTaskClient durable, Model.Upload upload, CancellationToken cancellation)
    {
        var instance = UploadOrchestrator.InstanceOf(upload.Id);
        if (await durable.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) return;
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(UploadOrchestrator),
                new UploadRef(upload.Workspace.Value, upload.Id.ToString()),
                new StartOrchestrationOptions(instance).WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running),
                cancellation);
        }
        catch (InvalidOperationException) when (!cancellation.IsCancellationRequested)
        {
            // Another worker started it between the two calls; anything else is thrown on by the missing status.
            if (await durable.GetInstanceAsync(instance, cancellation) is null) throw;
        }
    }

    [LoggerMessage(10, LogLevel.Information, "A dropped file was gone before it could be read, or was taken back")]
    private static partial void NothingThere(ILogger logger);
}
