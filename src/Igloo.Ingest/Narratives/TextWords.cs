using System.Buffers;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Narratives;

/// <summary>A narrative as words. Time O(length).</summary>
internal sealed class TextWords
{
    private const int ShortestShouted = 4; // shorter ones are names of offices and states
    private const int ShareOfSmall = 4; // of fewer than one letter in four in lower case, capitals say nothing
    private const int FewestOfTitle = 8;
    private const int ShareOfTitle = 4; // where fewer than one word in four begins in lower case, neither do they

    private static readonly HashSet<string> ShortForms = new("mr mrs ms mx dr sr sra srta jr st ave av blvd rd hwy ln lic ing fr col no num".Split(' '), StringComparer.Ordinal);

    // Marks between words that part nothing.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”«»'‘’#$€£");

    private readonly string _text;
    private readonly List<TextWord> _words = [];

    public TextWords(string text)
    {
        _text = text;
        var (at, end, isOwner) = (0, 0, false);
        while ((at = StartFrom(at)) < text.Length)
        {
            var stop = EndOf(at);
            _words.Add(new TextWord(at, stop - at, _words.Count == 0 ? Seam.Break : SeamOf(text.AsSpan(end, at - end), isOwner), KeyOf(text[at..stop])));
            isOwner = IsOwner(stop);
            at = end = isOwner ? stop + 2 : stop;
        }

        var (letters, small) = (text.Count(char.IsLetter), text.Count(char.IsLower));
        IsCased = small < letters && small * ShareOfSmall >= letters && !IsTitle();
    }

    /// <summary>Whether capitals tell something: they do not in a text that is typed in capitals, nor in one without any.</summary>
    public bool IsCased { get; }

    public int Count => _words.Count;

    public TextWord this[int at] => _words[at];

    /// <summary>What the word at a place is looked up by; empty where there is none.</summary>
    public string Key(int at) => at >= 0 && at < Count ? _words[at].Key : "";

    /// <summary>Whether a word stands at a place and is parted so from the one before it.</summary>
    public bool Follows(int at, Seam seam) => at > 0 && at < Count && _words[at].Before == seam;

    /// <summary>Whether a word begins with a capital, or a part of it does: "al-Masri".</summary>
    public bool IsCapital(int at) => at >= 0 && at < Count && (char.IsUpper(_text[_words[at].Start]) || HasCapitalPart(_text.AsSpan(_words[at].Start, _words[at].Length)));

    /// <summary>Whether a word is two or three letters in capitals, as short names of offices and states are.</summary>
    public bool IsShort(int at) => Key(at).Length < ShortestShouted && IsShouted(at);

    /// <summary>Whether a word of several letters is all in capitals.</summary>
    public bool IsShouted(int at) => _words[at].Length > 1 && !_text.AsSpan(_words[at].Start, _words[at].Length).ContainsAnyInRange('a', 'z') && _words[at].Key.Length > 1;

    public bool IsNumber(int at) => at < Count && char.IsAsciiDigit(_text[_words[at].Start]);

    /// <summary>Whether a word names a protected trait: which one, nothing may hang on.</summary>
    public bool IsTrait(int at) => at >= 0 && at < Count && TraitWords.Is(_text.AsSpan(_words[at].Start, _words[at].Length));

    /// <summary>Whether any of some words is one of a set.</summary>
    public bool HasAny(WordRun run, HashSet<string> set)
    {
        for (var at = run.First; at < run.End; at++)
            if (set.Contains(Key(at))) return true;
        return false;
    }

    /// <summary>A word and those that go on with it, small words between them among these.</summary>
    /// <param name="first">Place of the word.</param>
    /// <param name="most">Words at most.</param>
    /// <param name="goesOn">Whether the word at a place goes on, told whether a small word stands before it.</param>
    public WordRun RunFrom(int first, int most, Func<int, bool, bool> goesOn)
    {
        var end = first + 1;
        while (end - first < most)
        {
            var next = end;
            while (Follows(next, Seam.Space) && NameCues.Particles.Contains(Key(next)) && !goesOn(next, next > end)) next++;
            if (!Follows(next, Seam.Space) || !goesOn(next, next > end)) break;
            end = next + 1;
        }

        return new WordRun(first, end);
    }

    /// <summary>Where some words begin in the text, and how long they are with all between them.</summary>
    public (int Start, int Length) PlaceOf(WordRun run) => (_words[run.First].Start, _words[run.End - 1].End - _words[run.First].Start);

    private bool IsTitle() => Count >= FewestOfTitle && _words.Count(word => char.IsLower(_text[word.Start])) * ShareOfTitle < Count;

    private static bool HasCapitalPart(ReadOnlySpan<char> word) => word.IndexOf('-') is > 0 and var seam && seam + 1 < word.Length && char.IsUpper(word[seam + 1]);

    private int StartFrom(int at)
    {
        while (at < _text.Length && !char.IsLetterOrDigit(_text[at])) at++;
        return at;
    }

    private int EndOf(int start)
    {
        var at = start + 1;
        while (at < _text.Length && (char.IsLetterOrDigit(_text[at]) || char.GetUnicodeCategory(_text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark || IsInner(at))) at++;
        var isShort = at < _text.Length && _text[at] == '.' && (at == start + 1 ? char.IsUpper(_text[start]) : ShortForms.Contains(_text[start..at].ToLowerInvariant()));
        return isShort ? at + 1 : at;
    }

    // O'Brien, Al-Rahman, 14-22
    private bool IsInner(int at) =>
        at + 1 < _text.Length && (_text[at] is '\'' or '’' or '-') && !IsOwner(at)
        && ((char.IsLetter(_text[at - 1]) && char.IsLetter(_text[at + 1])) || (_text[at] == '-' && char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1])));

    private bool IsOwner(int at) =>
        at + 1 < _text.Length && _text[at] is '\'' or '’' && _text[at + 1] is 's' or 'S' && (at + 2 == _text.Length || !char.IsLetterOrDigit(_text[at + 2]));

    private static Seam SeamOf(ReadOnlySpan<char> between, bool isOwner)
    {
        if (between.Contains('\n')) return Seam.Break;
        var seam = isOwner ? Seam.Owner : Seam.Space;
        foreach (var c in between)
        {
            if (char.IsWhiteSpace(c) || Quotes.Contains(c)) continue;
            if (seam is not (Seam.Space or Seam.Owner)) return Seam.Break;
            seam = c switch { ',' or '(' => Seam.Comma, ':' => Seam.Colon, _ => Seam.Break };
        }

        return seam;
    }

    private static string KeyOf(string word) => PlainLetters.Small(word).TrimEnd('.');
}
