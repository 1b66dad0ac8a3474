using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>The values of a column of the row group at hand, in arrays that are kept from row group to row group.</summary>
internal sealed class LoadedValues<T> where T : struct
{
    private T[] _values = [];
    private int[] _presence = [];
    private int _count;

    /// <summary>The present values.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, _count);

    /// <summary>Whether a row of an optional column has a value.</summary>
    public bool IsPresent(int row) => _presence[row] != 0;

    public async Task LoadAsync(ParquetRowGroupReader reader, DataField field, ListShape? list, CancellationToken cancellation)
    {
        using var data = (RawColumnData<T>)await reader.ReadRawColumnDataBaseAsync(field, cancellation).ConfigureAwait(false);
        Take(data.Values, ref _values);
        if (list is null && field.IsNullable) Take(data.DefinitionLevels, ref _presence);
        list?.Load(data.DefinitionLevels, data.RepetitionLevels);
        _count = data.Values.Length;
    }

    private static void Take<TItem>(ReadOnlySpan<TItem> values, ref TItem[] into)
    {
        if (into.Length < values.Length) into = new TItem[values.Length];
        values.CopyTo(into);
    }
}
