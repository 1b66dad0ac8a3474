namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Lines that stand beside each other rather than below: where one cell of a row wraps, the others often stand at the middle of it, between its lines.</summary>
internal static class Bands
{
    private const double Overlap = 0.9; // sizes of a letter
    private const double Apart = 0.6; // sizes of a letter: two usual spaces
    private const int Most = 9; // lines; more are two texts side by side, each with lines of its own

    /// <summary>The lines of a page, those that stand beside each other as one.</summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<TextLine> lines)
    {
        var bands = new List<TextLine>();
        for (int from = 0, to; from < lines.Count; from = to)
        {
            for (to = from + 1; to < lines.Count && AreBeside(lines[to - 1], lines[to]); to++)
            {
            }

            if (to - from is > 1 and <= Most) bands.Add(Joined([.. lines.Skip(from).Take(to - from)]));
            else bands.AddRange(lines.Skip(from).Take(to - from));
        }

        return bands;
    }

    private static bool AreBeside(TextLine above, TextLine line) => !above.IsAside && !line.IsAside && above.Base - line.Base < Overlap * Math.Min(line.Size, above.Size);

    private static TextLine Joined(TextLine[] parts)
    {
        var (words, right, size) = (new List<Word>(), double.MaxValue, parts.Max(part => part.Size));
        foreach (var word in parts.SelectMany(part => part.Words).OrderBy(word => word.Left))
        {
            words.Add(word with { IsApart = words.Count > 0 && (word.Left - right > Apart * size || (word.IsApart && word.Left > right)) });
            right = words.Count == 1 ? word.Right : Math.Max(right, word.Right);
        }

        return new TextLine(parts[0].Number, parts[^1].Base, size, words) { Parts = parts };
    }
}
