using System.Text.RegularExpressions;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Tells what stands at the edges of pages for whoever leafs through them: their numbers, and titles that come again on each.</summary>
internal static partial class PageEdges
{
    private const int Lines = 4; // at each edge
    private const double Off = 2; // points

    /// <summary>Puts them aside, from each edge inwards.</summary>
    public static void PutAside(IReadOnlyList<Page> pages)
    {
        var again = pages.SelectMany(page => Edge(page.Lines).Concat(Edge(page.Lines.Reverse()))).Distinct().Where(line => line.Pieces == 1).GroupBy(Pattern).Where(alike => alike.Key.Any(char.IsLetter)).ToDictionary(alike => alike.Key, alike => alike.ToList(), StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var edge in new[] { Edge(page.Lines), Edge(page.Lines.Reverse()) })
                foreach (var line in edge.TakeWhile(line => line.IsAside || IsNumber(line) || (again.TryGetValue(Pattern(line), out var alike) && alike.Any(other => IsSamePlace(line, other))))) line.IsAside = true;
        }
    }

    /// <summary>Whether a line tells its page's number, alone or beside a title.</summary>
    public static bool IsNumber(TextLine line) => (line.Pieces == 1 && OnlyNumber.IsMatch(line.Text)) || (line.Pieces <= 2 && OfAll.IsMatch(line.PieceTexts().Last())) || line.PieceTexts().Any(piece => NamedNumber.IsMatch(piece));

    private static IEnumerable<TextLine> Edge(IEnumerable<TextLine> lines) => lines.Take(Lines);

    // A value that stands in the last row of two pages stands there by chance.
    private static bool IsSamePlace(TextLine line, TextLine other) => line != other && Math.Abs(line.Base - other.Base) <= Off && Math.Abs(line.Left - other.Left) <= Off;

    private static string Pattern(TextLine line) => string.Concat(line.Text.Select(c => char.IsDigit(c) ? '#' : c));

    [GeneratedRegex("""^[-–—\s]*\d{1,4}[-–—\s]*$""", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNumber { get; }

    [GeneratedRegex("""^\d{1,4}\s*/\s*\d{1,4}$""", RegexOptions.CultureInvariant)]
    private static partial Regex OfAll { get; }

    [GeneratedRegex("""^(?:page|pag|pág|página|pagina|páxina|hoja|folio|seite|strona|sida|side|sayfa|strana|oldal|страница|стр|сторінка)\.?\s*(?:no\.?|nº|:)?\s*\d{1,5}(?:\s*\p{L}{0,3}\s*/?\s*\d{1,5})?\.?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedNumber { get; }
}
