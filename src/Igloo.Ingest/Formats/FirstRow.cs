using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Formats;

/// <summary>Tells a row of names from rows of values.</summary>
internal static class FirstRow
{
    /// <summary>Rows looked at.</summary>
    public const int Sample = 50;

    private const double Alike = 0.8;
    private const int LongNumber = 5;
    private const int WordsOfText = 10; // more than a header's question has, where the values below are as long

    private enum Shape
    {
        Words,
        Day,
        Email,
        Number,
        Text,
    }

    /// <summary>Whether a row stands before its table: a title, a date or a remark, filled in no more than two of five columns, or labels with their values, as forms begin: <c>From:</c>, <c>Monterrey</c>, or <c>From: Monterrey</c>.</summary>
    public static bool IsTitle(IReadOnlyList<string> cells, int usual)
    {
        string[] filled = [.. cells.Where(cell => !string.IsNullOrWhiteSpace(cell))];
        return filled.Length <= Math.Max(1, usual * 2 / 5) || (filled.Length < usual && (IsOfLabels(filled) || Preamble.IsTold(filled[0]) || Preamble.IsPair(filled)));
    }

    // Each label has its value behind it; where all cells end in colons, they are names of columns.
    private static bool IsOfLabels(string[] filled) => filled.Any(IsLabel) && filled.Count(IsLabel) * 2 <= filled.Length && !filled.Zip(filled.Skip(1)).Any(pair => IsLabel(pair.First) && IsLabel(pair.Second)) && !IsLabel(filled[^1]);

    private static bool IsLabel(string cell) => cell.AsSpan().TrimEnd() is [.., _, ':' or '：'];

    /// <summary>Whether the first row is of the table's values, so that the table has no header: a day, an address, a long number or a text of many words stands where all other rows have one too.</summary>
    public static bool IsData(IReadOnlyList<string> first, IReadOnlyList<IReadOnlyList<string>> next)
    {
        if (next.Count == 0 || first.Any(IsHeader)) return false;
        for (var i = 0; i < first.Count; i++)
        {
            var shape = Of(first[i]);
            if (shape == Shape.Words) continue;
            var values = next.Where(row => i < row.Count && !Tidy.IsMissing(row[i])).Select(row => Of(row[i])).ToList();
            if (values.Count > 0 && values.Count(other => other == shape) >= Alike * values.Count) return true;
        }

        return false;
    }

    private static bool IsHeader(string cell) => HeaderWords.Of(cell) is { Length: > 0 } words && !cell.AsSpan().ContainsAnyInRange('0', '9') && TypeWords.Table.TryFind(words, out _);

    private static Shape Of(string cell)
    {
        if (cell.Count(c => c == ' ') >= WordsOfText) return Shape.Text;
        if (cell.Contains('@', StringComparison.Ordinal)) return CodeReaders.Email(cell).IsUsable ? Shape.Email : Shape.Words;
        if (!cell.AsSpan().ContainsAnyInRange('0', '9')) return Shape.Words;
        if (Orders.Any(order => new TimeReader(TimeZoneInfo.Utc, order).Read(cell).IsUsable)) return Shape.Day;
        return cell.Count(char.IsAsciiDigit) >= LongNumber && !cell.Any(char.IsLetter) ? Shape.Number : Shape.Words;
    }

    private static DateOrder[] Orders { get; } = [DateOrder.DayFirst, DateOrder.MonthFirst];
}
