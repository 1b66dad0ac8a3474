using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>The tables of a PDF as sheets.</summary>
/// <param name="tables">At least one, in their order.</param>
/// <param name="outside">The lines that are of none, in their order.</param>
internal sealed class PdfTables(IReadOnlyList<PdfTable> tables, IReadOnlyList<TextLine> outside) : ISheets
{
    private const int Least = 2; // a header and a row

    private int _table;
    private IEnumerator<PdfRow> _rows = tables[0].Rows().GetEnumerator();

    public int Count => tables.Count;

    public string Name => FormattableString.Invariant($"table {_table + 1}");

    /// <summary>What stands above the table, or, where nothing is told there, above the first.</summary>
    public IReadOnlyList<ToldValue> Told => Above(_table) is { Count: > 0 } own ? own : Above(0);

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

    private IReadOnlyList<ToldValue> Above(int table)
    {
        var after = table == 0 ? 0 : tables[table - 1].FirstNumber;
        return Preamble.Of(outside.Where(line => line.Number > after && line.Number < tables[table].FirstNumber).Select(line => line.PieceTexts().ToList()));
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
