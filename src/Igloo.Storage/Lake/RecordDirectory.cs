namespace Igloo.Storage;

/// <summary>Where a record stands.</summary>
/// <param name="Chunk">Position in the directory's chunks.</param>
/// <param name="Row">Row in the chunk, from 0.</param>
internal sealed record RecordPlace(int Chunk, int Row);

/// <summary>Which chunk and row of an upload hold which record. 20 bytes a record.</summary>
internal sealed class RecordDirectory
{
    private readonly RecordId[] _ids;
    private readonly int[] _rows;
    private readonly int[] _firstRows;

    private RecordDirectory(IReadOnlyList<TaggedName> chunks, IReadOnlyList<RecordId[]> idsOfChunks)
    {
        Chunks = chunks;
        _ids = [.. idsOfChunks.SelectMany(ids => ids)];
        _rows = [.. Enumerable.Range(0, _ids.Length)];
        _firstRows = new int[chunks.Count];
        for (var i = 1; i < chunks.Count; i++) _firstRows[i] = _firstRows[i - 1] + idsOfChunks[i - 1].Length;
        Array.Sort(_ids, _rows);
    }

    public IReadOnlyList<TaggedName> Chunks { get; }

    public long Bytes => 20L * _ids.Length;

    /// <summary>Reads the ids of each chunk, and no other column.</summary>
    public static async Task<RecordDirectory> ReadAsync(IReadOnlyList<TaggedName> chunks, LakeBlobs blobs, CancellationToken cancellation)
    {
        var ids = new List<RecordId[]>();
        foreach (var chunk in chunks)
        {
            var file = await blobs.OpenAsync(chunk.Name, Lake.LookBuffer, cancellation).ConfigureAwait(false);
            await using var _ = file.ConfigureAwait(false);
            ids.Add(await ParquetFile.ReadRecordIdsAsync(file, cancellation).ConfigureAwait(false));
        }

        return new RecordDirectory(chunks, ids);
    }

    public RecordPlace? Find(RecordId record)
    {
        var index = Array.BinarySearch(_ids, record);
        if (index < 0) return null;
        var row = _rows[index];
        var chunk = Array.FindLastIndex(_firstRows, first => first <= row);
        return new RecordPlace(chunk, row - _firstRows[chunk]);
    }
}
