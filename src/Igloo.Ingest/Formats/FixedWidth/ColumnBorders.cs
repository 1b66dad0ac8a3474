namespace Igloo.Ingest.Formats.FixedWidth;

/// <summary>Finds where columns of fixed width begin: after positions that are blank in every line.</summary>
internal static class ColumnBorders
{
    private const int Sample = 200;
    private const int LeastLines = 3;
    private const int LeastColumns = 2;
    private const int Widest = 2_000;

    /// <summary>The positions at which columns begin, the first of them 0; none when the lines are not of fixed width.</summary>
    public static int[] Of(IEnumerable<string> text)
    {
        string[] lines = [.. text.Where(line => !string.IsNullOrWhiteSpace(line)).Take(Sample)];
        if (lines.Length < LeastLines || lines.Max(line => line.Length) > Widest || lines.Any(line => line.Contains('\t', StringComparison.Ordinal))) return [];
        if (IsRuler(lines[1])) return Starts([.. lines[1].Select(c => c != ' ')]);
        var isFilled = new bool[lines.Max(line => line.Length)];
        foreach (var line in lines)
            for (var i = 0; i < line.Length; i++) isFilled[i] |= line[i] != ' ';
        var words = Starts(isFilled);
        int[] starts = [.. words.Where(start => IsFilled(lines[0], start, words))];
        return starts is [0, ..] && starts.Length >= LeastColumns && AreAligned(lines, starts) ? starts : [];
    }

    /// <summary>Whether a line underlines the names of columns, as databases print: <c>----- ---------</c>.</summary>
    public static bool IsRuler(string line) => line.AsSpan().Trim() is { Length: > 2 } marks && !marks.ContainsAnyExcept("-= ") && marks.Contains(' ');

    private static int[] Starts(bool[] isFilled) =>
        [.. Enumerable.Range(0, isFilled.Length).Where(i => isFilled[i] && (i == 0 || !isFilled[i - 1])).Select((start, i) => i == 0 ? 0 : start)];

    // Each column has its own name in the header; what has none, as the time of day after a date, belongs to the column before it.
    private static bool IsFilled(string line, int start, int[] starts)
    {
        var end = starts.FirstOrDefault(next => next > start, line.Length);
        return start < line.Length && !line.AsSpan(start, Math.Min(end, line.Length) - start).IsWhiteSpace();
    }

    // Words line up by chance where few lines reach; a column is filled in most.
    private static bool AreAligned(string[] lines, int[] starts) => starts.All(start => lines.Count(line => IsFilled(line, start, starts)) * 2 >= lines.Length);
}
