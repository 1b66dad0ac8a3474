using System.Text;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Puts the letters of a page into words and lines, in whatever order they were drawn.</summary>
internal static class PageLines
{
    private const double SameLine = 0.3; // of the size: less than what lines are apart, more than what fonts of one line are
    private const double UsualSpace = 0.28; // of the size, where no space is drawn
    private const double WordGap = 0.18; // of the size: letters of a word are closer, even where each was placed by itself
    private const double Apart = 1.8; // spaces: justified text has wider ones rarely, and columns of a typewriter two
    private const double Twice = 0.1; // of the size: a letter drawn again to look bold

    private const int WordsOfPicture = 5; // what the program of a scanner stamps onto a page

    /// <param name="marks">What is drawn.</param>
    /// <param name="number">Of the page.</param>
    /// <param name="before">Lines of the file before the page.</param>
    public static Page Of(PageMarks marks, int number, long before)
    {
        var lines = new List<TextLine>();
        foreach (var glyphs in Lines(marks.Glyphs))
            if (Words(glyphs, marks.Down) is { Count: > 0 } words) lines.Add(new TextLine(before + lines.Count + 1, glyphs[0].Base, glyphs.Max(glyph => glyph.Size), words));
        if (Aside(marks.Aside) is { Length: > 0 } aside) lines.Add(new TextLine(before + lines.Count + 1, 0, 1, [new Word(aside, 0, 0, IsApart: false)]) { IsAside = true });
        if (lines.Sum(line => line.Words.Count) > PdfBudget.WordsOfPage) throw new UnreadableFileException($"a page of the PDF has more than {PdfBudget.WordsOfPage} words; ask for the table that it was made from, as CSV or .xlsx");
        if (marks.HasPicture && lines.Sum(line => line.Words.Count) <= WordsOfPicture) lines = [new TextLine(before + 1, 0, 1, [new Word(FormattableString.Invariant($"page {number}"), 0, 0, IsApart: false)]) { IsAside = true, IsPicture = true }];
        return new Page(lines, marks.Across);
    }

    // Letters in the order in which they were drawn: what runs slantwise has no lines of its own.
    private static string Aside(IReadOnlyList<Glyph> glyphs) => Tidied(string.Concat(glyphs.Select(glyph => glyph.Text)));

    private static IEnumerable<List<Glyph>> Lines(IReadOnlyList<Glyph> glyphs)
    {
        List<Glyph>? line = null;
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base))
        {
            if (line is not null && line[0].Base - glyph.Base <= SameLine * Math.Min(glyph.Size, line[0].Size))
            {
                line.Add(glyph);
                continue;
            }

            if (line is not null) yield return line;
            line = [glyph];
        }

        if (line is not null) yield return line;
    }

    private static List<Word> Words(List<Glyph> line, IReadOnlyList<Rule> down)
    {
        Glyph[] drawn = [.. line.OrderBy(glyph => glyph.Left)];
        Glyph[] inked = [.. drawn.Where(IsInk)];
        if (inked.Length == 0) return [];
        var (size, space) = (inked.Max(glyph => glyph.Size), Space(drawn, inked));
        double[] walls = [.. down.Where(rule => rule.From <= inked[0].Base + (size / 2) && rule.To >= inked[0].Base).Select(rule => rule.At).Order()];
        double[] spaces = [.. drawn.Where(glyph => !IsInk(glyph)).Select(glyph => glyph.Left)];
        var (words, word, first, last, isApart) = (new List<Word>(), new StringBuilder(), inked[0], inked[0], false);
        foreach (var glyph in inked)
        {
            if (word.Length > 0 && glyph.Text == last.Text && glyph.Left - last.Left < Twice * size) continue;
            var gap = glyph.Left - last.Right;
            var isWalled = word.Length > 0 && Any(walls, (last.Left + last.Right) / 2, (glyph.Left + glyph.Right) / 2);
            if (word.Length > 0 && (isWalled || gap > WordGap * glyph.Size || Any(spaces, last.Left, glyph.Left)))
            {
                Add(words, word, first, last, isApart);
                (first, isApart) = (glyph, isWalled || gap > Apart * space);
            }

            word.Append(glyph.Text);
            last = glyph;
        }

        Add(words, word, first, last, isApart);
        return words;
    }

    private static void Add(List<Word> words, StringBuilder word, Glyph first, Glyph last, bool isApart)
    {
        if (Tidied(word.ToString()) is { Length: > 0 } text) words.Add(new Word(text, first.Left, last.Right, isApart && words.Count > 0));
        word.Clear();
    }

    // Accents that are drawn over their letters are of them, joined letters are two, and a hyphen that was only put for the line's end is none.
    private static string Tidied(string text)
    {
        try
        {
            return string.Concat(text.Where(c => c != '\u00AD').Select(c => c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString())).Normalize().Trim();
        }
        catch (ArgumentException)
        {
            return text.Trim(); // half of a two-part character has no normal form
        }
    }

    private static bool Any(double[] sorted, double from, double to)
    {
        var at = Array.BinarySearch(sorted, from);
        if (at < 0) at = ~at;
        return at < sorted.Length && sorted[at] <= to;
    }

    private static bool IsInk(Glyph glyph) => !string.IsNullOrWhiteSpace(glyph.Text);

    // That of the font where one is drawn. All letters of a typewriter's font are as wide as its space.
    private static double Space(Glyph[] drawn, Glyph[] inked)
    {
        var usual = UsualSpace * inked.Max(glyph => glyph.Size);
        if (Array.Find(drawn, glyph => !IsInk(glyph) && glyph.Right > glyph.Left) is { Text: not null } space) return Math.Clamp(space.Right - space.Left, usual * 0.7, usual * 2.5);
        var width = inked[0].Right - inked[0].Left;
        return width > usual && inked.Select(glyph => glyph.Text).Distinct().Count() > 1 && Array.TrueForAll(inked, glyph => Math.Abs(glyph.Right - glyph.Left - width) < 0.01 * width) ? width : usual;
    }
}
