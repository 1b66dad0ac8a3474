using System.Globalization;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Igloo.Ingest.Formats.Parquet;

/// <summary>The values of one column of a row group as texts: numbers and times invariant, bytes as hex.</summary>
internal static class ColumnTexts
{
    public static async Task<string?[]> ReadAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancellation)
    {
        using var data = await group.ReadRawColumnDataBaseAsync(field, cancellation).ConfigureAwait(false);
        return data switch
        {
            RawColumnData<ReadOnlyMemory<char>> texts => Spread(texts, field, text => text.ToString()),
            RawColumnData<ReadOnlyMemory<byte>> bytes => Spread(bytes, field, value => Convert.ToHexString(value.Span)),
            RawColumnData<bool> truths => Spread(truths, field, truth => truth ? "true" : "false"),
            RawColumnData<DateTime> times => Spread(times, field, Text),
            RawColumnData<DateOnly> days => Spread(days, field, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            RawColumnData<int> numbers => Spread(numbers, field, Text),
            RawColumnData<long> numbers => Spread(numbers, field, Text),
            RawColumnData<uint> numbers => Spread(numbers, field, Text),
            RawColumnData<ulong> numbers => Spread(numbers, field, Text),
            RawColumnData<short> numbers => Spread(numbers, field, Text),
            RawColumnData<ushort> numbers => Spread(numbers, field, Text),
            RawColumnData<byte> numbers => Spread(numbers, field, Text),
            RawColumnData<sbyte> numbers => Spread(numbers, field, Text),
            RawColumnData<float> numbers => Spread(numbers, field, Text),
            RawColumnData<double> numbers => Spread(numbers, field, Text),
            RawColumnData<decimal> numbers => Spread(numbers, field, Text),
            RawColumnData<TimeSpan> clocks => Spread(clocks, field, clock => clock.ToString("c", CultureInfo.InvariantCulture)),
            RawColumnData<TimeOnly> clocks => Spread(clocks, field, clock => clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
            RawColumnData<Guid> ids => Spread(ids, field, id => id.ToString()),
            _ => throw new UnreadableFileException($"column '{field.Path}' holds values of type {field.ClrType.Name}; export it as text"),
        };
    }

    private static string?[] Spread<T>(RawColumnData<T> data, DataField field, Func<T, string> text)
        where T : struct
    {
        var values = data.Values;
        if (!field.IsNullable && field.MaxDefinitionLevel == 0) return [.. Texts(values, text)];
        var levels = data.DefinitionLevels;
        var spread = new string?[levels.Length];
        for (int at = 0, next = 0; at < levels.Length; at++)
            if (levels[at] == field.MaxDefinitionLevel) spread[at] = text(values[next++]);
        return spread;
    }

    private static string[] Texts<T>(ReadOnlySpan<T> values, Func<T, string> text)
    {
        var texts = new string[values.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = text(values[i]);
        return texts;
    }

    private static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(DateTime time) => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
