namespace Igloo.Ingest.Formats.Delimited;

/// <summary>Which character parts the fields: the one that gives the most rows the same number of fields, and the more fields the better.</summary>
internal static class DelimiterGuess
{
    private const int Sample = 100;

    /// <summary>From this score on, a text is parted by a delimiter: four of five rows have as many fields as the first.</summary>
    public const double Sure = 0.8;

    private static readonly char[] Candidates = [',', '\t', ';', '|'];

    /// <param name="head">The beginning of the file.</param>
    /// <param name="isWhole">Whether that is all of it; otherwise its last row may be cut and is not looked at.</param>
    public static char Of(string head, bool isWhole)
    {
        var best = Candidates[0];
        var bestScore = 0.0;
        foreach (var candidate in Candidates)
        {
            var score = Score(head, isWhole, candidate);
            if (score <= bestScore) continue;
            best = candidate;
            bestScore = score;
        }

        return best;
    }

    /// <summary>How many fields most of the first rows have.</summary>
    public static int UsualCount(string head, char delimiter)
    {
        var counts = Counts(head, delimiter);
        return counts.Count == 0 ? 0 : counts.GroupBy(count => count).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).First().Key;
    }

    /// <summary>How well the best delimiter parts a text: the share of its rows with as many fields as the first, and a little for their number; 0 when none does.</summary>
    public static double Score(string head, bool isWhole) => Candidates.Max(candidate => Score(head, isWhole, candidate));

    private static double Score(string head, bool isWhole, char delimiter)
    {
        var counts = Counts(head, delimiter);
        if (!isWhole && counts.Count > 1) counts.RemoveAt(counts.Count - 1);
        if (counts.Count == 0 || counts[0] < 2) return 0;
        var same = counts.Count(count => count == counts[0]);
        return ((double)same / counts.Count) + (0.001 * Math.Min(counts[0], 100));
    }

    private static List<int> Counts(string head, char delimiter)
    {
        var counts = new List<int>();
        var scanner = new RowScanner(new StringReader(head), delimiter);
        while (counts.Count < Sample && scanner.Read())
            if (scanner.Flaw == RowFlaw.None && !scanner.Row.IsWhiteSpace()) counts.Add(FieldSplitter.Split(scanner.Row, delimiter).Count);
        return counts;
    }
}
