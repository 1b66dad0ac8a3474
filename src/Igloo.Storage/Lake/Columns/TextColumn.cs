using Parquet;

namespace Igloo.Storage;

/// <summary>A column of texts, added as strings or as memory that stands until the row group is written.</summary>
internal sealed class TextColumn(PlainColumn<ReadOnlyMemory<char>> inner) : Column<string>(inner.Field)
{
    private readonly TextPool _pool = new();

    public override void Append(string value) => inner.Append(value.AsMemory());

    public void Append(ReadOnlyMemory<char> value) => inner.Append(value);

    /// <summary>The next text, which stands until the next row group is loaded.</summary>
    public ReadOnlyMemory<char> NextMemory() => inner.Next();

    public override string Next() => _pool.Take(inner.Next().Span);

    public override Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation) => inner.WriteAsync(writer, cancellation);

    public override Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation) => inner.LoadAsync(reader, cancellation);
}
