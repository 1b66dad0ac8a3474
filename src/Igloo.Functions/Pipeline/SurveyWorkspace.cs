using Igloo.Functions.Upload;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Pipeline;

/// <summary>Looks what a workspace holds and says what it needs next.</summary>
public sealed class SurveyWorkspace(UploadStore uploads, RunStore runs, WorkspaceStore workspaces, Lake lake, TimeProvider time, IOptions<IglooSettings> settings)
{
    /// <summary>Reads storage; changes nothing.</summary>
    [Function(nameof(SurveyWorkspace))]
    public async Task<Survey> Run([ActivityTrigger] CoordinatorTurn turn, CancellationToken cancellation)
    {
        var workspace = new WorkspaceId(turn.Workspace);
        var stored = await uploads.ListAsync(workspace, cancellation: cancellation);
        var lost = turn.Verify ? await LostAsync(stored, cancellation) : [];
        var isBusy = stored.Any(upload => upload.Upload.State is UploadState.Received or UploadState.Parsing) || IsUnquiet(stored);
        var hasNews = stored.Any(upload => upload.Upload.State == UploadState.Ready);
        return new Survey(isBusy, hasNews, await UnsealedAsync(workspace, cancellation), lost);
    }

    /// <summary>A case dropped at once should be one run, so a run waits until no file has come for a moment.</summary>
    private bool IsUnquiet(IReadOnlyList<StoredUpload> stored) =>
        stored.Any(upload => time.GetUtcNow() - upload.ReceivedAt < TimeSpan.FromSeconds(settings.Value.QuietSeconds));

    private async Task<RunRef?> UnsealedAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        if ((await workspaces.GetAsync(workspace, cancellation)).CurrentRun is not { } current) return null;
        return await runs.FindAsync(workspace, current, cancellation) is { Sealed: true } ? null : new RunRef(workspace.Value, current.ToString());
    }

    private async Task<IReadOnlyList<UploadRef>> LostAsync(IReadOnlyList<StoredUpload> stored, CancellationToken cancellation)
    {
        var lost = new List<UploadRef>();
        foreach (var (upload, _) in stored)
            if (upload.State is UploadState.Ready or UploadState.Analyzed && !await IsWholeAsync(upload, cancellation))
                lost.Add(new UploadRef(upload.Workspace.Value, upload.Id.ToString()));
        return lost;
    }

    private async Task<bool> IsWholeAsync(Model.Upload upload, CancellationToken cancellation)
    {
        for (var chunk = 0; chunk < upload.Chunks; chunk++)
        {
            if (!await lake.ExistsAsync(LakeNames.Records(upload.Id, chunk), cancellation)) return false;
            if (!await lake.ExistsAsync(LakeNames.Mentions(upload.Id, chunk), cancellation)) return false;
            for (var shard = 0; shard < settings.Value.Shards; shard++)
                if (!await lake.ExistsAsync(LakeNames.Segment(settings.Value.Shards, shard, upload.Id, chunk), cancellation)) return false;
        }

        return true;
    }
}
