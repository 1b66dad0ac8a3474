using System.Collections;

namespace Igloo.Ingest.Formats.Delimited;

/// <summary>The fields of a row of delimited text, cut but not yet made texts: most are looked at only, and few are kept.</summary>
/// <remarks>One for a whole file: its fields are those of the row that was read last.</remarks>
internal sealed class SplitRow(TableHeader header) : IReadOnlyList<string?>
{
    private readonly IReadOnlyList<ToldValue> _told = header.Told;
    private readonly FieldRange[] _fields = new FieldRange[header.Own];
    private string?[] _texts = new string?[header.Columns.Count];
    private char[] _letters = [];
    private int _start;

    public int Count { get; } = header.Columns.Count;

    public string? this[int index] => _texts[index] ??= TextOf(index);

    /// <summary>A field without making a text of it; one that holds doubled quotes must be made a text.</summary>
    public ReadOnlySpan<char> Span(int index) => index >= _fields.Length || _fields[index].HasDoubledQuotes ? this[index] : _letters.AsSpan(_start + _fields[index].Start, _fields[index].Length);

    /// <summary>Takes a text that somebody holds already as that of a field.</summary>
    public void Give(int index, string text) => _texts[index] = text;

    /// <summary>All fields as texts. The array is its taker's from now on.</summary>
    public string[] HandOver()
    {
        for (var i = 0; i < _texts.Length; i++) _texts[i] ??= TextOf(i);
        var texts = _texts;
        _texts = new string?[Count];
        return texts!;
    }

    /// <summary>Takes the next row; the letters are not copied.</summary>
    public void Take(char[] letters, int start, List<FieldRange> fields)
    {
        (_letters, _start) = (letters, start);
        fields.CopyTo(_fields);
        Array.Clear(_texts);
    }

    private string TextOf(int index) => index < _fields.Length ? _fields[index].Text(_letters.AsSpan(_start)) : _told[index - _fields.Length].Value;

    public IEnumerator<string?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Where a field lies in its row, without its quotes.</summary>
/// <param name="Start">Position in the row.</param>
/// <param name="Length">Characters.</param>
/// <param name="Doubled">The quote that stands doubled inside, or NUL when none does.</param>
internal readonly record struct FieldRange(int Start, int Length, char Doubled)
{
    public bool HasDoubledQuotes => Doubled != '\0';

    public string Text(ReadOnlySpan<char> row)
    {
        var text = row.Slice(Start, Length).ToString();
        return HasDoubledQuotes ? text.Replace(new string(Doubled, 2), Doubled.ToString(), StringComparison.Ordinal) : text;
    }
}
