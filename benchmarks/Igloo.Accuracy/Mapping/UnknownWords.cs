using System.Text.RegularExpressions;

namespace Igloo.Accuracy.Mapping;

/// <summary>Layouts as they would look to rules that had never met one of their words: what the guess then does wrong, it would do with the next product's words as well.</summary>
internal static partial class UnknownWords
{
    private const string Nonsense = "Zqvk";
    private const int LeastWord = 2;

    /// <summary>For each word of the headers a layout in which that word is nonsense wherever it stands.</summary>
    public static IEnumerable<Layout> Of(Layout layout) => layout.Columns
        .SelectMany(column => Word.Matches(column.Header)).Select(match => match.Value).Where(word => word.Length >= LeastWord)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(word => layout with { Columns = [.. layout.Columns.Select(column => column with { Header = Word.Replace(column.Header, match => match.Value.Equals(word, StringComparison.OrdinalIgnoreCase) ? Nonsense : match.Value) })] })
        .Where(unknown => unknown.Columns.DistinctBy(column => column.Header).Count() == unknown.Columns.Count);

    // A word as headers part them: firstName, RFCEmisor, a_number.
    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{L}\p{Ll}*|\p{Lo}+")]
    private static partial Regex Word { get; }
}
