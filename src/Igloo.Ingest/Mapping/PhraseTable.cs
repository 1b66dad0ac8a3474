using System.Collections;
using System.Text;

namespace Igloo.Ingest.Mapping;

/// <summary>Phrases of headers and what they mean. A phrase matches however its words are joined, and whether they are whole or abbreviated: <c>phone number</c> is <c>phoneno</c> and <c>tel nbr</c>.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _unabbreviated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bag> _inAnyOrder = new(StringComparer.Ordinal);

    // What the words of a phrase mean in any order and language; the plain language has the last word, and two that differ cancel out.
    private readonly record struct Bag(T? Meaning, bool IsPlain, bool IsDisputed);

    /// <summary>Whether no phrase was added.</summary>
    public bool IsEmpty => _meanings.Count == 0;

    /// <summary>What phrases mean, each meaning once, in the order of their adding.</summary>
    public IEnumerable<T> Meanings => _meanings.Values.Distinct();

    /// <summary>Adds phrases parted by |.</summary>
    public PhraseTable<T> Add(string phrases, T meaning)
    {
        foreach (var phrase in phrases.Split('|'))
        {
            var words = phrase.Split(' ');
            _meanings[string.Concat(words)] = meaning;
            _unabbreviated.TryAdd(Unabbreviated(words), meaning);
            AddInAnyOrder(words, meaning);
        }

        return this;
    }

    /// <summary>Adds each of some words with each of others, all parted by |: <c>arrest</c> and <c>rescue</c>, with <c>date</c> and <c>time</c>.</summary>
    public PhraseTable<T> AddEach(string words, string others, T meaning) =>
        Add(string.Join('|', words.Split('|').SelectMany(word => others.Split('|'), (word, other) => $"{word} {other}")), meaning);

    /// <summary>Finds a phrase as it was added, or with its words in another order or language.</summary>
    public bool TryFind(ReadOnlySpan<string> words, out T? meaning) => TryFindSpelt(words, out meaning) || TryFindInAnyOrder(words, out meaning);

    /// <summary>Finds a phrase only as it was added, its words in their order.</summary>
    public bool TryFindSpelt(ReadOnlySpan<string> words, out T? meaning) => _meanings.TryGetValue(string.Concat(words), out meaning) || _unabbreviated.TryGetValue(Unabbreviated(words), out meaning);

    private bool TryFindInAnyOrder(ReadOnlySpan<string> words, out T? meaning)
    {
        // "1 address" is the first owner's, "address 1" the first line.
        meaning = default;
        foreach (var word in words)
            if (word.All(char.IsAsciiDigit)) return false;
        var isFound = _inAnyOrder.TryGetValue(HeaderLexicon.Bag(words), out var bag) && !bag.IsDisputed;
        meaning = bag.Meaning;
        return isFound;
    }

    private void AddInAnyOrder(string[] words, T meaning)
    {
        var key = HeaderLexicon.Bag(words);
        var bag = new Bag(meaning, HeaderLexicon.IsPlain(words), IsDisputed: false);
        if (key.Length == 0 || _inAnyOrder.TryAdd(key, bag)) return;
        var held = _inAnyOrder[key];
        if (bag.IsPlain && !held.IsPlain) _inAnyOrder[key] = bag;
        else if (bag.IsPlain == held.IsPlain && !StructuralComparisons.StructuralEqualityComparer.Equals(held.Meaning, meaning)) _inAnyOrder[key] = held with { IsDisputed = true };
    }

    private static string Unabbreviated(ReadOnlySpan<string> words)
    {
        var whole = new StringBuilder();
        foreach (var word in words) whole.Append(HeaderWords.Whole(word));
        return whole.ToString();
    }

    /// <summary>The longest run of words that is a phrase, the rightmost of equals: <c>home phone number</c> is about a number.</summary>
    public bool TryFindWithin(ReadOnlySpan<string> words, out T? meaning, out string[] rest)
    {
        for (var length = words.Length - 1; length > 0; length--)
        {
            for (var start = words.Length - length; start >= 0; start--)
            {
                if (!TryFind(words.Slice(start, length), out meaning)) continue;
                rest = [.. words[..start], .. words[(start + length)..]];
                return true;
            }
        }

        meaning = default;
        rest = [];
        return false;
    }
}
