using Igloo.Ingest.Formats.Content;
using Igloo.Model;
using Parquet;

namespace Igloo.Ingest.Formats.Parquet;

/// <summary>Parquet files of plain columns, row group by row group; one with columns of lists is refused.</summary>
internal sealed class ParquetFormat : IPartedFormat
{
    public string Name => "a Parquet file";

    public bool Recognises(FileContent content) => content.Head.AsSpan().StartsWith("PAR1"u8);

    public bool IsParted(FileContent content) => !content.IsGzip;

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) => Read(content, 0, long.MaxValue, cancellation);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, TableHeader header, FilePart part, CancellationToken cancellation) =>
        Read(content, part.FirstRow, part.FirstRow + part.Rows, cancellation);

    // Row groups without a row between the two are not decoded.
    private static IEnumerable<RawRow> Read(FileContent content, long first, long end, CancellationToken cancellation)
    {
        using var bytes = content.OpenSeekable();
        // The reader is asynchronous over what is a stream in memory or a local file here.
        var file = Sound(() => ParquetReader.CreateAsync(bytes, cancellationToken: cancellation));
        var fields = Sound(() => Task.FromResult(file.Schema.DataFields)); // told when asked for, and then perhaps found broken
        if (fields.FirstOrDefault(field => field.IsArray || field.MaxRepetitionLevel > 0) is { } list)
            throw new UnreadableFileException($"column '{list.Path}' holds a list in each row; export the file with one value per column and row");
        var header = TableHeader.Of(content.Table(""), fields.Select(field => field.Path.ToString().Replace('/', '.')));
        var before = 0L;
        for (var group = 0; group < file.RowGroupCount && before < end; group++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var reader = Sound(() => Task.FromResult(file.OpenRowGroupReader(group)));
            var rows = reader.RowCount;
            if (rows < 0) throw Damaged();
            before += rows;
            if (before <= first) continue;
            var columns = new string?[fields.Length][];
            for (var i = 0; i < fields.Length; i++) columns[i] = Sound(() => ColumnTexts.ReadAsync(reader, fields[i], cancellation));
            if (Array.Exists(columns, column => column.Length != rows)) throw Damaged();
            for (var number = Math.Max(first, before - rows) + 1; number <= Math.Min(end, before); number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var at = number - 1 - (before - rows);
                yield return RawRow.Good(new RowRef(header.Table, number), header, [.. columns.Select(column => column[at])]);
            }
        }
    }

    private static T Sound<T>(Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or UnreadableFileException))
        {
            // The reader meets damage with whatever its decoder trips over, a length that no memory could hold among it; the drop is at fault, not the world.
            throw Damaged();
        }
    }

    private static UnreadableFileException Damaged() => new("the Parquet file is damaged, was cut off on its way or is packed in a way that is not read; export it again");
}
