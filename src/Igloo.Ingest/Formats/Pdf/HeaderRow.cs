using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Tells names of columns from values where a page does not say which is which.</summary>
internal static class HeaderRow
{
    private const int Least = 2;

    /// <summary>Whether all cells are words that whoever guesses columns knows, none with a digit.</summary>
    public static bool Is(IReadOnlyCollection<string> filled) =>
        filled.Count >= Least && filled.All(cell => !cell.Any(char.IsDigit) && HeaderWords.Of(cell).Any(HeaderLexicon.Knows));
}
