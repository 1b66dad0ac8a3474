namespace Igloo.Storage;

/// <summary>Gives one string for equal texts of a column, so that a name in ten thousand rows is held once.</summary>
internal sealed class TextPool
{
    // Beyond this a column is mostly distinct, and looking up costs more than it saves.
    private const int Most = 16_384;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private string _last = "";

    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Take(ReadOnlySpan<char> text)
    {
        // Many columns say the same of every row of a file.
        if (text.SequenceEqual(_last)) return _last;
        if (_texts.Count >= Most) return text.ToString();
        if (_lookup.TryGetValue(text, out var held)) return _last = held;
        _last = text.ToString();
        _texts.Add(_last);
        return _last;
    }
}
