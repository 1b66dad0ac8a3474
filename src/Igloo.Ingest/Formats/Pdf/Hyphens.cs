using System.Text;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Joins what the end of a line parted.</summary>
internal static class Hyphens
{
    /// <summary>Adds the next line's text behind a blank. A word that was cut becomes whole again; a hyphen of a number, a plate or a name in two parts stays, and nothing stands behind it.</summary>
    public static void Append(StringBuilder text, string next)
    {
        if (text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetterOrDigit(text[^2]) && next.Length > 0 && char.IsLetterOrDigit(next[0]))
        {
            if (char.IsLower(text[^2]) && char.IsLower(next[0])) text.Length--;
        }
        else if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(next);
    }
}
