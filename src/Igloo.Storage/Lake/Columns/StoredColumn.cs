using System.Buffers;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>A column of <typeparamref name="T"/> that Parquet keeps as <typeparamref name="TStored"/>; a missing value is stored as nothing.</summary>
internal sealed class StoredColumn<T, TStored>(DataField field, ListShape? list, Func<T, TStored?> store, Func<TStored?, T> load)
    : Column<T>(field)
    where TStored : struct
{
    // Kept from row group to row group: arrays of this size go where the collector seldom looks, and cost a full collection each time.
    private readonly ArrayBufferWriter<TStored> _present = new();
    private readonly ArrayBufferWriter<TStored?> _optional = new();
    private TStored[] _loaded = [];
    private int[] _presence = [];
    private int _values;
    private int _nextValue;
    private int _nextPresence;

    private bool IsOptional => list is null && Field.IsNullable;

    /// <summary>The present values of the loaded row group.</summary>
    public ReadOnlySpan<TStored> Loaded => _loaded.AsSpan(0, _values);

    public override void Append(T value)
    {
        var stored = store(value);
        if (IsOptional) Put(_optional, stored);
        else Put(_present, stored!.Value);
    }

    /// <summary>Appends rows without a value to an optional column.</summary>
    public void AppendMissing(int count)
    {
        _optional.GetSpan(count)[..count].Clear();
        _optional.Advance(count);
    }

    public override T Next()
    {
        if (IsOptional && _presence[_nextPresence++] == 0) return load(null);
        return load(_loaded[_nextValue++]);
    }

    public override void Skip(int count) => _nextValue += count;

    public override async Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        if (list is not null) await writer.WriteAllPartsAsync<TStored>(Field, _present.WrittenMemory, list.Definitions, list.Repetitions, cancellation).ConfigureAwait(false);
        else if (IsOptional) await writer.WriteAsync<TStored>(Field, _optional.WrittenMemory, cancellationToken: cancellation).ConfigureAwait(false);
        else await writer.WriteAsync<TStored>(Field, _present.WrittenMemory, cancellationToken: cancellation).ConfigureAwait(false);
        _present.ResetWrittenCount();
        _optional.ResetWrittenCount();
    }

    public override async Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation)
    {
        using var data = (RawColumnData<TStored>)await reader.ReadRawColumnDataBaseAsync(Field, cancellation).ConfigureAwait(false);
        Take(data.Values, ref _loaded);
        if (IsOptional) Take(data.DefinitionLevels, ref _presence);
        list?.Load(data.DefinitionLevels, data.RepetitionLevels);
        (_values, _nextValue, _nextPresence) = (data.Values.Length, 0, 0);
    }

    private static void Take<TItem>(ReadOnlySpan<TItem> values, ref TItem[] into)
    {
        if (into.Length < values.Length) into = new TItem[values.Length];
        values.CopyTo(into);
    }

    // A value at a time: copying a span of one costs more than the value.
    private static void Put<TItem>(ArrayBufferWriter<TItem> items, TItem item)
    {
        items.GetSpan(1)[0] = item;
        items.Advance(1);
    }
}
