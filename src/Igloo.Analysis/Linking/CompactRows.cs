namespace Igloo.Analysis.Linking;

/// <summary>Rows of values in two arrays (compressed sparse rows): no object per row.</summary>
internal sealed class CompactRows<T>(int[] offsets, T[] values)
{
    public ReadOnlySpan<T> this[int row] => values.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);
}

/// <summary>Makes compact rows.</summary>
internal static class CompactRows
{
    /// <summary>Rows that keep the order in which their values came.</summary>
    public static CompactRows<T> Of<T>(int rows, IEnumerable<(int Row, T Value)> cells)
    {
        var all = cells as (int Row, T Value)[] ?? [.. cells];
        var offsets = new int[rows + 1];
        foreach (var (row, _) in all) offsets[row + 1]++;
        for (var row = 0; row < rows; row++) offsets[row + 1] += offsets[row];

        var values = new T[all.Length];
        var next = offsets.AsSpan(0, rows).ToArray();
        foreach (var (row, value) in all) values[next[row]++] = value;
        return new CompactRows<T>(offsets, values);
    }
}
