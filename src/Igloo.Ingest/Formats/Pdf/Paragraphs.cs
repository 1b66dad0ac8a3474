using System.Text;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>The running text of pages, a line for each paragraph.</summary>
internal static class Paragraphs
{
    private const double NextLine = 1.7; // sizes of a letter: what lines of a paragraph are apart at most
    private const double Short = 0.8; // of the text's width: a line that ends before it was ended by its writer
    private const double Least = 0.5; // sizes of a letter: further in, a line begins a paragraph
    private const double Indent = 4; // sizes of a letter: what the first line of a paragraph stands further in at most
    private const double SameSize = 0.1;

    /// <summary>The text without the numbers of pages, and with what stands at the edge of each only once; of one that is too long, more than <see cref="Limits.RowLength"/> characters of it.</summary>
    public static string Of(IReadOnlyList<Page> pages)
    {
        var (text, told, above) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal), (TextLine?)null);
        foreach (var page in pages)
        {
            if (text.Length > Limits.RowLength) break;
            TextLine[] lines = [.. page.Lines.Where(line => !line.IsPicture && (!line.IsAside || (!PageEdges.IsNumber(line) && told.Add(line.Text))))];
            if (lines.Length == 0) continue;
            var right = lines.Where(line => line.Pieces == 1 && !line.IsAside).Select(line => line.Right).DefaultIfEmpty().Max();
            foreach (var line in lines)
            {
                if (above is not null && GoesOn(line, above, right)) Hyphens.Append(text, line.Text);
                else text.Append('\n').Append(line.Text);
                above = line;
            }
        }

        return text.ToString().Trim();
    }

    // A paragraph goes on under a line that was full, at the same margin, also from one page to the next.
    private static bool GoesOn(TextLine line, TextLine above, double right)
    {
        if (line.IsAside || above.IsAside || line.Pieces > 1 || above.Pieces > 1 || Math.Abs(line.Size - above.Size) > SameSize * line.Size) return false;
        var indent = above.Left - line.Left;
        return above.Base - line.Base <= NextLine * line.Size && above.Right - line.Left >= Short * (right - line.Left) && indent >= -Least * line.Size && indent <= Indent * line.Size;
    }
}
