namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A stretch of the page's width, in points.</summary>
internal readonly record struct Span(double Left, double Right)
{
    /// <summary>Stretches put together where they touch, from left to right.</summary>
    public static List<Span> Union(IEnumerable<Span> spans)
    {
        var union = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.Left))
        {
            if (union.Count > 0 && span.Left <= union[^1].Right) union[^1] = union[^1] with { Right = Math.Max(union[^1].Right, span.Right) };
            else union.Add(span);
        }

        return union;
    }

    /// <summary>Which of several a point lies in, or is nearest to.</summary>
    public static int Nearest(IReadOnlyList<Span> spans, double point)
    {
        var nearest = 0;
        for (var i = 1; i < spans.Count; i++)
            if (spans[i].Distance(point) < spans[nearest].Distance(point)) nearest = i;
        return nearest;
    }

    private double Distance(double point) => Math.Max(0, Math.Max(Left - point, point - Right));
}

/// <summary>The columns that lines share: what their words cover of the width, parted where no word stands in any line and some lines leave a wide gap.</summary>
internal static class Columns
{
    /// <summary>Of the lines with words on both sides of a gap, the share that must leave it wide. Columns that stand close have gaps like those between words only in their widest rows; a date and its time stand equally close in all.</summary>
    private const double Wide = 0.25;

    private const double Aligned = 0.8; // of the lines
    private const double Under = 1; // points

    private const int LeastNames = 3; // of a header; a line of two pieces may be a label and its value

    public static IReadOnlyList<Span> Of(IReadOnlyList<TextLine> lines)
    {
        var columns = Span.Union(lines.SelectMany(line => line.Words).Select(word => new Span(word.Left, word.Right)));
        // Words of one column first, since what they cover together tells more of the gaps beside them.
        while (Join(columns, Gaps(lines, columns), gap => gap is { IsMet: true, Parts: false }))
        {
        }

        // Where no line has words on both sides, a name stands to the left of its column and the values to its right.
        Join(columns, Gaps(lines, columns), gap => !gap.IsMet);
        return columns;
    }

    private static bool Join(List<Span> columns, Gap[] gaps, Func<Gap, bool> isWithin)
    {
        var before = columns.Count;
        for (var i = columns.Count - 1; i > 0; i--)
        {
            if (!isWithin(gaps[i])) continue;
            columns[i - 1] = columns[i - 1] with { Right = columns[i].Right };
            columns.RemoveAt(i);
        }

        return columns.Count < before;
    }

    private static Gap[] Gaps(IReadOnlyList<TextLine> lines, List<Span> columns)
    {
        var gaps = new Gap[columns.Count];
        var header = lines.FirstOrDefault(line => line.Pieces >= LeastNames && !line.Text.AsSpan().ContainsAnyInRange('0', '9'));
        double[] names = [.. header?.Beginnings() ?? []];
        foreach (var line in lines) Count(line, line == header ? null : names, columns, gaps);
        return gaps;
    }

    // The gap of each number stands before the column of that number.
    private static void Count(TextLine line, double[]? names, List<Span> columns, Gap[] gaps)
    {
        var at = 0;
        foreach (var word in line.Words)
        {
            var before = at;
            while (word.Left > columns[at].Right) at++;
            // What stands before the first word is margin.
            if (at == before + 1 && word != line.Words[0]) gaps[at].Count(word.IsApart, isHeader: names is null, isUnderName: names is not null && Array.Exists(names, name => Math.Abs(name - word.Left) <= Under));
        }
    }

    /// <summary>What the lines with words right before and behind a gap tell of it.</summary>
    private struct Gap
    {
        private int _met;
        private int _wide;
        private int _underNames;
        private bool _isWideInHeader;

        public readonly bool IsMet => _met > 0;

        // Numbers that end where the next column begins leave no room in any row. Their names do, or the next column's name begins where its values do.
        public readonly bool Parts => _isWideInHeader || (_wide > 0 && _wide >= Wide * _met) || (_underNames > 0 && _underNames >= Aligned * _met);

        public void Count(bool isWide, bool isHeader, bool isUnderName)
        {
            _met++;
            if (isWide) _wide++;
            if (isUnderName) _underNames++;
            _isWideInHeader |= isWide && isHeader;
        }
    }
}
