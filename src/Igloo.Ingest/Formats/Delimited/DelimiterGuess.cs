namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Which character parts the fields, and which one quotes them: what gives the most rows the same number of fields, and the more fields the better.</summary>
internal static class DelimiterGuess
{
    private const int Sample = 100;
    private const int LeastFieldsOfRare = 3;
    private const int LeastRowsOfTable = 3;

    /// <summary>Rows of the text, at most, for each of the table's: three lines at the end of a long letter are none.</summary>
    private const int MostAbove = 4;

    /// <summary>From this score on, a text is parted by a delimiter: four of five rows have as many fields as most.</summary>
    public const double Sure = 0.8;

    /// <summary>A character that seldom parts fields must part nearly every row alike.</summary>
    private const double SureOfRare = 0.95;

    private static readonly char[] Usual = [',', '\t', ';', '|'];

    // Parts of values in every language: names, dates, times, sums, addresses on the web.
    private const string NeverParting = "\"'.-/@()_+&%$£€:’`";

    /// <param name="head">The beginning of the file.</param>
    /// <param name="isWhole">Whether that is all of it; otherwise its last row may be cut and is not looked at.</param>
    public static char Of(string head, bool isWhole)
    {
        var (best, score) = Best(Usual, head, isWhole);
        if (score >= Sure) return best;
        var (rare, rareScore) = Best(RareOf(head), head, isWhole);
        return rareScore >= SureOfRare && UsualCount(head, rare) >= LeastFieldsOfRare ? rare : best;
    }

    /// <summary>The delimiter that a first line <c>sep=;</c> tells a spreadsheet; <see langword="null"/> when there is no such line.</summary>
    public static char? ToldBy(ReadOnlySpan<char> text)
    {
        const string Telling = "sep=";
        if (!text.StartsWith(Telling, StringComparison.OrdinalIgnoreCase) || text.Length == Telling.Length) return null;
        var rest = text[(Telling.Length + 1)..];
        return rest.IsEmpty || rest[0] is '\r' or '\n' ? text[Telling.Length] : null;
    }

    /// <summary>The mark around fields: an apostrophe only where it opens and closes fields of most rows and no quotation mark does.</summary>
    public static char QuoteOf(string head, char delimiter)
    {
        var (rows, quoted) = (0, 0);
        foreach (var line in head.Split('\n').Take(Sample))
        {
            var row = line.AsSpan().TrimEnd('\r');
            if (row.IsWhiteSpace()) continue;
            rows++;
            if (HasFieldIn(row, delimiter, '"')) return '"';
            if (HasFieldIn(row, delimiter, '\'')) quoted++;
        }

        return quoted * 2 > rows ? '\'' : '"';
    }

    /// <summary>How many fields most of the first rows have.</summary>
    public static int UsualCount(string head, char delimiter) => UsualCount(Counts(head, delimiter));

    /// <summary>The same of the table that the text ends with, where it begins with a letterhead.</summary>
    public static int UsualCountOfTable(string head, char delimiter) => UsualCount(BelowLetterhead(Counts(head, delimiter)));

    /// <summary>How well the best usual delimiter parts a text: the share of its rows with as many fields as most, and a little for their number; 0 when none does.</summary>
    public static double Score(string head, bool isWhole) => Best(Usual, head, isWhole).Score;

    private static (char Delimiter, double Score) Best(IEnumerable<char> candidates, string head, bool isWhole)
    {
        var (best, bestScore) = (Usual[0], 0.0);
        foreach (var candidate in candidates)
        {
            var score = Score(head, isWhole, candidate);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }

        return (best, bestScore);
    }

    // What could part fields stands in the first line.
    private static IEnumerable<char> RareOf(string head)
    {
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? head : head[..end];
        return first.Where(c => !char.IsLetterOrDigit(c) && c != ' ' && c != '\0' && !Usual.Contains(c) && !NeverParting.Contains(c, StringComparison.Ordinal)).Distinct();
    }

    private static double Score(string head, bool isWhole, char delimiter)
    {
        var counts = Counts(head, delimiter);
        if (!isWhole && counts.Count > 1) counts.RemoveAt(counts.Count - 1);
        counts = BelowLetterhead(counts);
        var usual = UsualCount(counts);
        if (usual < 2) return 0;
        var same = counts.Count(count => count == usual);
        return ((double)same / counts.Count) + (0.001 * Math.Min(usual, 100));
    }

    private static int UsualCount(List<int> counts) =>
        counts.Count == 0 ? 0 : counts.GroupBy(count => count).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).First().Key;

    // Most rows have one field or two, and a header with at least two rows under it, all of more, ends the text: a short list below a long letterhead.
    private static List<int> BelowLetterhead(List<int> counts)
    {
        if (counts.Count == 0 || counts[^1] < LeastFieldsOfRare || UsualCount(counts) >= LeastFieldsOfRare) return counts;
        var rows = counts.Count - 1 - counts.FindLastIndex(count => count != counts[^1]);
        return rows >= LeastRowsOfTable && rows * MostAbove >= counts.Count ? counts.GetRange(counts.Count - rows, rows) : counts;
    }

    private static List<int> Counts(string head, char delimiter)
    {
        var counts = new List<int>();
        var scanner = new RowScanner(new StringReader(head), delimiter, QuoteOf(head, delimiter));
        while (counts.Count < Sample && scanner.Read())
            if (scanner.Flaw == RowFlaw.None && !scanner.Row.IsWhiteSpace()) counts.Add(scanner.Fields.Count);
        return counts;
    }

    // A field may hold the delimiter: it begins with the mark and ends with the next one before a delimiter or the end.
    private static bool HasFieldIn(ReadOnlySpan<char> row, char delimiter, char quote)
    {
        for (var at = 0; at < row.Length;)
        {
            if (row[at] == quote && Closes(row[(at + 1)..], delimiter, quote)) return true;
            var step = row[at..].IndexOf(delimiter);
            if (step < 0) return false;
            at += step + 1;
        }

        return false;
    }

    private static bool Closes(ReadOnlySpan<char> rest, char delimiter, char quote)
    {
        var end = rest.IndexOf(quote);
        while (end >= 0 && end + 1 < rest.Length && rest[end + 1] == quote) end = rest[(end + 2)..].IndexOf(quote) is >= 0 and var next ? end + 2 + next : -1;
        return end >= 0 && (end + 1 == rest.Length || rest[end + 1] == delimiter);
    }
}
