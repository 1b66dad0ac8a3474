namespace Igloo.Analysis.Resolving;

/// <summary>Gives each distinct text a small number, in the order of first sight. Not thread-safe while it grows.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _texts = [];
    private Dictionary<string, int>? _numbers = new(StringComparer.Ordinal);

    public int Count => _texts.Count;

    public string this[int number] => _texts[number];

    public int NumberOf(ReadOnlySpan<char> text) =>
        Numbers().GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number) ? number : Add(text.ToString());

    public int NumberOf(string text) => Numbers().TryGetValue(text, out var number) ? number : Add(text);

    /// <summary>Forgets how to look texts up, which is most of what it holds, until somebody asks again.</summary>
    public void Close()
    {
        _numbers = null;
        _texts.TrimExcess();
    }

    private int Add(string text)
    {
        Numbers().Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private Dictionary<string, int> Numbers()
    {
        if (_numbers is not null) return _numbers;
        _numbers = new(_texts.Count, StringComparer.Ordinal);
        for (var number = 0; number < _texts.Count; number++) _numbers.Add(_texts[number], number);
        return _numbers;
    }
}
