using Igloo.Ingest.Formats;
using Igloo.Ingest.Rows;

namespace Igloo.Ingest.Mapping;

/// <summary>What the first pass keeps of a table.</summary>
internal sealed class TableSample(TableHeader header)
{
    private readonly List<ColumnSample> _columns = [];

    public long Rows { get; private set; }

    public TableHeader Header { get; } = header;

    /// <summary>What the days in the lines above the header say, such as those of a statement's period.</summary>
    public DateEvidence DatesAbove { get; } = new();

    /// <summary>In the order of the header, complete once all rows were added.</summary>
    public IReadOnlyList<ColumnSample> Columns => _columns;

    public void Add(in RawRow row)
    {
        while (_columns.Count < Header.Columns.Count) _columns.Add(new ColumnSample(Header.Columns[_columns.Count]));
        if (row.Fault is { Reason: Preamble.Reason } above) DatesAbove.AddWithin(above.Value);
        // What stands between or under the rows says nothing about their columns; of a table without rows it is all there is.
        if (Rows > 0 && row.Fault is null && (Footers.Is(row, Header.Own) || Footers.IsHeading(row, Header.Own))) return;
        Rows++;
        for (var i = 0; i < row.Values.Count; i++) _columns[i].Add(row, i);
    }
}
