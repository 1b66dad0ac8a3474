namespace Igloo.Ingest.Formats;

/// <summary>How much of a file is read before it counts as broken; keeps memory flat whatever is dropped.</summary>
internal static class Limits
{
    /// <summary>Longest row, in characters.</summary>
    public const int RowLength = 1 << 20;

    /// <summary>A quoted field over more lines than this is a quote that somebody forgot to close.</summary>
    public const int QuotedLines = 1_000;

    public const int Columns = 2_000;

    /// <summary>Deepest JSON object; agencies' rows are flat or nearly so.</summary>
    public const int JsonDepth = 32;

    /// <summary>Most bytes that a compressed file may unfold to: 16 GiB, past any honest drop.</summary>
    public const long UnpackedBytes = 16L << 30;

    /// <summary>Most bytes that the parts of a workbook may unfold to: its shared texts are held in memory.</summary>
    public const long WorkbookBytes = 1L << 30;

    /// <summary>Most bytes of a packed file that must be held in memory, because its form is read back and forth.</summary>
    public const long HeldBytes = 256L << 20;

    /// <summary>Most files of an archive.</summary>
    public const int Members = 10_000;

    /// <summary>Most characters of a value that a reject or example repeats.</summary>
    public const int Excerpt = 200;

    /// <summary>Bytes looked at to tell what a file is.</summary>
    public const int Head = 1 << 16;

    /// <summary>The beginning of a text, never with half of a two-part character at its end.</summary>
    public static string Cut(string text, int most = Excerpt)
    {
        if (text.Length <= most) return text;
        return char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
    }
}
