using System.Text;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A row of a table: the text of each column, or nothing.</summary>
/// <param name="Number">Of its first line in the file.</param>
/// <param name="Cells">One for each column of its page.</param>
internal readonly record struct PdfRow(long Number, string?[] Cells)
{
    /// <summary>Its values, and not where they stand.</summary>
    public string Told => string.Join('\n', Cells.OfType<string>());
}

/// <summary>Puts the lines of a table into rows: one line each, or several where cells wrap.</summary>
internal sealed class RowGroups
{
    private const double Wrapped = 1.6; // sizes of a letter: what the lines of one cell are apart at most
    private const double Tight = 0.9; // of what rows are apart
    private const double Ruled = 0.5; // of the table's width: shorter, a rule only underlines
    private const double Unruled = 0.1; // of the lines: more full ones without a rule between, and rules part no rows
    private const int LeastRules = 2;

    private readonly Region _region;
    private readonly IReadOnlyList<Rule> _across;
    private readonly string?[][] _cells;
    private readonly bool _isRuled;
    private readonly int _first;
    private readonly double _pitch;
    private readonly double _leading;

    private RowGroups(Region region, IReadOnlyList<Rule> across)
    {
        (_region, _across) = (region, across);
        _cells = [.. region.Lines.Select(line => CellsOf(line, region.Columns))];
        _first = Math.Max(0, Array.FindIndex(_cells, IsFull));
        _isRuled = IsRuled();
        (_pitch, _leading) = (Pitch(), Leading());
    }

    /// <summary>The rows from top to bottom.</summary>
    public static IReadOnlyList<PdfRow> Of(Region region, IReadOnlyList<Rule> across) => new RowGroups(region, across).Rows();

    private static string?[] CellsOf(TextLine line, IReadOnlyList<Span> columns)
    {
        var cells = new string?[columns.Count];
        foreach (var part in line.Parts) Append(cells, CellsOf(part, columns));
        if (line.Parts.Count > 0) return cells;
        foreach (var column in line.Words.GroupBy(word => Span.Nearest(columns, (word.Left + word.Right) / 2))) cells[column.Key] = string.Join(' ', column.Select(word => word.Text));
        return cells;
    }

    private List<PdfRow> Rows()
    {
        var rows = new List<PdfRow>();
        for (var i = 0; i < _cells.Length; i++)
        {
            if (i == 0 || !GoesOn(i, rows[^1].Cells)) rows.Add(new PdfRow(_region.Lines[i].Number, [.. _cells[i]]));
            else Append(rows[^1].Cells, _cells[i]);
        }

        return rows;
    }

    private static void Append(string?[] row, string?[] line)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (line[i] is not { } next) continue;
            var cell = new StringBuilder(row[i]);
            Hyphens.Append(cell, next);
            row[i] = cell.ToString();
        }
    }

    // Whether a line is of the row that the line above it is of.
    private bool GoesOn(int i, string?[] row)
    {
        var distance = Distance(i);
        // Titles stand above the header, each on a line of its own.
        if (i <= _first && Filled(_cells[i - 1]) < 2) return false;
        if (_isRuled) return !IsParted(i) && (!AreFull(i) || distance < Tight * _pitch);
        if (_leading < Tight * _pitch) return distance <= (_leading + _pitch) / 2;
        return distance <= Wrapped * _region.Lines[i].Size && !AreFull(i) && (IsWrapped(_cells[i], row) || IsSplitHeader(i));
    }

    // No value in the leading column, and few, all under values of the row.
    private static bool IsWrapped(string?[] line, string?[] row) => line[0] is null && Filled(line) * 2 <= line.Length && Filled(line) < Filled(row) && line.Zip(row).All(pair => pair.First is null || pair.Second is not null);

    // Names that stand on two lines, the short ones on the lower: "Calling" over "number". Headings over several columns each are joined with the names by their own rules.
    private bool IsSplitHeader(int i)
    {
        var (upper, lower) = (_cells[i - 1], _cells[i]);
        if (i != 1 || !IsFull(lower) || Filled(upper) >= Filled(lower) || upper.Concat(lower).Any(HasDigit) || upper.Zip(lower).Any(pair => pair.First is not null && pair.Second is null)) return false;
        return lower.Zip(upper).Where(pair => pair.First is not null).GroupBy(pair => pair.First, StringComparer.OrdinalIgnoreCase).All(same => same.Count() == 1 || same.All(pair => pair.Second is not null));
    }

    private static bool HasDigit(string? cell) => cell is not null && cell.Any(char.IsDigit);

    private static int Filled(string?[] cells) => cells.Count(cell => cell is not null);

    private static bool IsFull(string?[] cells) => cells[0] is not null && Filled(cells) * 2 >= cells.Length;

    // Rules part the rows where hardly two full lines stand together without one between.
    private bool IsRuled()
    {
        var parted = Below().Count(IsParted);
        return parted >= LeastRules && Below().Count(i => AreFull(i) && !IsParted(i)) <= Unruled * _cells.Length;
    }

    private bool IsParted(int i)
    {
        var (line, above) = (_region.Lines[i], _region.Lines[i - 1]);
        var (left, right) = (_region.Columns[0].Left, _region.Columns[^1].Right);
        var (low, high) = (line.Top + (line.Size / 4), above.Base);
        var between = Span.Union(_across.Where(rule => rule.At > low && rule.At <= high).Select(rule => new Span(Math.Max(left, rule.From), Math.Min(right, rule.To))).Where(span => span.Right > span.Left));
        return between.Sum(span => span.Right - span.Left) >= Ruled * (right - left);
    }

    private IEnumerable<int> Below() => Enumerable.Range(1, _cells.Length - 1);

    private bool AreFull(int i) => IsFull(_cells[i]) && IsFull(_cells[i - 1]);

    private double Distance(int i) => _region.Lines[i - 1].Base - _region.Lines[i].Top;

    // What rows are apart: the middle of what full lines below each other are.
    private double Pitch()
    {
        double[] apart = [.. Below().Where(i => AreFull(i) && (!_isRuled || IsParted(i))).Select(Distance).Order()];
        return apart.Length == 0 ? 0 : apart[apart.Length / 2];
    }

    // What the lines of a wrapped cell are apart: the least that stand below each other, behind the header.
    private double Leading() => Below().Where(i => i > _first + 1).Select(Distance).DefaultIfEmpty(double.MaxValue).Min();
}
