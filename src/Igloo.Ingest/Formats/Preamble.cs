using System.Buffers;
using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Formats;

/// <summary>Finds what the lines before a header tell of all rows under it: labels with their values, as <c>Account number: 0001234567</c> above the statement of an account.</summary>
internal static class Preamble
{
    /// <summary>Why its lines are no rows.</summary>
    public const string Reason = "stands before the header";

    private const int LongestLabel = 40;
    private const int LongestValue = 200;

    private static readonly SearchValues<char> Colons = SearchValues.Create(":：");

    /// <summary>The values whose labels name what a row may be told once for all; of a label that comes twice with different values none.</summary>
    /// <param name="lines">The cells of each line before the header.</param>
    public static IReadOnlyList<ToldValue> Of(IEnumerable<IReadOnlyList<string>> lines) =>
    [
        .. lines.SelectMany(Of).DistinctBy(told => (told.Label.ToUpperInvariant(), told.Value)).GroupBy(told => told.Label, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() == 1).Select(same => same.Single()).Where(told => ToldColumns.MayBeRead(told.Label)),
    ];

    /// <summary>Whether a cell holds a label and its value: <c>From: Monterrey</c>.</summary>
    public static bool IsTold(string cell) => cell.AsSpan().IndexOfAny(Colons) is > 0 and var colon && IsLabel(cell.AsSpan(0, colon)) && colon + 1 < cell.Length && char.IsWhiteSpace(cell[colon + 1]) && !cell.AsSpan(colon + 1).IsWhiteSpace();

    private static IEnumerable<ToldValue> Of(IReadOnlyList<string> line)
    {
        string[] cells = [.. line.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim().TrimStart('#').TrimStart())];
        for (var i = 0; i < cells.Length; i++)
        {
            var colon = cells[i].AsSpan().IndexOfAny(Colons);
            if (colon < 0 && i == 0 && IsPair(cells)) colon = cells[0].Length;
            if (colon <= 0 || !IsLabel(cells[i].AsSpan(0, colon))) continue;
            var label = cells[i][..colon].TrimEnd();
            var value = colon + 1 < cells[i].Length ? cells[i][(colon + 1)..].Trim() : "";
            if (value.Length == 0 && i + 1 < cells.Length && !EndsAsLabel(cells[i + 1])) value = cells[++i];
            if (value.Length is > 0 and <= LongestValue) yield return new ToldValue(label, value);
        }
    }

    /// <summary>Whether the cells are a label that may be read and its value, without a colon: <c>Account holder</c>, <c>ANA RUIZ</c>. Two names of columns, or of groups of them, are none.</summary>
    public static bool IsPair(IReadOnlyList<string> filled) => filled is [var label, var value] && IsLabel(label) && (value.Any(char.IsAsciiDigit) || !HeaderWords.Of(value).Any(HeaderLexicon.Knows)) && ToldColumns.MayBeRead(label);

    private static bool IsLabel(ReadOnlySpan<char> text) => text.Trim() is { Length: > 0 and <= LongestLabel } label && char.IsLetter(label[0]) && !label.ContainsAnyInRange('0', '9');

    private static bool EndsAsLabel(string cell) => Colons.Contains(cell[^1]);
}
