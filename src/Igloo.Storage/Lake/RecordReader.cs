namespace Igloo.Storage;

/// <summary>Reads single records of an upload: finds where they stand, and decodes only the row groups that hold them.</summary>
internal sealed class RecordReader(LakeBlobs blobs, ArtefactCache cache)
{
    // A decoded record takes about this much: five values and the raw row.
    private const int BytesOfARecord = 1_024;

    public async Task<IReadOnlyList<Record>> ReadAsync(UploadId upload, IReadOnlyCollection<RecordId> wanted, CancellationToken cancellation)
    {
        var directory = await ReadDirectoryAsync(upload, cancellation).ConfigureAwait(false);
        var places = wanted.Distinct().Select(directory.Find).OfType<RecordPlace>();
        var records = new List<Record>();
        foreach (var group in places.GroupBy(place => (place.Chunk, Group: place.Row / RecordCodec.RowGroupRows)).OrderBy(group => group.Key))
        {
            var rows = await ReadGroupAsync(directory.Chunks[group.Key.Chunk], group.Key.Group, cancellation).ConfigureAwait(false);
            records.AddRange(group.Select(place => rows[place.Row % RecordCodec.RowGroupRows]));
        }

        return [.. records.OrderBy(record => record.Id)];
    }

    private async Task<RecordDirectory> ReadDirectoryAsync(UploadId upload, CancellationToken cancellation)
    {
        var key = LakeNames.Upload(upload) + LakeNames.RecordsPrefix;
        var chunks = await blobs.ListTaggedAsync(key, cancellation).ConfigureAwait(false);
        var tag = string.Join(' ', chunks.Select(chunk => chunk.Tag));
        if (cache.Find(key) is { } held && held.Tag == tag) return (RecordDirectory)held.Value;
        var directory = await RecordDirectory.ReadAsync(chunks, blobs, cancellation).ConfigureAwait(false);
        cache.Keep(key, tag, directory, directory.Bytes);
        return directory;
    }

    private async Task<Record[]> ReadGroupAsync(TaggedName chunk, int group, CancellationToken cancellation)
    {
        var key = $"{chunk.Name}#{group}";
        if (cache.Find(key) is { } held && held.Tag == chunk.Tag) return (Record[])held.Value;
        var file = await blobs.OpenAsync(chunk.Name, Lake.LookBuffer, cancellation).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        var rows = await ParquetFile.ReadGroupAsync<Record>(file, group, cancellation).ConfigureAwait(false);
        cache.Keep(key, chunk.Tag, rows, rows.Length * BytesOfARecord);
        return rows;
    }
}
