namespace Igloo.Analysis.Resolving;

/// <summary>Gives each distinct text a small number, in the order of first sight. Not thread-safe while it grows.</summary>
internal sealed class Vocabulary
{
    private Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _texts = [];

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _texts.Count;

    public string this[int number] => _texts[number];

    public int NumberOf(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var number)) return number;
        return Add(text.ToString());
    }

    public int NumberOf(string text) => _numbers.TryGetValue(text, out var number) ? number : Add(text);

    /// <summary>Forgets how to look texts up, once all are in.</summary>
    public void Close()
    {
        _numbers = new(StringComparer.Ordinal);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private int Add(string text)
    {
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }
}
