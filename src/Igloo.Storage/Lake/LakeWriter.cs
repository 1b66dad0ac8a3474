namespace Igloo.Storage;

/// <summary>Writes rows under a name of the lake as they come; the name holds them once <see cref="CompleteAsync"/> is done, and nothing of them before.</summary>
/// <remarks>Holds some megabytes of the compressed file and one row group in memory, or with many rows at once one more a processor. For one thread at a time.</remarks>
public sealed class LakeWriter<T> : IAsyncDisposable where T : notnull
{
    private readonly BlobFile _file;
    private readonly ParquetRows<T> _rows;
    private bool _isEnded;

    private LakeWriter(BlobFile file, ParquetRows<T> rows) => (_file, _rows) = (file, rows);

    internal static async Task<LakeWriter<T>> CreateAsync(LakeBlobs blobs, string name, CancellationToken cancellation)
    {
        var file = new BlobFile(blobs, name);
        return new LakeWriter<T>(file, await ParquetRows<T>.CreateAsync(file, cancellation).ConfigureAwait(false));
    }

    /// <summary>Takes the next row.</summary>
    public ValueTask AddAsync(T row, CancellationToken cancellation = default) => _rows.AddAsync(row, cancellation);

    /// <summary>Takes many rows, which are asked for by several threads at once.</summary>
    internal ValueTask AddAllAsync(IReadOnlyList<T> rows, CancellationToken cancellation) => _rows.AddAllAsync(rows, cancellation);

    /// <summary>Ends the file and puts it under its name, replacing what is there.</summary>
    public async Task CompleteAsync(CancellationToken cancellation = default)
    {
        await _rows.CompleteAsync(cancellation).ConfigureAwait(false);
        await EndFileAsync().ConfigureAwait(false);
        await _file.CompleteAsync(cancellation).ConfigureAwait(false);
        await _file.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Lets go of the rows; without <see cref="CompleteAsync"/> nothing was written.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndFileAsync().ConfigureAwait(false);
        await _file.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask EndFileAsync()
    {
        if (_isEnded) return;
        _isEnded = true;
        await _rows.DisposeAsync().ConfigureAwait(false);
    }
}
