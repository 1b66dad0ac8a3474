using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Mapping;

/// <summary>Reads a file once from end to end, to learn its tables before any row is kept.</summary>
internal static class FirstPass
{
    /// <summary>A sample of each table, in the order of the file.</summary>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read, or has no rows.</exception>
    public static IReadOnlyList<TableSample> Over(IEnumerable<RawRow> rows)
    {
        var tables = new Dictionary<string, TableSample>(StringComparer.Ordinal);
        var order = new List<TableSample>();
        RawRow? broken = null;
        var isAnyGood = false;
        TableSample? table = null;
        foreach (var row in rows)
        {
            if (table?.Header.Table != row.Header.Table && !tables.TryGetValue(row.Header.Table, out table))
            {
                tables[row.Header.Table] = table = new TableSample(row.Header);
                order.Add(table);
            }

            table.Add(row);
            isAnyGood |= row.Fault is null;
            if (row.Fault is not null) broken ??= row;
        }

        if (order.Count == 0) throw new UnreadableFileException("the file has a header and no rows under it; send it again when it has rows");
        return isAnyGood ? order : throw new UnreadableFileException($"none of its rows can be read; the first, row {broken!.Value.Row.Path}, {broken.Value.Fault!.Reason}");
    }
}
