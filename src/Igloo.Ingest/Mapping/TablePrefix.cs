namespace Igloo.Ingest.Mapping;

/// <summary>The word that a table's columns begin with because they are that table's, such as <c>cdr_from</c>, <c>cdr_to</c>, <c>cdr_start</c>: it says nothing about any of them.</summary>
internal sealed class TablePrefix
{
    private const int LeastColumns = 3;

    private readonly string? _word;

    private TablePrefix(string? word) => _word = word;

    public static TablePrefix None { get; } = new(null);

    /// <summary>The word that all columns begin with, or at least half of them where it is a word of no vocabulary.</summary>
    public static TablePrefix Of(IReadOnlyList<string> columns)
    {
        var first = columns.Select(HeaderWords.Of).Where(words => words.Length > 1).GroupBy(words => words[0]).OrderByDescending(alike => alike.Count()).ThenBy(alike => alike.Key, StringComparer.Ordinal).FirstOrDefault();
        if (first is null || first.Count() < LeastColumns) return None;
        var isOfAll = first.Count() == columns.Count;
        var isUnknown = first.Count() * 2 >= columns.Count && !HeaderLexicon.Knows(first.Key) && !TypeWords.Table.TryFind([first.Key], out _) && !TypeWords.NamesBystander([first.Key]);
        return isOfAll || isUnknown ? new TablePrefix(first.Key) : None;
    }

    /// <summary>The words without it, or none where the header does not begin with it.</summary>
    public string[] Strip(string[] words) => _word is not null && words.Length > 1 && words[0] == _word ? words[1..] : [];
}
