using Parquet;

namespace Igloo.Storage;

/// <summary>The columns of a type of rows that a reader needs: what stands in others comes empty, and is neither fetched nor decoded.</summary>
public sealed class LakeView<T>
{
    internal LakeView(Func<ColumnSet, IRowReader<T>> bind) => Bind = bind;

    internal Func<ColumnSet, IRowReader<T>> Bind { get; }

    /// <summary>Whether a row group holds anything that the reader asks for; <see langword="null"/> when each does.</summary>
    internal Func<ParquetRowGroupReader, CancellationToken, Task<bool>>? HasAny { get; init; }
}

/// <summary>The views that steps of a run read by.</summary>
public static class LakeViews
{
    /// <summary>Records without the row as it was received; those of other kinds than <paramref name="kinds"/> come without fields, or not at all where a whole row group has none of those kinds.</summary>
    public static LakeView<Record> FieldsOf(Func<RecordKind, bool> kinds) => new(columns => RecordCodec.FieldsOf(columns, kinds))
    {
        HasAny = (group, cancellation) => RecordCodec.HasAnyAsync(group, kinds, cancellation),
    };

    /// <summary>Every column.</summary>
    internal static LakeView<T> All<T>() => new(LakeFormats.Of<T>().Bind);
}
