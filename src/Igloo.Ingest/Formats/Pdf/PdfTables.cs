using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>The tables of a PDF as sheets.</summary>
internal sealed class PdfTables(IReadOnlyList<PdfTable> tables) : ISheets
{
    private const int Least = 2; // a header and a row

    private int _table;
    private IEnumerator<PdfRow> _rows = tables[0].Rows().GetEnumerator();

    public int Count => tables.Count;

    public string Name => FormattableString.Invariant($"table {_table + 1}");

    public long RowNumber => _rows.Current.Number;

    /// <summary>The tables of all pages, in their order.</summary>
    public static IReadOnlyList<PdfTable> In(IReadOnlyList<Page> pages)
    {
        var tables = new List<PdfTable>();
        foreach (var page in pages)
        {
            var isNext = true;
            foreach (var region in TableFinder.Of(Bands.Of(page.Lines)))
            {
                var part = new PagePart(region, page.Across);
                var goesOn = tables.Where((table, i) => table.GoesOn(part, isNext && i == tables.Count - 1)).Any();
                isNext = false;
                if (!goesOn)
                {
                    if (part.Rows.Count < Least) continue;
                    tables.Add(new PdfTable(part));
                }

                foreach (var line in region.Lines.SelectMany(line => line.Parts.Append(line))) line.IsInTable = true;
            }
        }

        return tables;
    }

    public bool NextRow() => _rows.MoveNext();

    public bool NextSheet()
    {
        if (_table + 1 >= tables.Count) return false;
        _rows.Dispose();
        _rows = tables[++_table].Rows().GetEnumerator();
        return true;
    }

    public List<string> Cells()
    {
        var cells = new CellRow(Name);
        foreach (var cell in _rows.Current.Cells) cells.Add(cell ?? "");
        return cells.ToList();
    }

    public void Dispose() => _rows.Dispose();
}
