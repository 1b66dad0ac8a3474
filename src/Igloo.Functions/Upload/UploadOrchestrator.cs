using Igloo.Functions.Pipeline;
using Igloo.Model;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Igloo.Functions.Upload;

/// <summary>Takes one dropped file from bytes to records that wait for the next run.</summary>
public sealed class UploadOrchestrator
{
    /// <summary>The instance that reads an upload; starting it twice is harmless.</summary>
    public static string InstanceOf(UploadId upload) => $"upload-{upload}";

    /// <summary>Parse, index every chunk, mark ready, nudge the workspace.</summary>
    [Function(nameof(UploadOrchestrator))]
    public async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var upload = context.GetInput<UploadRef>()!;
        context.SetCustomStatus(new Progress("parse", 0, 1, 0));
        var parsed = await context.CallActivityAsync<ParsedUpload>(nameof(ParseUpload), upload, Retries.Standard);
        if (parsed.IsReadable)
        {
            context.SetCustomStatus(new Progress("index", 0, parsed.Chunks, parsed.Rows));
            await Task.WhenAll(Enumerable.Range(0, parsed.Chunks).Select(chunk =>
                context.CallActivityAsync(nameof(IndexRecords), new ChunkRef(upload, chunk), Retries.Standard)));
            await context.CallActivityAsync(nameof(MarkUploadReady), upload, Retries.Standard);
        }

        context.SetCustomStatus(new Progress("done", parsed.Chunks, parsed.Chunks, parsed.Rows));
        context.SendEvent(WorkspaceCoordinator.InstanceOf(upload.WorkspaceId), WorkspaceCoordinator.Nudge, upload.Upload);
    }
}
