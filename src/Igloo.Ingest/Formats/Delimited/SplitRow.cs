using System.Collections;

namespace Igloo.Ingest.Formats.Delimited;

/// <summary>The fields of a row of delimited text, cut but not yet made texts: most are looked at only, and few are kept.</summary>
internal sealed class SplitRow(string row, FieldRange[] fields, int count) : IReadOnlyList<string?>
{
    private readonly string?[] _texts = new string?[count];

    public int Count { get; } = count;

    public string? this[int index] => _texts[index] ??= fields[index].Text(row);

    /// <summary>A field without making a text of it; one that holds doubled quotes must be made a text.</summary>
    public ReadOnlySpan<char> Span(int index) => fields[index].HasDoubledQuotes ? this[index] : row.AsSpan(fields[index].Start, fields[index].Length);

    public IEnumerator<string?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Where a field lies in its row, without its quotes.</summary>
internal readonly record struct FieldRange(int Start, int Length, bool HasDoubledQuotes)
{
    public string Text(ReadOnlySpan<char> row)
    {
        var text = row.Slice(Start, Length).ToString();
        return HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
