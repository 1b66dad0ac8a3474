namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A table, over as many pages as it goes on.</summary>
internal sealed class PdfTable
{
    private readonly List<(IReadOnlyList<Span> Columns, IReadOnlyList<PdfRow> Rows)> _parts = [];
    private readonly string _header;
    private IReadOnlyList<Span> _columns;

    public PdfTable(PagePart first)
    {
        _header = first.Rows.MaxBy(row => IsHeader(row) ? 1 : 0).Told;
        _columns = first.Columns;
        _parts.Add((first.Columns, first.Rows));
    }

    public int RowCount => _parts.Sum(part => part.Rows.Count);

    public long FirstNumber => _parts[0].Rows[0].Number;

    /// <summary>Goes on with what another page or place holds, where its columns stand where this table's do and it begins with rows, or with this table's header again.</summary>
    /// <param name="part">The other.</param>
    /// <param name="isNext">Whether nothing but the end of a page is between.</param>
    public bool GoesOn(PagePart part, bool isNext)
    {
        if (!part.Tells(_header) && (!isNext || IsHeader(part.Rows[0]))) return false;
        if (part.TakesColumns(_columns))
        {
            _columns = part.Columns;
        }
        else
        {
            var union = Span.Union(_columns.Concat(part.Columns));
            if (union.Count < Math.Max(_columns.Count, part.Columns.Count)) return false;
            _columns = union;
        }

        _parts.Add((part.Columns, part.Rows));
        return true;
    }

    /// <summary>Its rows, their cells under the columns that all its pages share.</summary>
    public IEnumerable<PdfRow> Rows()
    {
        foreach (var (columns, rows) in _parts)
        {
            int[] places = [.. columns.Select(column => Span.Nearest(_columns, (column.Left + column.Right) / 2))];
            foreach (var row in rows)
            {
                var cells = new string?[_columns.Count];
                for (var i = 0; i < places.Length; i++)
                    if (row.Cells[i] is { } cell) cells[places[i]] = cells[places[i]] is { } before ? $"{before} {cell}" : cell;
                yield return row with { Cells = cells };
            }
        }
    }

    private static bool IsHeader(PdfRow row) => HeaderRow.Is([.. row.Cells.OfType<string>()]);
}
