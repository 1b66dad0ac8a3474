using Parquet;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>A column of <typeparamref name="T"/> that Parquet keeps as <typeparamref name="TStored"/>; a missing value is stored as nothing.</summary>
internal sealed class StoredColumn<T, TStored>(DataField field, ListShape? list, Func<T, TStored?> store, Func<TStored?, T> load)
    : Column<T>(field)
    where TStored : struct
{
    private readonly bool _isOptional = list is null && field.IsNullable;
    private readonly ValueBuffer<TStored> _present = new();
    private readonly ValueBuffer<TStored?> _optional = new();
    private readonly LoadedValues<TStored> _loaded = new();
    private int _nextValue;
    private int _nextRow;

    public override void Append(T value)
    {
        var stored = store(value);
        if (_isOptional) _optional.Add(stored);
        else _present.Add(stored!.Value);
    }

    /// <summary>Appends rows without a value to an optional column.</summary>
    public void AppendMissing(int count) => _optional.Add(null, count);

    public override T Next()
    {
        if (_isOptional && !_loaded.IsPresent(_nextRow++)) return load(null);
        return load(_loaded.Values[_nextValue++]);
    }

    public override async Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        if (_isOptional) await writer.WriteAsync<TStored>(Field, _optional.Written, cancellationToken: cancellation).ConfigureAwait(false);
        else await WriteAsync(writer, _present.Written, list, cancellation).ConfigureAwait(false);
        _present.Clear();
        _optional.Clear();
    }

    public override async Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation)
    {
        await _loaded.LoadAsync(reader, Field, list, cancellation).ConfigureAwait(false);
        (_nextValue, _nextRow) = (0, 0);
    }
}
