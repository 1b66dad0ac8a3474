using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>A column of <typeparamref name="T"/> that Parquet keeps as <typeparamref name="TStored"/>; a missing value is stored as nothing.</summary>
internal sealed class StoredColumn<T, TStored>(DataField field, ListShape? list, Func<T, TStored?> store, Func<TStored?, T> load)
    : Column<T>(field)
    where TStored : struct
{
    private readonly List<TStored?> _values = [];
    private TStored[] _loaded = [];
    private int[] _presence = [];
    private int _nextValue;
    private int _nextPresence;

    private bool IsOptional => list is null && Field.IsNullable;

    public override void Append(T value) => _values.Add(store(value));

    public override T Next()
    {
        if (IsOptional && _presence[_nextPresence++] == 0) return load(null);
        return load(_loaded[_nextValue++]);
    }

    public override async Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        if (list is not null) await writer.WriteAllPartsAsync<TStored>(Field, Present(), list.Definitions, list.Repetitions, cancellation).ConfigureAwait(false);
        else if (IsOptional) await writer.WriteAsync<TStored>(Field, _values.ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
        else await writer.WriteAsync<TStored>(Field, Present(), cancellationToken: cancellation).ConfigureAwait(false);
        _values.Clear();
    }

    public override async Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation)
    {
        using var data = (RawColumnData<TStored>)await reader.ReadRawColumnDataBaseAsync(Field, cancellation).ConfigureAwait(false);
        _loaded = data.Values.ToArray();
        if (IsOptional) _presence = data.DefinitionLevels.ToArray();
        list?.Load(data.DefinitionLevels, data.RepetitionLevels);
        (_nextValue, _nextPresence) = (0, 0);
    }

    private ReadOnlyMemory<TStored> Present() => _values.ConvertAll(value => value!.Value).ToArray();
}
