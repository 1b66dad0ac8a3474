using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>A name as numbers of its words.</summary>
/// <param name="Words">The words, in order.</param>
/// <param name="Generation">Senior, junior and so on, as in <see cref="NameWords"/>.</param>
/// <param name="IsLatin">Whether it stands in Latin letters, or in letters that can be brought to them.</param>
internal readonly record struct NameValue(int[] Words, int Generation, bool IsLatin);

/// <summary>A name at a glance: its word, or -1 where it has more than one, and that word's signs. Most pairs of names need no more to be told apart.</summary>
internal readonly record struct NameGlance(int Word, WordGlance Signs)
{
    /// <summary>Whether both are one word and these two words have nothing in common: never wrong when it says yes.</summary>
    public bool HasNothingOf(in NameGlance other) => Word >= 0 && other.Word >= 0 && Word != other.Word && !Signs.CouldRelate(other.Signs);
}

/// <summary>The names of one column: each distinct one once.</summary>
internal sealed class NameColumn(int rows, NameTokens tokens)
{
    /// <summary>Signs of a name for which there is room at hand.</summary>
    private const int MostSigns = 128;

    /// <summary>Words of a name that are compared.</summary>
    private const int MostWords = 12;

    private readonly Vocabulary _texts = new();
    private readonly List<NameValue> _values = [];
    private NameGlance[] _glances = [];

    /// <summary>The name of each row, or -1.</summary>
    public int[] Rows { get; } = NewRows(rows);

    public int Count => _values.Count;

    public NameValue this[int value] => _values[value];

    /// <summary>What a name looks like at a glance, once <see cref="LookAtWords"/> has been asked for.</summary>
    public ref readonly NameGlance GlanceAt(int value) => ref _glances[value];

    public string TextOf(int value) => _texts[value];

    public int Add(NameWords name)
    {
        if (!name.IsKnown) return -1;
        var number = _texts.NumberOf(name.Generation == 0 ? name.Text : $"{name.Text} {name.Generation}");
        if (number == _values.Count) _values.Add(new NameValue(NumbersOf(name.Words), name.Generation, name.Text.AsSpan().ContainsAnyInRange('a', 'z')));
        return number;
    }

    /// <summary>Adds a given and a family name as one name, as <see cref="NameWords.Of(NameWords, NameWords)"/> joins those that say no generation.</summary>
    /// <remarks>Their words are numbered already, so nothing is read again.</remarks>
    public int AddJoined(NameColumn givens, int given, NameColumn families, int family)
    {
        var (first, last) = (givens.TextOf(given), families.TextOf(family));
        var length = first.Length + 1 + last.Length;
        var text = length <= MostSigns ? stackalloc char[MostSigns] : new char[length];
        first.CopyTo(text);
        text[first.Length] = ' ';
        last.CopyTo(text[(first.Length + 1)..]);
        var number = _texts.NumberOf(text[..length]);
        if (number == _values.Count) _values.Add(new NameValue(Joined(givens[given].Words, families[family].Words), 0, givens[given].IsLatin || families[family].IsLatin));
        return number;
    }

    private static int[] Joined(int[] given, int[] family)
    {
        var words = new int[Math.Min(given.Length + family.Length, MostWords)];
        given.CopyTo(words, 0);
        family.AsSpan(0, words.Length - given.Length).CopyTo(words.AsSpan(given.Length));
        return words;
    }

    /// <summary>The number here of a name of another column, which is added where it is new.</summary>
    public int Adopt(NameColumn others, NameTokens words, int other)
    {
        var number = _texts.NumberOf(others._texts[other]);
        if (number < _values.Count) return number;
        var value = others[other];
        _values.Add(value with { Words = Array.ConvertAll(value.Words, word => tokens.NumberOf(words[word])) });
        if (_glances.Length == 0) return number;
        if (number >= _glances.Length) Array.Resize(ref _glances, Math.Max(16, number * 2));
        _glances[number] = Glance(number);
        return number;
    }

    /// <summary>Gives back what only filling needs.</summary>
    public void Close() => _texts.Close();

    /// <summary>Prepares <see cref="GlanceAt"/> when all names are there.</summary>
    public void LookAtWords()
    {
        _glances = new NameGlance[_values.Count];
        for (var i = 0; i < _glances.Length; i++) _glances[i] = Glance(i);
    }

    private NameGlance Glance(int value) => _values[value].Words is [var word] ? new NameGlance(word, tokens.GlanceAt(word)) : new NameGlance(-1, default);

    private int[] NumbersOf(IReadOnlyList<string> words)
    {
        var numbers = new int[Math.Min(words.Count, MostWords)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = tokens.NumberOf(words[i]);
        return numbers;
    }

    private static int[] NewRows(int rows)
    {
        var numbers = new int[rows];
        Array.Fill(numbers, -1);
        return numbers;
    }
}
