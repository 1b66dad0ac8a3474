namespace Igloo.Storage;

/// <summary>The container <c>mappings</c>: one JSON document per agency and source.</summary>
public sealed class MappingStore
{
    private readonly LakeBlobs _blobs;

    internal MappingStore(LakeBlobs blobs) => _blobs = blobs;

    /// <summary>The document as it was saved, or <see langword="null"/>.</summary>
    public async Task<string?> FindAsync(SourceRef source, CancellationToken cancellation = default)
    {
        try
        {
            return (await _blobs.ReadAsync(Name(source), null, cancellation).ConfigureAwait(false))!.Bytes.ToString();
        }
        catch (ArtefactMissingException)
        {
            return null;
        }
    }

    public Task SaveAsync(SourceRef source, string json, CancellationToken cancellation = default) =>
        _blobs.WriteAsync(Name(source), new BinaryData(json), cancellation);

    private static string Name(SourceRef source) => $"{source}.json";
}
