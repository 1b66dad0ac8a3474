namespace Igloo.Storage;

/// <summary>Bodies too big for a row, each in a blob of its own: named by its row.</summary>
internal sealed class BlobBodies(LakeBlobs blobs)
{
    public async Task<string> WriteAsync(string table, string partition, string key, byte[] body, CancellationToken cancellation)
    {
        var name = $"pages/{table}/{Digest.ToText(Digest.Of(partition, key))}";
        await blobs.WriteAsync(name, new BinaryData(body), cancellation).ConfigureAwait(false);
        return name;
    }

    public async Task<byte[]> ReadAsync(string name, CancellationToken cancellation) =>
        (await blobs.ReadAsync(name, null, cancellation).ConfigureAwait(false))!.Bytes.ToArray();
}
