namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A table as far as one page shows it, put into rows once for all tables that it may be the rest of.</summary>
internal sealed class PagePart
{
    private readonly Region _region;
    private readonly IReadOnlyList<Rule> _across;
    private readonly HashSet<string> _told;

    public PagePart(Region region, IReadOnlyList<Rule> across)
    {
        (_region, _across) = (region, across);
        Rows = RowGroups.Of(region, across);
        _told = new HashSet<string>(Rows.Select(row => row.Told), StringComparer.Ordinal);
    }

    public IReadOnlyList<PdfRow> Rows { get; private set; }

    public IReadOnlyList<Span> Columns => _region.Columns;

    /// <summary>Whether one of its rows tells just that.</summary>
    public bool Tells(string row) => _told.Contains(row);

    /// <summary>Takes the columns of a table that goes on here, and puts its lines into rows under them.</summary>
    /// <returns>Whether no word reaches over two of them; else it stays as it is.</returns>
    public bool TakesColumns(IReadOnlyList<Span> columns)
    {
        if (!_region.TakesColumns(columns)) return false;
        Rows = RowGroups.Of(_region, _across);
        return true;
    }
}
