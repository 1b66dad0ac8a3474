using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Igloo.Storage;

/// <summary>A dropped file as it stands in the container.</summary>
/// <param name="Sha256">64 hex digits.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Tag">Changes whenever the blob does.</param>
public sealed record Drop(UploadPath Path, string Sha256, long Length, string Tag);

/// <summary>The container <c>uploads</c>: files as they were received.</summary>
public sealed class DropStore
{
    private const int BufferBytes = 1 << 20;

    private readonly BlobContainerClient _container;

    internal DropStore(BlobContainerClient container) => _container = container;

    /// <summary>Keeps a file under its path and says what it is.</summary>
    public async Task<Drop> SaveAsync(UploadPath path, Stream content, CancellationToken cancellation = default)
    {
        using var hash = SHA256.Create();
        var hashed = new CryptoStream(content, hash, CryptoStreamMode.Read, leaveOpen: true);
        await using var _ = hashed.ConfigureAwait(false);
        var blob = Blob(path);
        var written = await blob.UploadAsync(hashed, overwrite: true, cancellation).ConfigureAwait(false);
        var properties = await blob.GetPropertiesAsync(new BlobRequestConditions { IfMatch = written.Value.ETag }, cancellation).ConfigureAwait(false);
        return new Drop(path, Convert.ToHexStringLower(hash.Hash!), properties.Value.ContentLength, written.Value.ETag.ToString());
    }

    /// <summary>Paths whose content was put down at or after a moment, as blob names.</summary>
    public async IAsyncEnumerable<string> ListAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellation).ConfigureAwait(false))
            if (blob.Properties.LastModified is not { } modified || modified >= since) yield return blob.Name;
    }

    /// <summary>Reads a file through once and says what it is, or <see langword="null"/> when it is gone.</summary>
    public async Task<Drop?> InspectAsync(UploadPath path, CancellationToken cancellation = default)
    {
        try
        {
            var content = await Blob(path).DownloadStreamingAsync(cancellationToken: cancellation).ConfigureAwait(false);
            using var stream = content.Value.Content;
            var hash = await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false);
            return new Drop(path, Convert.ToHexStringLower(hash), content.Value.Details.ContentLength, content.Value.Details.ETag.ToString());
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A seekable stream of exactly that content; reading fails when the blob is replaced meanwhile.</summary>
    /// <exception cref="ArtefactMissingException">The blob is gone, or holds other content now.</exception>
    public async Task<Stream> OpenAsync(Drop drop, CancellationToken cancellation = default)
    {
        try
        {
            var conditions = new BlobRequestConditions { IfMatch = new ETag(drop.Tag) };
            return await Blob(drop.Path).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = BufferBytes, Conditions = conditions }, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            throw new ArtefactMissingException($"uploads/{drop.Path}");
        }
    }

    private BlobClient Blob(UploadPath path) => _container.GetBlobClient(path.ToString());
}
