namespace Igloo.Ingest.Formats.Workbooks;

/// <summary>The cells of a row while they are read. Blank ones take no room before one follows that is filled: a sheet may say that it has sixteen thousand of them.</summary>
/// <param name="sheet">Named where a row is too wide.</param>
internal sealed class CellRow(string sheet)
{
    private readonly List<string> _cells = [];
    private int _blanks;

    /// <summary>Columns so far.</summary>
    public int Count => _cells.Count + _blanks;

    /// <summary>Whether a cell is filled.</summary>
    public bool IsFilled => _cells.Count > 0;

    /// <exception cref="UnreadableFileException">A filled cell stands beyond <see cref="Limits.Columns"/>.</exception>
    public void Add(string text, int times = 1)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _blanks = Math.Min(_blanks + times, Limits.Columns + 1);
            return;
        }

        if (Count + times > Limits.Columns) throw new UnreadableFileException($"sheet '{sheet}' has more than {Limits.Columns} columns; send only the columns that matter, one fact per column");
        for (; _blanks > 0; _blanks--) _cells.Add("");
        for (; times > 0; times--) _cells.Add(text);
    }

    /// <summary>Blank cells up to a column.</summary>
    public void SkipTo(int column)
    {
        if (column > Count) Add("", column - Count);
    }

    public List<string> ToList() => [.. _cells];
}
