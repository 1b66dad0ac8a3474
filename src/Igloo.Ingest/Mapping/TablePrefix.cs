namespace Igloo.Ingest.Mapping;

/// <summary>The words that several of a table's columns begin or end with because they are that table's or one part's, such as <c>cdr_from</c>, <c>cdr_to</c>, <c>cdr_start</c>, or <c>ro_last_nm</c>, <c>ro_city</c>, <c>ro_zip</c>, or <c>numeroVoieEtablissement</c>, <c>codePostalEtablissement</c>: they say nothing about any one of them.</summary>
internal sealed class TablePrefix
{
    private const int LeastColumns = 3;

    /// <summary>Of all columns, the share that must end with a word of some vocabulary for it to be the table's.</summary>
    private const double Most = 2.0 / 3;

    private readonly HashSet<string> _endings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofTable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofGroup = new(StringComparer.Ordinal);

    private TablePrefix()
    {
    }

    /// <summary>The letters that every column begins with.</summary>
    public TableLetters Letters { get; private init; }

    public static TablePrefix None { get; } = new();

    /// <summary>The word that all columns begin with, and those of no vocabulary that at least three do.</summary>
    public static TablePrefix Of(IReadOnlyList<string> columns)
    {
        var prefix = new TablePrefix { Letters = TableLetters.Of(columns) };
        foreach (var alike in columns.Select(HeaderWords.Of).Where(words => words.Length > 1).GroupBy(words => words[0]))
        {
            var count = alike.Count();
            if (count < LeastColumns || (count < columns.Count && !IsUnknown(alike.Key))) continue;
            if (count * 2 >= columns.Count) prefix._ofTable.Add(alike.Key);
            prefix._ofGroup.Add(alike.Key);
        }

        foreach (var alike in columns.Select(HeaderWords.Of).Where(words => words.Length > 1).GroupBy(words => words[^1]))
            if (alike.Count() is >= LeastColumns and var count && (IsUnknown(alike.Key) || count >= Most * columns.Count)) prefix._endings.Add(alike.Key);
        return prefix;
    }

    /// <summary>The words without it, or none where the header neither begins nor ends with it.</summary>
    /// <param name="words">Of a header.</param>
    /// <param name="isOfOnePart">Whether the kind has but one part that a group of columns can be about; of two, no unknown word tells which.</param>
    public string[] Strip(string[] words, bool isOfOnePart)
    {
        if (Letters.Any) return [Letters.Without(words[0]), .. words[1..]];
        if (words.Length < 2) return [];
        if ((isOfOnePart ? _ofGroup : _ofTable).Contains(words[0])) return words[1..];
        return isOfOnePart && _endings.Contains(words[^1]) ? words[..^1] : [];
    }

    private static bool IsUnknown(string word) => !HeaderLexicon.Knows(word) && !TypeWords.Table.TryFind([word], out _) && !TypeWords.NamesBystander([word]);
}
