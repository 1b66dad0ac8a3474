namespace Igloo.Ingest.Mapping;

/// <summary>Letters that stand for the table before every word of its headers: <c>sn</c> of <c>snnomecompleto</c>, <c>sndtnascimento</c>, <c>snnumdoc</c>.</summary>
internal readonly record struct TableLetters
{
    /// <summary>Columns, at least: a few may begin alike by chance.</summary>
    private const int LeastColumns = 6;

    private const int Fewest = 2;
    private const int Most = 4;

    private readonly int _count;

    private TableLetters(int count) => _count = count;

    /// <summary>Those of a table's headers, or none.</summary>
    public static TableLetters Of(IReadOnlyList<string> columns)
    {
        if (columns.Count < LeastColumns) return default;
        string[] first = [.. columns.Select(column => HeaderWords.Of(column) is [var word, ..] ? word : "")];
        var count = 0;
        while (count < first[0].Length && char.IsLetter(first[0][count]) && Array.TrueForAll(first, word => word.Length > count && word[count] == first[0][count])) count++;
        return count is >= Fewest and <= Most && Array.TrueForAll(first, word => word.Length > count) ? new TableLetters(count) : default;
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _count > 0;

    /// <summary>A header, or a word that one begins with, without them.</summary>
    public string Without(string header) => header.Length > _count ? header[_count..] : header;
}
