using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Igloo.Functions.Upload;

/// <summary>Takes one dropped file from bytes to records that wait for the next run.</summary>
public sealed class UploadOrchestrator
{
    private static readonly TimeSpan MissingWait = TimeSpan.FromSeconds(2);

    /// <summary>What the instances that read uploads begin with.</summary>
    public const string InstancePrefix = "upload-";

    /// <summary>The instance that reads an upload; starting it twice is harmless.</summary>
    public static string InstanceOf(UploadId upload) => $"{InstancePrefix}{upload}";

    /// <summary>Parse, mark ready, nudge the workspace.</summary>
    /// <remarks>
    /// A file that cannot be taken in ends as failed and visible; it never holds up the others. When storage lost what an earlier step had
    /// written, the file is not at fault: its workspace is asked to find out what is missing, and has it read again.
    /// </remarks>
    [Function(nameof(UploadOrchestrator))]
    public async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var upload = context.GetInput<UploadRef>()!;
        var nudge = await TryRead(context, upload) ? upload.Upload : WorkspaceCoordinator.Verify;
        context.SendEvent(WorkspaceCoordinator.InstanceOf(upload.WorkspaceId), WorkspaceCoordinator.Nudge, nudge);
    }

    /// <returns><see langword="false"/> when storage lost what an earlier step had written.</returns>
    private static async Task<bool> TryRead(TaskOrchestrationContext context, UploadRef upload)
    {
        try
        {
            await Read(context, upload);
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ArtefactMissingException>())
        {
            // Storage that loses what was just written is not to be asked again at once, for ever.
            await context.CreateTimer(MissingWait, CancellationToken.None);
            return false;
        }
        catch (TaskFailedException failure)
        {
            await context.CallActivityAsync(nameof(MarkUploadFailed), new FailedUpload(upload, failure.FailureDetails.ErrorType), Retries.Standard);
        }

        return true;
    }

    private static async Task Read(TaskOrchestrationContext context, UploadRef upload)
    {
        context.SetCustomStatus(new Progress("parse", 0, 1, 0));
        var parsed = await context.CallActivityAsync<ParsedUpload>(nameof(ParseUpload), upload, Retries.Standard);
        if (parsed.Parts > 0) parsed = await ReadParts(context, upload, parsed.Parts);
        if (parsed.IsReadable) await context.CallActivityAsync(nameof(MarkUploadReady), upload, Retries.Standard);
        context.SetCustomStatus(new Progress("done", parsed.Chunks, parsed.Chunks, parsed.Rows));
    }

    // Each part is tried again alone, and one that cannot be read takes only its own rows with it.
    private static async Task<ParsedUpload> ReadParts(TaskOrchestrationContext context, UploadRef upload, int parts)
    {
        var (done, rows) = (0, 0L);
        await Task.WhenAll(Enumerable.Range(0, parts).Select(Read));
        return await context.CallActivityAsync<ParsedUpload>(nameof(JoinParts), upload, Retries.Standard);

        async Task Read(int part)
        {
            var read = await ReadPart(context, new PartRef(upload, part));
            rows += read;
            context.SetCustomStatus(new Progress("parse", ++done, parts, rows));
        }
    }

    private static async Task<long> ReadPart(TaskOrchestrationContext context, PartRef part)
    {
        try
        {
            return await context.CallActivityAsync<long>(nameof(ParsePart), part, Retries.Standard);
        }
        catch (TaskFailedException failure) when (!Retries.IsOfTheWorld(failure.FailureDetails))
        {
            return await context.CallActivityAsync<long>(nameof(SetPartAside), new FailedPart(part, failure.FailureDetails.ErrorType), Retries.Standard);
        }
    }
}
