using System.Globalization;
using System.Runtime.CompilerServices;
using Parquet;

namespace Igloo.Storage;

/// <summary>Rows of one type as a Parquet file. The same rows always give the same bytes.</summary>
internal static class ParquetFile
{
    internal const string TypeKey = "igloo.type";
    internal const string VersionKey = "igloo.version";

    public static async Task WriteAsync<T>(Stream output, IReadOnlyList<T> rows, CancellationToken cancellation)
    {
        await using var file = await ParquetRows<T>.CreateAsync(output, cancellation).ConfigureAwait(false);
        await file.AddAllAsync(rows, cancellation).ConfigureAwait(false);
        await file.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    public static async Task<T[]> ReadAsync<T>(Stream input, CancellationToken cancellation)
    {
        await using var file = await OpenAsync<T>(input, cancellation).ConfigureAwait(false);
        var (columns, codec) = Bind<T>();
        var rows = new T[file.RowGroups.Sum(group => group.RowCount)];
        var next = 0;
        for (var i = 0; i < file.RowGroupCount; i++)
        {
            using var group = file.OpenRowGroupReader(i);
            await columns.LoadAsync(group, cancellation).ConfigureAwait(false);
            for (var left = group.RowCount; left > 0; left--) rows[next++] = codec.Next();
        }

        return rows;
    }

    /// <summary>The rows in order; a row group is decoded while the rows of the one before are taken. The file is opened when the first is asked for.</summary>
    /// <remarks>One iterator from the file to who takes the rows: each more would cost as much a row as decoding a column.</remarks>
    public static async IAsyncEnumerable<T> StreamAsync<T>(Func<CancellationToken, Task<Stream>> open, LakeView<T> view, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var input = await open(cancellation).ConfigureAwait(false);
        await using var _ = input.ConfigureAwait(false);
        await foreach (var (rows, count) in GroupsAsync<T, IRowReader<T>>(input, view.Bind, view.HasAny, cancellation).ConfigureAwait(false))
            for (var left = count; left > 0; left--) yield return rows.Next();
    }

    /// <summary>Gives mentions in order to a sink, without making them.</summary>
    public static async Task ReadMentionsAsync(Stream input, IMentionSink sink, CancellationToken cancellation)
    {
        await foreach (var (rows, count) in GroupsAsync<MentionProfile, MentionProfileCodec>(input, columns => new MentionProfileCodec(columns), null, cancellation).ConfigureAwait(false))
            for (var left = count; left > 0; left--) rows.Next(sink);
    }

    // Each is to be taken whole before the next is asked for.
    private static async IAsyncEnumerable<(TReader Rows, long Count)> GroupsAsync<T, TReader>(
        Stream input, Func<ColumnSet, TReader> bind, Func<ParquetRowGroupReader, CancellationToken, Task<bool>>? hasAny, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = await OpenAsync<T>(input, cancellation).ConfigureAwait(false);
        var (taken, ahead) = (new GroupOfRows<TReader>(bind, hasAny), new GroupOfRows<TReader>(bind, hasAny));
        var loading = file.RowGroupCount > 0 ? taken.LoadAsync(file, 0, cancellation) : Task.CompletedTask;
        try
        {
            for (var i = 0; i < file.RowGroupCount; i++)
            {
                await loading.ConfigureAwait(false);
                var (next, into) = (i + 1, ahead);
                if (next < file.RowGroupCount) loading = Task.Run(() => into.LoadAsync(file, next, cancellation), cancellation);
                yield return (taken.Rows, taken.Count);
                (taken, ahead) = (ahead, taken);
            }
        }
        finally
        {
            // Who takes no more must not close the file under what is read ahead; whether that came through matters to nobody.
            await loading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public static async Task<int> CountAsync<T>(Stream input, CancellationToken cancellation)
    {
        await using var file = await OpenAsync<T>(input, cancellation).ConfigureAwait(false);
        return (int)file.RowGroups.Sum(group => group.RowCount);
    }

    /// <summary>The rows of one row group, decoded without the others.</summary>
    public static async Task<T[]> ReadGroupAsync<T>(Stream input, int group, CancellationToken cancellation)
    {
        await using var file = await OpenAsync<T>(input, cancellation).ConfigureAwait(false);
        var (columns, codec) = Bind<T>();
        using var reader = file.OpenRowGroupReader(group);
        await columns.LoadAsync(reader, cancellation).ConfigureAwait(false);
        var rows = new T[reader.RowCount];
        for (var i = 0; i < rows.Length; i++) rows[i] = codec.Next();
        return rows;
    }

    /// <summary>The ids of a file of records, in order; no other column is fetched.</summary>
    public static async Task<RecordId[]> ReadRecordIdsAsync(Stream input, CancellationToken cancellation)
    {
        await using var file = await OpenAsync<Record>(input, cancellation).ConfigureAwait(false);
        var columns = new ColumnSet();
        var id = columns.RecordId(RecordCodec.IdColumn);
        var ids = new List<RecordId>();
        for (var i = 0; i < file.RowGroupCount; i++)
        {
            using var group = file.OpenRowGroupReader(i);
            await columns.LoadAsync(group, cancellation).ConfigureAwait(false);
            ids.AddRange(id.NextAll((int)group.RowCount));
        }

        return [.. ids];
    }

    private static async Task<ParquetReader> OpenAsync<T>(Stream input, CancellationToken cancellation)
    {
        var format = LakeFormats.Of<T>();
        var file = await ParquetReader.CreateAsync(input, cancellationToken: cancellation).ConfigureAwait(false);
        var type = file.CustomMetadata.GetValueOrDefault(TypeKey);
        var version = file.CustomMetadata.GetValueOrDefault(VersionKey);
        if (type == format.Name && version == format.Version.ToString(CultureInfo.InvariantCulture)) return file;
        await file.DisposeAsync().ConfigureAwait(false);
        throw new InvalidDataException($"The file holds '{type}' version '{version}'; expected '{format.Name}' version {format.Version}.");
    }

    /// <summary>The columns of a row group that a reader asks for, and the rows that stand in them.</summary>
    private sealed class GroupOfRows<TReader>
    {
        private readonly Func<ParquetRowGroupReader, CancellationToken, Task<bool>>? _hasAny;
        private readonly ColumnSet _columns = new();

        public GroupOfRows(Func<ColumnSet, TReader> bind, Func<ParquetRowGroupReader, CancellationToken, Task<bool>>? hasAny) => (_hasAny, Rows) = (hasAny, bind(_columns));

        public TReader Rows { get; }

        /// <summary>How many rows wait; 0 of a group that has nothing for the reader.</summary>
        public long Count { get; private set; }

        public async Task LoadAsync(ParquetReader file, int number, CancellationToken cancellation)
        {
            using var group = file.OpenRowGroupReader(number);
            Count = 0;
            if (_hasAny is not null && !await _hasAny(group, cancellation).ConfigureAwait(false)) return;
            await _columns.LoadAsync(group, cancellation).ConfigureAwait(false);
            Count = group.RowCount;
        }
    }

    private static (ColumnSet Columns, IRowCodec<T> Codec) Bind<T>()
    {
        var columns = new ColumnSet();
        return (columns, LakeFormats.Of<T>().Bind(columns));
    }
}
