using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>An upload with when it was first seen.</summary>
public sealed record StoredUpload(Upload Upload, DateTimeOffset ReceivedAt);

/// <summary>Uploads and the versions of their paths.</summary>
/// <remarks>Thread-safe, across processes too: every change is a conditional write. Any call may be repeated after a crash.</remarks>
public sealed class UploadStore
{
    private readonly TableClient _table;
    private readonly PathVersions _paths;
    private readonly TimeProvider _time;

    internal UploadStore(TableClient table, TimeProvider time) => (_table, _paths, _time) = (table, new PathVersions(table), time);

    /// <summary>Names a drop: the same content as the path's newest drop is that upload again, other content gets the path's next drop number.</summary>
    public async Task<Upload> ReceiveAsync(WorkspaceId workspace, UploadPath path, string contentSha256, long length, ReleaseClass release, CancellationToken cancellation = default)
    {
        var drop = await _paths.NumberAsync(workspace, path, contentSha256, cancellation).ConfigureAwait(false);
        return await AddAsync(Named(workspace, path, contentSha256, drop, length, release), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Names the same content to be read once more: what could not be read waits again under its own id, anything else becomes the path's next drop. What was named
    /// for the same upload already is named again.
    /// </summary>
    /// <param name="upload">The upload as it was seen.</param>
    /// <param name="release">Who may see its records from now on.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <exception cref="ArtefactMissingException">There is no such upload.</exception>
    public async Task<Upload> ReceiveAgainAsync(Upload upload, ReleaseClass release, CancellationToken cancellation = default)
    {
        if (upload.State == UploadState.Failed)
            return await UpdateAsync(upload.Workspace, upload.Id, failed => failed.State == UploadState.Failed ? failed with { State = UploadState.Received, Reason = null, Release = release } : failed, cancellation).ConfigureAwait(false);
        var drop = await _paths.NextAsync(upload, cancellation).ConfigureAwait(false);
        return await AddAsync(Named(upload.Workspace, upload.Path, upload.ContentSha256, drop, upload.Length, release), cancellation).ConfigureAwait(false);
    }

    private async Task<Upload> AddAsync(Upload upload, CancellationToken cancellation)
    {
        if (await _table.TryAddAsync(UploadRow.Make(upload, _time.GetUtcNow()), cancellation).ConfigureAwait(false)) return upload;
        return UploadRow.Read(await GetAsync(upload.Workspace, upload.Id, cancellation).ConfigureAwait(false));
    }

    public async Task<StoredUpload?> FindAsync(WorkspaceId workspace, UploadId upload, CancellationToken cancellation = default) =>
        await _table.FindAsync(workspace.Value, upload.ToString(), cancellation).ConfigureAwait(false) is { } row ? UploadRow.ReadStored(row) : null;

    /// <summary>All uploads of a workspace, or those in one state, by path and drop number.</summary>
    public async Task<IReadOnlyList<StoredUpload>> ListAsync(WorkspaceId workspace, UploadState? state = null, CancellationToken cancellation = default)
    {
        var rows = await _table.ListAsync(workspace.Value, cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(UploadRow.ReadStored)
                .Where(stored => state is null || stored.Upload.State == state)
                .OrderBy(stored => stored.Upload.Path.Source)
                .ThenBy(stored => stored.Upload.Path.File, StringComparer.Ordinal)
                .ThenBy(stored => stored.Upload.DropNumber),
        ];
    }

    /// <summary>Changes an upload; <paramref name="change"/> runs again when somebody else was faster.</summary>
    /// <exception cref="ArtefactMissingException">There is no such upload.</exception>
    public async Task<Upload> UpdateAsync(WorkspaceId workspace, UploadId upload, Func<Upload, Upload> change, CancellationToken cancellation = default)
    {
        while (true)
        {
            var row = await GetAsync(workspace, upload, cancellation).ConfigureAwait(false);
            var changed = change(UploadRow.Read(row));
            if (await _table.TryReplaceAsync(UploadRow.Fill(row, changed), cancellation).ConfigureAwait(false)) return changed;
        }
    }

    /// <summary>Takes an upload back: the next run leaves its records out.</summary>
    /// <exception cref="ArtefactMissingException">There is no such upload.</exception>
    public Task<Upload> WithdrawAsync(WorkspaceId workspace, UploadId upload, CancellationToken cancellation = default) =>
        UpdateAsync(workspace, upload, Withdrawn, cancellation);

    /// <summary>Puts down what was read and makes the upload the one in force of its path: older versions become superseded, or this one when a newer one is in force.</summary>
    public async Task<Upload> MarkReadyAsync(Upload parsed, CancellationToken cancellation = default)
    {
        // The path's row decides; the uploads' rows follow, and follow again when a crash cut this short.
        var (inForce, replaced) = await _paths.PutInForceAsync(parsed, cancellation).ConfigureAwait(false);
        if (replaced is { } older)
            await UpdateAsync(parsed.Workspace, older, upload => upload.State is UploadState.Withdrawing or UploadState.Withdrawn ? upload : upload with { State = UploadState.Superseded }, cancellation).ConfigureAwait(false);
        return await UpdateAsync(parsed.Workspace, parsed.Id, Ready, cancellation).ConfigureAwait(false);

        Upload Ready(Upload stored) => parsed with
        {
            State = stored.State is UploadState.Withdrawing or UploadState.Withdrawn ? stored.State
                : !inForce || stored.State == UploadState.Superseded ? UploadState.Superseded
                : stored.State == UploadState.Analyzed ? UploadState.Analyzed
                : UploadState.Ready,
        };
    }

    private static Upload Named(WorkspaceId workspace, UploadPath path, string contentSha256, int drop, long length, ReleaseClass release) => new()
    {
        Id = Upload.IdOf(workspace, path, contentSha256, drop),
        Workspace = workspace,
        Path = path,
        ContentSha256 = contentSha256,
        DropNumber = drop,
        Length = length,
        Release = release,
    };

    private static Upload Withdrawn(Upload upload) => upload.State switch
    {
        UploadState.Withdrawn => upload,
        // In no result: nothing has to be run again.
        UploadState.Failed or UploadState.Superseded => upload with { State = UploadState.Withdrawn },
        _ => upload with { State = UploadState.Withdrawing },
    };

    private async Task<TableEntity> GetAsync(WorkspaceId workspace, UploadId upload, CancellationToken cancellation) =>
        await _table.FindAsync(workspace.Value, upload.ToString(), cancellation).ConfigureAwait(false)
        ?? throw new ArtefactMissingException($"Uploads/{upload}");
}
