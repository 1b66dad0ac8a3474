
namespace Igloo.Storage;

/// <summary>An upload with when it was first seen.</summary>
public sealed record StoredUpload(Upload Upload, DateTimeOffset ReceivedAt);

/// <summary>Uploads and the versions of their paths.</summary>
/// <remarks>Thread-safe, across processes too: every change is a conditional write. Any call may be repeated after a crash.</remarks>
public sealed class UploadStore
{
    /// <summary>Names a drop: the same content as the path's newest drop is that upload again, other content gets the path's next drop number.</summary>
    public Task<Upload> ReceiveAsync(WorkspaceId workspace, UploadPath path, string contentSha256, long length, ReleaseClass release, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<StoredUpload?> FindAsync(WorkspaceId workspace, UploadId upload, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>All uploads of a workspace, or those in one state, by path and drop number.</summary>
    public Task<IReadOnlyList<StoredUpload>> ListAsync(WorkspaceId workspace, UploadState? state = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Changes an upload; <paramref name="change"/> runs again when somebody else was faster.</summary>
    /// <exception cref="InvalidOperationException">There is no such upload.</exception>
    public Task<Upload> UpdateAsync(WorkspaceId workspace, UploadId upload, Func<Upload, Upload> change, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Puts down what was read and makes the upload the one in force of its path: older versions become superseded, or this one when a newer one is in force.</summary>
    public Task<Upload> MarkReadyAsync(Upload parsed, CancellationToken cancellation = default) => throw new NotImplementedException();
}
