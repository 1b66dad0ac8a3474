namespace Igloo.Storage;

/// <summary>Writes rows under a name of the lake as they come; the name holds them once <see cref="CompleteAsync"/> is done, and nothing of them before.</summary>
/// <remarks>Holds the compressed file and one row group in memory. For one thread at a time.</remarks>
public sealed class LakeWriter<T> : IAsyncDisposable where T : notnull
{
    private readonly LakeBlobs _blobs;
    private readonly string _name;
    private readonly MemoryStream _file;
    private readonly ParquetRows<T> _rows;
    private bool _isClosed;

    private LakeWriter(LakeBlobs blobs, string name, MemoryStream file, ParquetRows<T> rows) => (_blobs, _name, _file, _rows) = (blobs, name, file, rows);

    internal static async Task<LakeWriter<T>> CreateAsync(LakeBlobs blobs, string name, CancellationToken cancellation)
    {
        var file = new MemoryStream();
        return new LakeWriter<T>(blobs, name, file, await ParquetRows<T>.CreateAsync(file, cancellation).ConfigureAwait(false));
    }

    /// <summary>Takes the next row.</summary>
    public ValueTask AddAsync(T row, CancellationToken cancellation = default) => _rows.AddAsync(row, cancellation);

    /// <summary>Ends the file and puts it under its name, replacing what is there.</summary>
    public async Task CompleteAsync(CancellationToken cancellation = default)
    {
        await _rows.CompleteAsync(cancellation).ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
        await _blobs.WriteAsync(_name, new BinaryData(_file.GetBuffer().AsMemory(0, (int)_file.Length)), cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets go of the rows; without <see cref="CompleteAsync"/> nothing was written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isClosed) return;
        _isClosed = true;
        await _rows.DisposeAsync().ConfigureAwait(false);
    }
}
