using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>A column of <typeparamref name="T"/> that Parquet keeps as <typeparamref name="TStored"/>; a missing value is stored as nothing.</summary>
internal sealed class StoredColumn<T, TStored>(DataField field, ListShape? list, Func<T, TStored?> store, Func<TStored?, T> load)
    : Column<T>(field)
    where TStored : struct
{
    private readonly List<TStored> _present = [];
    private readonly List<int> _presence = [];
    private TStored[] _loaded = [];
    private int[] _loadedPresence = [];
    private int _nextValue;
    private int _nextPresence;

    private bool IsOptional => list is null && Field.IsNullable;

    public override void Append(T value)
    {
        var stored = store(value);
        if (stored is { } present) _present.Add(present);
        if (IsOptional) _presence.Add(stored is null ? 0 : 1);
    }

    public override T Next()
    {
        if (IsOptional && _loadedPresence[_nextPresence++] == 0) return load(null);
        return load(_loaded[_nextValue++]);
    }

    public override async Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        ReadOnlyMemory<int>? definitions = list?.Definitions ?? (IsOptional ? _presence.ToArray() : null);
        await writer.WriteAllPartsAsync<TStored>(Field, _present.ToArray(), definitions, list?.Repetitions, cancellation).ConfigureAwait(false);
        _present.Clear();
        _presence.Clear();
    }

    public override async Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation)
    {
        using var data = (RawColumnData<TStored>)await reader.ReadRawColumnDataBaseAsync(Field, cancellation).ConfigureAwait(false);
        _loaded = data.Values.ToArray();
        if (IsOptional) _loadedPresence = data.DefinitionLevels.ToArray();
        list?.Load(data.DefinitionLevels, data.RepetitionLevels);
        (_nextValue, _nextPresence) = (0, 0);
    }
}
