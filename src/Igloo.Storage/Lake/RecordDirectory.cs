namespace Igloo.Storage;

/// <summary>Which chunk of an upload holds which record. 20 bytes a record.</summary>
internal sealed class RecordDirectory
{
    private readonly RecordId[] _ids;
    private readonly int[] _chunks;

    private RecordDirectory(RecordId[] ids, int[] chunks)
    {
        (_ids, _chunks) = (ids, chunks);
        Array.Sort(_ids, _chunks);
    }

    public long Bytes => 20L * _ids.Length;

    /// <summary>Reads the ids of each chunk, and no other column.</summary>
    public static async Task<RecordDirectory> ReadAsync(IEnumerable<Task<Stream>> chunks, CancellationToken cancellation)
    {
        var (ids, numbers, number) = (new List<RecordId>(), new List<int>(), 0);
        foreach (var chunk in chunks)
        {
            var file = await chunk.ConfigureAwait(false);
            await using var _ = file.ConfigureAwait(false);
            ids.AddRange(await ParquetFile.ReadRecordIdsAsync(file, cancellation).ConfigureAwait(false));
            numbers.AddRange(Enumerable.Repeat(number++, ids.Count - numbers.Count));
        }

        return new RecordDirectory([.. ids], [.. numbers]);
    }

    public int? Find(RecordId record) => Array.BinarySearch(_ids, record) is >= 0 and var index ? _chunks[index] : null;
}
