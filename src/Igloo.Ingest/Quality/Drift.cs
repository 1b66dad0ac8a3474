namespace Igloo.Ingest;

/// <summary>What changed between two files of one source, in sentences for who sent the newer one: a column that is gone or suddenly empty often means a broken export.</summary>
/// <remarks>Pure, deterministic, thread-safe; time O(columns).</remarks>
public static class Drift
{
    /// <summary>A share of filled or unreadable values that moved by less is the weather of data.</summary>
    private const double Notable = 0.2;

    /// <summary>A file this many times as long, or as short, is worth a look.</summary>
    private const int ManyTimes = 10;

    /// <summary>The changes, in the order of the newer file's columns; empty when the files are alike, or when either has no row.</summary>
    /// <param name="earlier">Report of the source's file before.</param>
    /// <param name="now">Report of the newer file.</param>
    /// <exception cref="ArgumentNullException">A report is missing.</exception>
    public static IReadOnlyList<string> Between(QualityReport earlier, QualityReport now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        if (earlier.Rows == 0 || now.Rows == 0) return [];
        var before = earlier.Columns.ToDictionary(Key);
        if (earlier.Columns.Count > 0 && now.Columns.Count > 0 && !now.Columns.Any(column => before.ContainsKey(Key(column)))) return ["none of its columns is one of the source's file before; files of another kind are best sent as a source of their own"];
        var after = now.Columns.Select(Key).ToHashSet();
        List<string> changes = [.. earlier.Columns.Where(column => !after.Contains(Key(column))).Select(column => $"column '{column.Name}' of the source's file before is gone")];
        foreach (var column in now.Columns)
        {
            if (!before.TryGetValue(Key(column), out var known)) changes.Add($"column '{column.Name}' is new; the source's file before did not have it");
            else changes.AddRange(Of(known, earlier.Rows, column, now.Rows));
        }

        if (earlier.Rows >= now.Rows * ManyTimes || now.Rows >= earlier.Rows * ManyTimes) changes.Add(FormattableString.Invariant($"the file has {now.Rows} rows; the source's file before had {earlier.Rows}"));
        var (rejectedBefore, rejected) = (Share(earlier.Rejects, earlier.Rows), Share(now.Rejects, now.Rows));
        if (rejected - rejectedBefore >= Notable) changes.Add($"{Percent(rejected)} of the rows are set aside; of the source's file before, {Percent(rejectedBefore)} were");
        return changes;
    }

    private static IEnumerable<string> Of(ColumnProfile known, long rowsBefore, ColumnProfile column, long rows)
    {
        var (filledBefore, filled) = (Share(known.Filled, rowsBefore), Share(column.Filled, rows));
        if (Math.Abs(filled - filledBefore) >= Notable) yield return $"column '{column.Name}' is filled in {Percent(filled)} of the rows; in the source's file before, in {Percent(filledBefore)}";
        if (known.Type != column.Type) yield return $"column '{column.Name}' is read as {column.Type ?? "nothing"}; in the source's file before, as {known.Type ?? "nothing"}";
        var (unreadBefore, unread) = (Share(known.Unreadable, known.Filled), Share(column.Unreadable, column.Filled));
        if (unread - unreadBefore >= Notable) yield return $"{Percent(unread)} of the values of column '{column.Name}' cannot be read; of the source's file before, {Percent(unreadBefore)}";
    }

    private static (string Table, string Name) Key(ColumnProfile column) => (column.Table, column.Name);

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:0} %");
}
