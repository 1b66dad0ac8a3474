using System.Globalization;
using Parquet;

namespace Igloo.Storage;

/// <summary>Rows of one type on their way into a Parquet file: a row group in memory at a time, so that rows die young. The same rows always give the same bytes.</summary>
internal sealed class ParquetRows<T> : IAsyncDisposable
{
    private static readonly ParquetOptions Options = new()
    {
        // The library's Zstandard makes a compressor and an array as long as the page for each page, which costs more than the encoding of the rows.
        CompressionMethod = CompressionMethod.Snappy,
    };

    private readonly ColumnSet _columns;
    private readonly IRowCodec<T> _codec;
    private readonly ParquetWriter _writer;
    private readonly int _groupRows;
    private int _pending;

    private ParquetRows(ColumnSet columns, IRowCodec<T> codec, ParquetWriter writer, int groupRows) => (_columns, _codec, _writer, _groupRows) = (columns, codec, writer, groupRows);

    public static async Task<ParquetRows<T>> CreateAsync(Stream output, CancellationToken cancellation)
    {
        var format = LakeFormats.Of<T>();
        var columns = new ColumnSet();
        var codec = format.Bind(columns);
        var writer = await ParquetWriter.CreateAsync(columns.Schema, output, Options, cancellationToken: cancellation).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string> { [ParquetFile.TypeKey] = format.Name, [ParquetFile.VersionKey] = format.Version.ToString(CultureInfo.InvariantCulture) };
        return new ParquetRows<T>(columns, codec, writer, format.RowGroupRows);
    }

    public ValueTask AddAsync(T row, CancellationToken cancellation)
    {
        _codec.Append(row);
        return ++_pending == _groupRows ? WriteGroupAsync(cancellation) : ValueTask.CompletedTask;
    }

    /// <summary>Writes the rows that fill no group; the file is whole once this object is disposed.</summary>
    public ValueTask CompleteAsync(CancellationToken cancellation) => _pending > 0 ? WriteGroupAsync(cancellation) : ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async ValueTask WriteGroupAsync(CancellationToken cancellation)
    {
        using var group = _writer.CreateRowGroup();
        await _columns.WriteAsync(group, cancellation).ConfigureAwait(false);
        group.CompleteValidate();
        _pending = 0;
    }
}
