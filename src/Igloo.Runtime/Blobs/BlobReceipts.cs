using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;

namespace Igloo.Runtime.Blobs;

/// <summary>Which versions of which blobs a function has dealt with; kept beside them in the storage, under the official host's names.</summary>
internal sealed class BlobReceipts(BlobContainerClient hosts, string hostId, string function)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Makes the container of the receipts when it is missing.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => hosts.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Whether a version was dealt with, by success or as poison.</summary>
    public async Task<bool> HasAsync(string container, string blob, ETag version, CancellationToken cancellation)
    {
        var name = Name(container, blob, version);
        if (_known.ContainsKey(name)) return true;
        if (!await hosts.GetBlobClient(name).ExistsAsync(cancellation)) return false;
        _known[name] = true;
        return true;
    }

    public async Task AddAsync(string container, string blob, ETag version, CancellationToken cancellation)
    {
        var name = Name(container, blob, version);
        await hosts.GetBlobClient(name).UploadAsync(BinaryData.Empty, overwrite: true, cancellation);
        _known[name] = true;
    }

    private string Name(string container, string blob, ETag version) =>
        $"blobreceipts/{hostId}/{function}/{version.ToString().Trim('"')}/{container}/{blob}";
}
