namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Finds the tables of a page by what their lines share.</summary>
internal static class TableFinder
{
    private const int LeastColumns = 3;
    private const int LeastLines = 2;
    private const int LeastLinesOfTwo = 4; // two columns are also what a form's labels and values look like
    private const int MostStrays = 3;
    private const double WordsOfText = 3; // a cell of any other column has fewer: a name, a date, a number
    private const double Labelled = 0.5;

    /// <summary>The tables of a page, from top to bottom.</summary>
    /// <remarks>Quadratic in the words of a page, which are bounded.</remarks>
    public static IEnumerable<Region> Of(IReadOnlyList<TextLine> lines)
    {
        var (found, open) = (new List<Region>(), new Stack<(int From, int To)>([(0, lines.Count)]));
        while (open.TryPop(out var part))
        {
            if (Widest(lines, part.From, part.To) is not { } seed) continue;
            var region = new Region(seed, lines[seed]);
            Grow(region, lines, seed - 1, part.From - 1, -1);
            Grow(region, lines, seed + 1, part.To, 1);
            TakeBetween(region, lines);
            found.Add(region);
            open.Push((part.From, region.Places[0]));
            open.Push((region.Places[^1] + 1, part.To));
        }

        return found.SelectMany(region => region.Parts()).Where(IsTable).OrderBy(region => region.Places[0]);
    }

    // Rows and headers have the most pieces; what grows from them is a table before a line of labels takes its first rows.
    private static int? Widest(IReadOnlyList<TextLine> lines, int from, int to)
    {
        int? widest = null;
        for (var i = from; i < to; i++)
            if (!lines[i].IsAside && lines[i].Pieces > (widest is { } at ? lines[at].Pieces : 1)) widest = i;
        return widest;
    }

    private static void Grow(Region region, IReadOnlyList<TextLine> lines, int from, int end, int step)
    {
        for (var (i, strays, others) = (from, 0, 0); i != end; i += step)
        {
            if (region.Takes(i, lines[i]))
            {
                (strays, others) = (0, 0);
                continue;
            }

            // Two lines in a row with columns of their own are another table.
            others = lines[i].Pieces >= LeastColumns ? others + 1 : 0;
            if (lines[i].IsAside) continue;
            if (++strays > MostStrays || others == 2) return;
        }
    }

    private static void TakeBetween(Region region, IReadOnlyList<TextLine> lines)
    {
        for (var i = region.Places[0] + 1; i < region.Places[^1]; i++)
            if (!region.Places.Contains(i) && !lines[i].IsAside && lines[i].Pieces >= LeastColumns) region.TakeAsItIs(i, lines[i]);
    }

    private static bool IsTable(Region region)
    {
        var columns = region.Columns.Count;
        if (columns < 2 || region.Lines.Count(line => line.Pieces >= Math.Min(columns, LeastColumns)) < (columns < LeastColumns ? LeastLinesOfTwo : LeastLines)) return false;
        return !IsOfLabels(region) && !IsProse(region);
    }

    // "Name:   Ana Ruiz": a form, which is a text.
    private static bool IsOfLabels(Region region) => region.Lines.Count(line => line.Words.TakeWhile((word, i) => i == 0 || !word.IsApart).Last().Text is [.., ':' or '：']) >= Labelled * region.Lines.Count;

    // A page set in columns, as newspapers are.
    private static bool IsProse(Region region)
    {
        var (words, cells) = (new int[region.Columns.Count], new int[region.Columns.Count]);
        foreach (var line in region.Lines)
        {
            foreach (var column in line.Words.GroupBy(word => Span.Nearest(region.Columns, word.Left)))
            {
                words[column.Key] += column.Count();
                cells[column.Key]++;
            }
        }

        return words.Zip(cells).All(column => column.First >= WordsOfText * column.Second);
    }
}
