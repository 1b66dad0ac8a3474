using Parquet;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>A column whose values Parquet keeps as they are, each row or item with one.</summary>
internal sealed class PlainColumn<T>(DataField field, ListShape? list) : Column<T>(field)
    where T : struct
{
    private readonly ValueBuffer<T> _values = new();
    private readonly LoadedValues<T> _loaded = new();
    private int _next;

    public override void Append(T value) => _values.Add(value);

    public override T Next() => _loaded.Values[_next++];

    public override async Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        await WriteAsync(writer, _values.Written, list, cancellation).ConfigureAwait(false);
        _values.Clear();
    }

    public override async Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation)
    {
        await _loaded.LoadAsync(reader, Field, list, cancellation).ConfigureAwait(false);
        _next = 0;
    }
}
