namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Lines of a page that share columns: a table, or what looks like one.</summary>
internal sealed class Region
{
    private const double Near = 2.5; // heights of a line: further off, a line of one piece is a title or a remark

    private const int LeastPieces = 3; // of a line that adds columns: one of two may be a label and its value, or a page's title and number

    private readonly SortedList<int, TextLine> _lines = [];

    public Region(int at, TextLine line)
    {
        _lines.Add(at, line);
        Columns = Pdf.Columns.Of([line]);
    }

    public IReadOnlyList<Span> Columns { get; private set; }

    /// <summary>From top to bottom.</summary>
    public IList<TextLine> Lines => _lines.Values;

    /// <summary>Where its lines stand among those of the page.</summary>
    public IList<int> Places => _lines.Keys;

    /// <summary>Takes a line that keeps the columns apart, each of its pieces in a column of its own.</summary>
    public bool Takes(int at, TextLine line)
    {
        if (line.IsAside || (line.Pieces == 1 && !IsNear(line))) return false;
        var columns = Pdf.Columns.Of([.. Lines, line]);
        if (columns.Count > Columns.Count && line.Pieces < Math.Max(LeastPieces, Columns.Count / 2)) return false;
        if (!AreApart(Columns.Select(column => column.Left), columns) || !AreApart(line.Beginnings(), columns)) return false;
        // A title reaches over several columns.
        if (line.Pieces == 1 && Span.Nearest(columns, line.Left) != Span.Nearest(columns, line.Right)) return false;
        _lines.Add(at, line);
        Columns = columns;
        return true;
    }

    /// <summary>Takes a line inside it that does not keep its columns: one with a long value that runs over its neighbour.</summary>
    public void TakeAsItIs(int at, TextLine line) => _lines.Add(at, line);

    /// <summary>Takes the columns of a table that goes on here, where no word reaches over two of them. A page shows fewer of a table's columns than its header does.</summary>
    public bool TakesColumns(IReadOnlyList<Span> columns)
    {
        var widened = columns.ToArray();
        foreach (var word in Lines.SelectMany(line => line.Words))
        {
            if (columns.Count(column => word.Left < column.Right && word.Right > column.Left) > 1) return false;
            var at = Span.Nearest(columns, (word.Left + word.Right) / 2);
            widened[at] = new Span(Math.Min(widened[at].Left, word.Left), Math.Max(widened[at].Right, word.Right));
        }

        Columns = widened;
        return true;
    }

    /// <summary>The tables of which it consists: a line of other names than the first, under rows, begins another.</summary>
    public IEnumerable<Region> Parts()
    {
        var (from, header, hasRows) = (0, "", false);
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = Lines[i];
            if (HeaderRow.Is([.. line.PieceTexts()]))
            {
                if (hasRows && header != line.Text)
                {
                    var next = i;
                    while (next - 1 > from && Lines[next - 1].Pieces == 1) next--; // what it is called stands above it
                    yield return Part(from, next);
                    (from, hasRows) = (next, false);
                }

                if (!hasRows) header = line.Text;
            }

            hasRows |= line.Text.AsSpan().ContainsAnyInRange('0', '9');
        }

        yield return from == 0 ? this : Part(from, _lines.Count);
    }

    private Region Part(int from, int to)
    {
        var part = new Region(Places[from], Lines[from]);
        for (var i = from + 1; i < to; i++) part._lines.Add(Places[i], Lines[i]);
        part.Columns = Pdf.Columns.Of([.. part.Lines]);
        return part;
    }

    private static bool AreApart(IEnumerable<double> points, IReadOnlyList<Span> columns)
    {
        var taken = new HashSet<int>();
        return points.All(point => taken.Add(Span.Nearest(columns, point)));
    }

    private bool IsNear(TextLine line) => Lines.Any(other => Math.Min(Math.Abs(other.Base - line.Top), Math.Abs(other.Top - line.Base)) <= Near * other.Size);
}
