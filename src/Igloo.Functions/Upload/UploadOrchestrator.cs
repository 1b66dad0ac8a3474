using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Igloo.Functions.Upload;

/// <summary>Takes one dropped file from bytes to records that wait for the next run.</summary>
public sealed class UploadOrchestrator
{
    private const int Attempts = 3;

    /// <summary>The instance that reads an upload; starting it twice is harmless.</summary>
    public static string InstanceOf(UploadId upload) => $"upload-{upload}";

    /// <summary>Parse, index every chunk, mark ready, nudge the workspace.</summary>
    /// <remarks>A file that cannot be taken in ends as failed and visible; it never holds up the others.</remarks>
    [Function(nameof(UploadOrchestrator))]
    public async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var upload = context.GetInput<UploadRef>()!;
        for (var attempt = 1; !await TryRead(context, upload, attempt); attempt++)
        {
        }

        context.SendEvent(WorkspaceCoordinator.InstanceOf(upload.WorkspaceId), WorkspaceCoordinator.Nudge, upload.Upload);
    }

    /// <returns><see langword="false"/> when storage lost what an earlier step had written: everything begins again from the drop.</returns>
    private static async Task<bool> TryRead(TaskOrchestrationContext context, UploadRef upload, int attempt)
    {
        try
        {
            await Read(context, upload);
            return true;
        }
        catch (TaskFailedException failure) when (attempt < Attempts && failure.FailureDetails.IsCausedBy<ArtefactMissingException>())
        {
            return false;
        }
        catch (TaskFailedException failure)
        {
            await context.CallActivityAsync(nameof(MarkUploadFailed), new FailedUpload(upload, failure.FailureDetails.ErrorType), Retries.Standard);
            return true;
        }
    }

    private static async Task Read(TaskOrchestrationContext context, UploadRef upload)
    {
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
    }
}
