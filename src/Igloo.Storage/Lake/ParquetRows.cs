using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>Rows of one type on their way into a Parquet file: a row group in memory at a time, so that rows die young. The same rows always give the same bytes.</summary>
internal sealed class ParquetRows<T> : IAsyncDisposable
{
    private static readonly ParquetOptions Options = new()
    {
        // The library's Zstandard makes a compressor and an array as long as the page for each page, which costs more than the encoding of the rows.
        CompressionMethod = CompressionMethod.Snappy,
    };

    private readonly RowGroup _rows;
    private readonly Stream _output;
    private readonly ParquetWriter _writer;
    private readonly int _groupRows;

    private ParquetRows(RowGroup rows, Stream output, ParquetWriter writer, int groupRows) => (_rows, _output, _writer, _groupRows) = (rows, output, writer, groupRows);

    /// <param name="output">Flushed after each row group.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ParquetRows<T>> CreateAsync(Stream output, CancellationToken cancellation)
    {
        var format = LakeFormats.Of<T>();
        var rows = new RowGroup();
        var writer = await ParquetWriter.CreateAsync(rows.Schema, output, Options, cancellationToken: cancellation).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string> { [ParquetFile.TypeKey] = format.Name, [ParquetFile.VersionKey] = format.Version.ToString(CultureInfo.InvariantCulture) };
        return new ParquetRows<T>(rows, output, writer, format.RowGroupRows);
    }

    public ValueTask AddAsync(T row, CancellationToken cancellation)
    {
        _rows.Append(row);
        return _rows.Count == _groupRows ? WriteAsync(_rows, cancellation) : ValueTask.CompletedTask;
    }

    /// <summary>Takes many rows, to the same bytes as one after the other: whole groups are filled side by side and written in order.</summary>
    /// <param name="rows">Asked for by several threads at once.</param>
    /// <param name="cancellation">Ends it.</param>
    public async ValueTask AddAllAsync(IReadOnlyList<T> rows, CancellationToken cancellation)
    {
        var groups = _rows.Count == 0 && rows.Count > _groupRows ? rows.Count / _groupRows : 0;
        if (groups > 0) await WriteGroupsAsync(rows, groups, cancellation).ConfigureAwait(false);
        for (var i = groups * _groupRows; i < rows.Count; i++) await AddAsync(rows[i], cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes the rows that fill no group; the file is whole once this object is disposed.</summary>
    public ValueTask CompleteAsync(CancellationToken cancellation) => _rows.Count > 0 ? WriteAsync(_rows, cancellation) : ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    // As many groups are filled as there are processors, while one is written.
    private async Task WriteGroupsAsync(IReadOnlyList<T> rows, int groups, CancellationToken cancellation)
    {
        var (idle, filling) = (new Queue<RowGroup>(), new Queue<Task<RowGroup>>());
        try
        {
            for (int begun = 0, written = 0; written < groups; written++)
            {
                for (; begun < groups && filling.Count < Environment.ProcessorCount; begun++) filling.Enqueue(Filled(idle.TryDequeue(out var used) ? used : new RowGroup(), rows, begun, cancellation));
                var filled = await filling.Dequeue().ConfigureAwait(false);
                await WriteAsync(filled, cancellation).ConfigureAwait(false);
                idle.Enqueue(filled);
            }
        }
        finally
        {
            // After a failure nobody asks for rows any more once this is left.
            await ((Task)Task.WhenAll(filling)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async ValueTask WriteAsync(RowGroup rows, CancellationToken cancellation)
    {
        await rows.WriteAsync(_writer, cancellation).ConfigureAwait(false);
        await _output.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private Task<RowGroup> Filled(RowGroup group, IReadOnlyList<T> rows, int number, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var end = (number + 1) * _groupRows;
            for (var i = number * _groupRows; i < end; i++) group.Append(rows[i]);
            return group;
        },
        cancellation);

    /// <summary>The rows of one group while it is filled, by one thread at a time; its memory serves for group after group.</summary>
    private sealed class RowGroup
    {
        private readonly ColumnSet _columns = new();
        private readonly IRowCodec<T> _codec;

        public RowGroup() => _codec = LakeFormats.Of<T>().Bind(_columns);

        public ParquetSchema Schema => _columns.Schema;

        public int Count { get; private set; }

        public void Append(T row)
        {
            _codec.Append(row);
            Count++;
        }

        public async ValueTask WriteAsync(ParquetWriter writer, CancellationToken cancellation)
        {
            using var group = writer.CreateRowGroup();
            await _columns.WriteAsync(group, cancellation).ConfigureAwait(false);
            group.CompleteValidate();
            Count = 0;
        }
    }
}
