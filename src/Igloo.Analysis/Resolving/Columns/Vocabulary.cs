namespace Igloo.Analysis.Resolving;

/// <summary>Numbered texts that are read again and again.</summary>
/// <param name="expected">How many texts are expected; more may come.</param>
internal sealed class Vocabulary(int expected = 0) : TextNumbers(expected)
{
    private readonly List<string> _texts = new(expected);

    public override int Count => _texts.Count;

    public string this[int number] => _texts[number];

    /// <summary>The number of a text, which is kept as it is rather than copied.</summary>
    public int NumberOf(string text)
    {
        var hash = HashOf(text);
        if (TryFind(text, hash, out var place, out var number)) return number;
        _texts.Add(text);
        return Placed(hash, place);
    }

    public override void Close()
    {
        base.Close();
        _texts.TrimExcess();
    }

    public override ReadOnlySpan<char> SpanOf(int number) => _texts[number];

    protected override void Keep(ReadOnlySpan<char> text) => _texts.Add(text.ToString());
}
