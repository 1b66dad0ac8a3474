using System.Buffers;
using System.Text.Encodings.Web;
using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Rows;

/// <summary>Writes rows exactly as received: a JSON object of column to text. Reuses its buffer: for one thread at a time.</summary>
internal sealed class RawJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly SearchValues<char> Plain = SearchValues.Create(string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\'))));

    private readonly Dictionary<TableHeader, List<string>> _names = [];
    private char[] _buffer = new char[1024];
    private int _length;

    public string Write(RawRow row)
    {
        var names = NamesOf(row.Header);
        _length = 0;
        Append("{");
        for (var i = 0; i < row.Values.Count; i++)
        {
            if (row.Values is not Formats.Delimited.SplitRow && row.Values[i] is null) continue;
            if (_length > 1) Append(",");
            Append(names[i]);
            Escape(row.Span(i));
            Append("\"");
        }

        Append("}");
        return new string(_buffer, 0, _length);
    }

    // Each with its quotes, its colon and the opening quote of its value.
    private List<string> NamesOf(TableHeader header)
    {
        if (!_names.TryGetValue(header, out var names)) _names[header] = names = [];
        while (names.Count < header.Columns.Count) names.Add($"\"{Encoder.Encode(header.Columns[names.Count])}\":\"");
        return names;
    }

    // Nearly all values hold only letters that stand for themselves.
    private void Escape(ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyExcept(Plain))
        {
            Append(value);
            return;
        }

        for (var left = value; !left.IsEmpty;)
        {
            Room(left.Length * Encoder.MaxOutputCharactersPerInputCharacter);
            Encoder.Encode(left, _buffer.AsSpan(_length), out var read, out var written);
            _length += written;
            left = left[read..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Room(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Room(int length)
    {
        if (_buffer.Length - _length < length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + length));
    }
}
