namespace Igloo.Ingest.Formats.Pdf;

/// <summary>A word and its place in the line.</summary>
/// <param name="Text">Without white space.</param>
/// <param name="Left">Where it begins, in points.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="IsApart">Whether it begins another piece of the line: the gap before it is wider than between words, or a rule stands in it.</param>
internal readonly record struct Word(string Text, double Left, double Right, bool IsApart);

/// <summary>The words that stand on one line of a page, from left to right.</summary>
internal sealed class TextLine(long number, double foot, double size, IReadOnlyList<Word> words)
{
    /// <summary>From 1, through the whole file.</summary>
    public long Number => number;

    /// <summary>Height of its foot above the page's, in points; of its last part, where it is joined.</summary>
    public double Base => foot;

    /// <summary>That of its first part, where it is joined.</summary>
    public double Top => Parts.Count > 0 ? Parts[0].Base : foot;

    /// <summary>Of its largest letters, in points.</summary>
    public double Size => size;

    /// <summary>At least one.</summary>
    public IReadOnlyList<Word> Words => words;

    public double Left => words[0].Left;

    public double Right => words[^1].Right;

    /// <summary>How many pieces it has that stand apart.</summary>
    public int Pieces { get; } = words.Count(word => word.IsApart) + 1;

    /// <summary>Whether it stands at the edge of its page and of others, or runs another way than the page's text: none of what the page tells.</summary>
    public bool IsAside { get; set; }

    /// <summary>The lines of which it is joined; empty where it is one.</summary>
    public IReadOnlyList<TextLine> Parts { get; init; } = [];

    /// <summary>Whether it is of a table that was found.</summary>
    public bool IsInTable { get; set; }

    /// <summary>Whether it stands for a page that is a picture, and only says which.</summary>
    public bool IsPicture { get; init; }

    public string Text { get; } = string.Join(' ', words.Select(word => word.Text));

    /// <summary>Where its pieces begin.</summary>
    public IEnumerable<double> Beginnings() => words.Where((word, i) => i == 0 || word.IsApart).Select(word => word.Left);

    /// <summary>The texts of its pieces.</summary>
    public IEnumerable<string> PieceTexts()
    {
        var from = 0;
        for (var to = 1; to <= words.Count; to++)
        {
            if (to < words.Count && !words[to].IsApart) continue;
            yield return string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Text));
            from = to;
        }
    }
}

/// <summary>The lines of a page, from top to bottom.</summary>
/// <param name="Lines">Those that are aside by how they run stand last.</param>
/// <param name="Across">The rules from left to right.</param>
internal sealed record Page(IReadOnlyList<TextLine> Lines, IReadOnlyList<Rule> Across);
