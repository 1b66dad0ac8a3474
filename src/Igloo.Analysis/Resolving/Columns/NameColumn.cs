using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>A name as numbers of its words. No name is the one without words.</summary>
/// <param name="words">The words, in order.</param>
/// <param name="generation">Senior, junior and so on, as in <see cref="NameWords"/>.</param>
/// <param name="script">The letters that it is written in, as in <see cref="WritingSystem"/>.</param>
internal readonly ref struct NameValue(ReadOnlySpan<int> words, int generation, byte script)
{
    public ReadOnlySpan<int> Words { get; } = words;

    public int Generation { get; } = generation;

    public byte Script { get; } = script;
}

/// <summary>A word of a name with its signs.</summary>
internal readonly record struct SeenWord(int Word, WordGlance Signs);

/// <summary>A name at a glance: its word with the signs, or where its words stand if it is more than one plain word. Most pairs of names need no more to be told apart.</summary>
internal readonly struct NameGlance
{
    // Of more than a word, the complement of where they stand; the length of the signs is their number then, and what has nicknames is of a generation.
    private readonly SeenWord _seen;

    /// <summary>A name of one word that says no generation.</summary>
    public NameGlance(in SeenWord word) => _seen = word;

    /// <summary>A name of any other kind.</summary>
    public NameGlance(int start, int words, bool isOfGeneration) => _seen = new(~start, new(0, words, default, isOfGeneration));

    /// <summary>Whether the name is one word and says no generation.</summary>
    public bool IsWord => _seen.Word >= 0;

    /// <summary>Whether the name says a generation.</summary>
    public bool IsOfGeneration => !IsWord && _seen.Signs.HasNicknames;

    /// <summary>The word of a name that is one.</summary>
    [UnscopedRef]
    public ref readonly SeenWord Word => ref _seen;

    /// <summary>The words of the name.</summary>
    /// <param name="several">Those of all names that are more than one word.</param>
    [UnscopedRef]
    public ReadOnlySpan<SeenWord> Words(ReadOnlySpan<SeenWord> several) => IsWord ? new(in _seen) : several.Slice(~_seen.Word, _seen.Signs.Length);

    /// <summary>Whether both are one word and these two words have nothing in common: never wrong when it says yes.</summary>
    public bool HasNothingOf(in NameGlance other) => IsWord && other.IsWord && _seen.Word != other._seen.Word && !_seen.Signs.CouldRelate(other._seen.Signs);
}

/// <summary>The names of one column: each distinct one once.</summary>
internal sealed class NameColumn(int rows, NameTokens tokens)
{
    /// <summary>Signs of a name for which there is room at hand.</summary>
    private const int MostSigns = 128;

    /// <summary>Signs of a generation behind the words of a name: a space and one digit.</summary>
    private const int GenerationSigns = 2;

    /// <summary>Joined names that are remembered: what a near cache holds.</summary>
    private const int Remembered = 1 << 15;

    private readonly PackedTexts _texts = new();
    private readonly List<(int Start, byte Words, byte Generation, byte Script)> _values = [];

    // The words of all names, one name after the other: millions of names cost no object each.
    private readonly List<int> _words = [];
    private NameGlance[]? _glances;

    // Only while it is filled: by their given and family names the names joined last, their number plus one.
    private (int Given, int Family, int Number)[]? _lastJoined;

    // The words of names of more than one, once more with their signs: what is compared again and again is not gathered from all over memory.
    private readonly List<SeenWord> _several = [];

    /// <summary>The name of each row, or -1.</summary>
    public int[] Rows { get; } = NewRows(rows);

    public int Count => _values.Count;

    public NameValue this[int value]
    {
        get
        {
            var (start, words, generation, script) = _values[value];
            return new NameValue(CollectionsMarshal.AsSpan(_words).Slice(start, words), generation, script);
        }
    }

    /// <summary>What a name looks like at a glance, once <see cref="LookAtWords"/> has been asked for.</summary>
    public ref readonly NameGlance GlanceAt(int value) => ref _glances![value];

    /// <summary>The words of a name at a glance.</summary>
    public ReadOnlySpan<SeenWord> WordsOf(ref readonly NameGlance glance) => glance.Words(CollectionsMarshal.AsSpan(_several));

    public ReadOnlySpan<char> TextOf(int value) => _texts[value];

