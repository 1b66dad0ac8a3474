using System.Text.RegularExpressions;

namespace Igloo.Ingest.Formats.Chat;

/// <summary>A line with which a message of an exported chat begins.</summary>
/// <param name="Time">As written, with plain blanks.</param>
/// <param name="Author">Name or number; <see langword="null"/> for a notice of the messenger itself.</param>
/// <param name="Text">The rest of the line.</param>
internal sealed partial record ChatLine(string Time, string? Author, string Text)
{
    private const int LongestAuthor = 80;

    // Marks of direction stand before lines and names, narrow blanks before "PM".
    private static readonly char[] Invisible = ['\u200e', '\u200f', '\u202a', '\u202c', '\ufeff'];

    /// <summary>The line as such a beginning, or <see langword="null"/>: then it goes on with the message before.</summary>
    public static ChatLine? Of(string line)
    {
        var match = Beginning().Match(line.Trim(Invisible));
        if (!match.Success) return null;
        var (time, rest) = (Blanks().Replace(match.Groups["time"].Value, " "), match.Groups["rest"].Value.Trim(Invisible));
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && rest.EndsWith(':')) colon = rest.Length - 1;
        return colon is > 0 and <= LongestAuthor ? new ChatLine(time, NameOf(rest[..colon]), rest[(colon + 1)..].Trim()) : new ChatLine(time, null, rest);
    }

    // "~ Ana": a name that its owner chose and nobody saved.
    private static string NameOf(string name) => name.Trim(Invisible).TrimStart('~', ' ', '\u202f', '\u00a0').Trim(Invisible);

    [GeneratedRegex(
        @"^(?<open>\[)?(?<time>\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[\s\u202f]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]*[AaPp]\.?[\s\u202f]?[Mm]\.?)?)(?(open)\][\s\u200e]*|\s+[-–]\s+)(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"[\s\u202f\u00a0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
