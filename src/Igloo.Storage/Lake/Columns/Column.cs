using Parquet;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>One column of a row group: filled value by value and written, or loaded and taken value by value.</summary>
internal abstract class Column(DataField field)
{
    public DataField Field { get; } = field;

    public abstract Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation);

    public abstract Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation);

    /// <summary>Writes values of which no row or item lacks one.</summary>
    protected Task WriteAsync<TStored>(ParquetRowGroupWriter writer, ReadOnlyMemory<TStored> values, ListShape? list, CancellationToken cancellation) where TStored : struct => list is null
        ? writer.WriteAsync<TStored>(Field, values, cancellationToken: cancellation)
        : writer.WriteAllPartsAsync<TStored>(Field, values, list.Definitions, list.Repetitions, cancellation);
}

/// <summary>A column of <typeparamref name="T"/>.</summary>
internal abstract class Column<T>(DataField field) : Column(field)
{
    public abstract void Append(T value);

    public abstract T Next();

    public void AppendAll(IReadOnlyList<T> values)
    {
        for (var i = 0; i < values.Count; i++) Append(values[i]);
    }

    public T[] NextAll(int count)
    {
        if (count == 0) return [];
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = Next();
        return values;
    }
}