    public int Add(NameWords name)
    {
        if (!name.IsKnown) return -1;
        var number = _texts.NumberOf(name.Generation == 0 ? name.Text : $"{name.Text} {name.Generation}");
        if (number < _values.Count) return number;
        Begin(name.Generation, WritingSystem.Of(name.Text));
        foreach (var word in name.Words) AddWord(tokens.NumberOf(word));
        return number;
    }

    /// <summary>Adds a given and a family name as one name, as <see cref="NameWords.Of(NameWords, NameWords)"/> joins them; -1 of both is none.</summary>
    /// <remarks>Their words are numbered already, so nothing is read again.</remarks>
    public int AddJoined(NameColumn givens, int given, NameColumn families, int family)
    {
        if (given < 0 || family < 0) return given >= 0 ? Adopt(givens, tokens, given) : family >= 0 ? Adopt(families, tokens, family) : -1;
        // Rows of one person mostly stand near each other. A table of one row, of which there are many, remembers one name.
        _lastJoined ??= new (int, int, int)[Math.Min(Remembered, (int)BitOperations.RoundUpToPowerOf2((uint)Rows.Length))];
        ref var last = ref _lastJoined[((given * 31) + family) & (_lastJoined.Length - 1)];
        if (last.Number == 0 || last.Given != given || last.Family != family) last = (given, family, NumberOfJoined(givens, given, families, family) + 1);
        return last.Number - 1;
    }

    private int NumberOfJoined(NameColumn givens, int given, NameColumn families, int family)
    {
        var first = givens.TextWithoutGeneration(given);
        var last = families.TextWithoutGeneration(family);
        var x = givens[given];
        var y = families[family];
        var length = first.Length + 1 + last.Length;
        var text = length + GenerationSigns <= MostSigns ? stackalloc char[MostSigns] : new char[length + GenerationSigns];
        first.CopyTo(text);
        text[first.Length] = ' ';
        last.CopyTo(text[(first.Length + 1)..]);
        var generation = Math.Max(x.Generation, y.Generation);
        if (generation != 0)
        {
            (text[length], text[length + 1]) = (' ', (char)('0' + generation));
            length += GenerationSigns;
        }

        var number = _texts.NumberOf(text[..length]);
        if (number < _values.Count) return number;
        Begin(generation, y.Script == WritingSystem.Latin ? y.Script : x.Script);
        foreach (var word in x.Words) AddWord(word);
        foreach (var word in y.Words) AddWord(word);
        return number;
    }

    private ReadOnlySpan<char> TextWithoutGeneration(int value) => _values[value].Generation == 0 ? TextOf(value) : TextOf(value)[..^GenerationSigns];

    // The words that are added from now on are those of another name.
    private void Begin(int generation, byte script) => _values.Add((_words.Count, 0, (byte)generation, script));

    private void AddWord(int word)
    {
        ref var last = ref CollectionsMarshal.AsSpan(_values)[^1];
        if (last.Words == WordRelations.MostWords) return;
        last.Words++;
        _words.Add(word);
    }

    /// <summary>The number here of a name of another column, which is added where it is new.</summary>
    public int Adopt(NameColumn others, NameTokens words, int other)
    {
        var number = _texts.NumberOf(others.TextOf(other));
        if (number < _values.Count) return number;
        var value = others[other];
        Begin(value.Generation, value.Script);
        foreach (var word in value.Words) AddWord(tokens.NumberOf(words[word]));
        if (_glances is null) return number;
        if (number >= _glances.Length) Array.Resize(ref _glances, Math.Max(16, number * 2));
        _glances[number] = Glance(number);
        return number;
    }

    /// <summary>Gives back what only filling needs.</summary>
    public void Close()
    {
        _texts.Close();
        _words.TrimExcess();
        _values.TrimExcess();
        _lastJoined = null;
    }

    /// <summary>Prepares <see cref="GlanceAt"/> when all names are there.</summary>
    public void LookAtWords()
    {
        _glances = new NameGlance[_values.Count];
        for (var i = 0; i < _glances.Length; i++) _glances[i] = Glance(i);
    }

    private NameGlance Glance(int value)
    {
        var name = this[value];
        if (name is { Words: [var word], Generation: 0 }) return new NameGlance(tokens.Seen(word));
        var start = _several.Count;
        foreach (var one in name.Words) _several.Add(tokens.Seen(one));
        return new NameGlance(start, name.Words.Length, name.Generation != 0);
    }

    private static int[] NewRows(int rows)
    {
        var numbers = new int[rows];
        Array.Fill(numbers, -1);
        return numbers;
    }
}
