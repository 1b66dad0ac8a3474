using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Pipeline;

/// <summary>After a start, and after a run that missed something: finds the uploads that storage lost, wholly or in part.</summary>
/// <remarks>The history of orchestrations may know more than storage does, when storage lost its last seconds; so nothing here asks what was done, only what is there.</remarks>
public sealed class RecoverUploads(DropStore drops, UploadStore uploads, UploadIntake intake, RunStore runs, Lake lake)
{
    // Blob times have whole seconds, and a file may be dropped while the run that does not have it ends.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>Registers drops that have no upload, and names the uploads that must be read again.</summary>
    [Function(nameof(RecoverUploads))]
    public async Task<IReadOnlyList<UploadRef>> Run([ActivityTrigger] string workspaceName, CancellationToken cancellation)
    {
        var workspace = new WorkspaceId(workspaceName);
        await foreach (var path in drops.ListAsync(await SealedUntilAsync(workspace, cancellation), cancellation))
            await intake.RegisterAsync(path, cancellation);
        var lost = new List<UploadRef>();
        foreach (var (upload, _) in await uploads.ListAsync(workspace, cancellation: cancellation))
            if (await IsLostAsync(upload, cancellation)) lost.Add(new UploadRef(workspaceName, upload.Id.ToString()));
        return lost;
    }

    /// <summary>What was dropped before the last sealed run began is known to be saved.</summary>
    private async Task<DateTimeOffset> SealedUntilAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var last = (await runs.ListAsync(workspace, cancellation)).FirstOrDefault(run => run.Sealed);
        return last is null ? DateTimeOffset.MinValue : last.StartedAt - Margin;
    }

    private async Task<bool> IsLostAsync(Model.Upload upload, CancellationToken cancellation) => upload.State switch
    {
        UploadState.Received or UploadState.Parsing => true,
        UploadState.Ready or UploadState.Analyzed => !await IsWholeAsync(upload, cancellation),
        _ => false,
    };

    private async Task<bool> IsWholeAsync(Model.Upload upload, CancellationToken cancellation)
    {
        for (var chunk = 0; chunk < upload.Chunks; chunk++)
        {
            if (!await lake.ExistsAsync(LakeNames.Records(upload.Id, chunk), cancellation)) return false;
            if (!await lake.ExistsAsync(LakeNames.Mentions(upload.Id, chunk), cancellation)) return false;
        }

        return true;
    }
}
