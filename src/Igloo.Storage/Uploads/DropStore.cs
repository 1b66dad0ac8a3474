
namespace Igloo.Storage;

/// <summary>A dropped file as it stands in the container.</summary>
/// <param name="Sha256">64 hex digits.</param>
/// <param name="Length">Bytes.</param>
public sealed record Drop(UploadPath Path, string Sha256, long Length);

/// <summary>The container <c>uploads</c>: files as they were received.</summary>
public sealed class DropStore
{
    /// <summary>Keeps a file under its path and says what it is; older content stays as a snapshot.</summary>
    public Task<Drop> SaveAsync(UploadPath path, Stream content, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Reads a file through once and says what it is, or <see langword="null"/> when it is gone.</summary>
    public Task<Drop?> InspectAsync(UploadPath path, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>A seekable stream of exactly that content. It fails when the blob is replaced while it is read.</summary>
    /// <exception cref="ArtefactMissingException">The blob is gone, or holds other content now.</exception>
    public Task<Stream> OpenAsync(UploadPath path, CancellationToken cancellation = default) => throw new NotImplementedException();
}
