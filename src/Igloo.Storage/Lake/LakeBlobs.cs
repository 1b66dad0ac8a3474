using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Igloo.Storage;

/// <summary>A name with the tag that changes whenever what it holds is written, and how many bytes it holds.</summary>
public sealed record TaggedName(string Name, string Tag, long Bytes);

/// <summary>The blobs of the lake, by name.</summary>
internal sealed class LakeBlobs(BlobContainerClient container)
{
    public sealed record Content(BinaryData Bytes, string Tag);

    public Task WriteAsync(string name, BinaryData bytes, CancellationToken cancellation) =>
        container.GetBlobClient(name).UploadAsync(bytes, overwrite: true, cancellation);

    /// <summary>Puts what a stream holds from where it stands under a name.</summary>
    public Task WriteAsync(string name, Stream bytes, CancellationToken cancellation) =>
        container.GetBlobClient(name).UploadAsync(bytes, overwrite: true, cancellation);

    /// <summary>Sends one block of what a name is to hold; nobody sees it before <see cref="JoinBlocksAsync"/>.</summary>
    public Task WriteBlockAsync(string name, int number, Stream bytes, CancellationToken cancellation) =>
        container.GetBlockBlobClient(name).StageBlockAsync(BlockId(number), bytes, cancellationToken: cancellation);

    /// <summary>Puts the blocks 0 to <paramref name="count"/> − 1 that were sent under a name, replacing what is there.</summary>
    public Task JoinBlocksAsync(string name, int count, CancellationToken cancellation) =>
        container.GetBlockBlobClient(name).CommitBlockListAsync(Enumerable.Range(0, count).Select(BlockId), cancellationToken: cancellation);

    /// <summary>What a name holds, or <see langword="null"/> when that is what <paramref name="knownTag"/> says.</summary>
    public async Task<Content?> ReadAsync(string name, string? knownTag, CancellationToken cancellation)
    {
        var conditions = knownTag is null ? null : new BlobRequestConditions { IfNoneMatch = new ETag(knownTag) };
        try
        {
            var answer = await container.GetBlobClient(name).DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellation).ConfigureAwait(false);
            return answer.GetRawResponse().Status == 304 ? null : new Content(answer.Value.Content, answer.Value.Details.ETag.ToString());
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            throw new ArtefactMissingException(name);
        }
    }

    /// <summary>Some bytes of what a name holds; names whose content never changes only.</summary>
    public async Task<byte[]> ReadAsync(string name, long start, int length, CancellationToken cancellation)
    {
        try
        {
            var answer = await container.GetBlobClient(name).DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(start, length) }, cancellation).ConfigureAwait(false);
            return answer.Value.Content.ToArray();
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            throw new ArtefactMissingException(name);
        }
    }

    /// <summary>A seekable stream that fetches only what is read.</summary>
    public async Task<Stream> OpenAsync(string name, int bufferBytes, CancellationToken cancellation)
    {
        try
        {
            return await container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = bufferBytes }, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            throw new ArtefactMissingException(name);
        }
    }

    public async Task<bool> ExistsAsync(string name, CancellationToken cancellation) =>
        await container.GetBlobClient(name).ExistsAsync(cancellation).ConfigureAwait(false);

    public Task DeleteAsync(string name, CancellationToken cancellation) =>
        container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellation);

    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation) =>
        [.. (await ListTaggedAsync(prefix, cancellation).ConfigureAwait(false)).Select(blob => blob.Name)];

    public async Task<IReadOnlyList<TaggedName>> ListTaggedAsync(string prefix, CancellationToken cancellation)
    {
        var names = new List<TaggedName>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation).ConfigureAwait(false))
            names.Add(new TaggedName(blob.Name, blob.Properties.ETag?.ToString() ?? "", blob.Properties.ContentLength ?? 0));
        names.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return names;
    }

    /// <summary>Deletes the names that begin with <paramref name="prefix"/>, are not <paramref name="named"/> and were last written before <paramref name="before"/>; returns how many.</summary>
    public async Task<int> DeleteOthersAsync(string prefix, IReadOnlySet<string> named, DateTimeOffset before, CancellationToken cancellation)
    {
        var deleted = 0;
        foreach (var name in await ListAsync(prefix, before, cancellation).ConfigureAwait(false))
            if (!named.Contains(name) && await TryDeleteAsync(name, before, cancellation).ConfigureAwait(false)) deleted++;
        return deleted;
    }

    public async Task<int> DeletePrefixAsync(string prefix, CancellationToken cancellation)
    {
        var names = await ListAsync(prefix, cancellation).ConfigureAwait(false);
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (name, token) =>
            await DeleteAsync(name, token).ConfigureAwait(false)).ConfigureAwait(false);
        return names.Count;
    }

    private async Task<IReadOnlyList<string>> ListAsync(string prefix, DateTimeOffset before, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation).ConfigureAwait(false))
            if (blob.Properties.LastModified < before) names.Add(blob.Name);
        return names;
    }

    // Not what was written again since it was listed.
    private async Task<bool> TryDeleteAsync(string name, DateTimeOffset before, CancellationToken cancellation)
    {
        try
        {
            return await container.GetBlobClient(name).DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfUnmodifiedSince = before }, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return false;
        }
    }

    // Those of one blob must be equally long.
    private static string BlockId(int number) => Convert.ToBase64String(BitConverter.GetBytes(number));
}
