using Parquet;

namespace Igloo.Storage;

/// <summary>A column of texts.</summary>
internal sealed class TextColumn(PlainColumn<ReadOnlyMemory<char>> inner) : Column<string>(inner.Field)
{
    private readonly TextPool _pool = new();

    public override void Append(string value) => inner.Append(value.AsMemory());

    public override string Next() => _pool.Take(inner.Next().Span);

    public override Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation) => inner.WriteAsync(writer, cancellation);

    public override Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation) => inner.LoadAsync(reader, cancellation);
}
