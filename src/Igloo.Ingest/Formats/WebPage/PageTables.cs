using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.WebPage;

/// <summary>The tables of a page as sheets: those with at least two rows of two cells. One that holds others only lays them out.</summary>
internal sealed class PageTables : ISheets
{
    private const int Least = 2;

    private readonly IHtmlTableElement[] _tables;

    // Cells that go on through rows below, by column: the text, and through how many.
    private readonly Dictionary<int, (string Text, int Rows)> _spanning = [];
    private int _table;
    private int _row;

    private PageTables(IHtmlTableElement[] tables) => _tables = tables;

    public int Count => _tables.Length;

    public string Name => _tables[_table].Caption?.TextContent.Trim() is { Length: > 0 } caption ? Limits.Cut(caption) : FormattableString.Invariant($"table {_table + 1}");

    public long RowNumber => _row;

    /// <exception cref="UnreadableFileException">There are none.</exception>
    public static PageTables Of(IDocument page)
    {
        IHtmlTableElement[] tables = [.. page.QuerySelectorAll("table").OfType<IHtmlTableElement>().Where(table => table.QuerySelector("table") is null && table.Rows.Count(row => row.Cells.Length >= Least) >= Least)];
        return tables.Length > 0 ? new PageTables(tables) : throw new UnreadableFileException("the web page has no table with rows; ask for what it shows as CSV or .xlsx");
    }

    public bool NextRow()
    {
        if (_row >= _tables[_table].Rows.Length) return false;
        _row++;
        return true;
    }

    public bool NextSheet()
    {
        if (_table + 1 >= _tables.Length) return false;
        (_table, _row) = (_table + 1, 0);
        _spanning.Clear();
        return true;
    }

    public List<string> Cells()
    {
        var cells = new CellRow(Name);
        foreach (var cell in _tables[_table].Rows[_row - 1].Cells)
        {
            AddSpanning(cells);
            var (text, width) = (TextOf(cell), Math.Clamp(cell.ColumnSpan, 1, Limits.Columns + 1));
            if (cell.RowSpan > 1) _spanning[cells.Count] = (text, cell.RowSpan - 1);
            cells.Add(text);
            if (width > 1) cells.Add("", width - 1);
        }

        AddSpanning(cells);
        return cells.ToList();
    }

    public void Dispose() => _tables[0].Owner?.Dispose();

    private void AddSpanning(CellRow cells)
    {
        while (_spanning.Remove(cells.Count, out var above))
        {
            if (above.Rows > 1) _spanning[cells.Count] = above with { Rows = above.Rows - 1 };
            cells.Add(above.Text);
            if (cells.Count > Limits.Columns) return;
        }
    }

    // What stands on lines of its own is no one word.
    private static string TextOf(IElement cell)
    {
        var text = new StringBuilder();
        foreach (var node in cell.Descendants())
        {
            if (node is IText { Parent: not IHtmlScriptElement and not IHtmlStyleElement } piece) text.Append(piece.Data);
            else if (node is IHtmlBreakRowElement or IHtmlParagraphElement or IHtmlDivElement or IHtmlListItemElement) text.Append(' ');
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
