using System.Text;

namespace Igloo.Ingest.Mapping;

/// <summary>Phrases of headers and what they mean. A phrase matches however its words are joined, and whether they are whole or abbreviated: <c>phone number</c> is <c>phoneno</c> and <c>tel nbr</c>.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _unabbreviated = new(StringComparer.Ordinal);

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
        }

        return this;
    }

    public bool TryFind(ReadOnlySpan<string> words, out T? meaning) => _meanings.TryGetValue(string.Concat(words), out meaning) || _unabbreviated.TryGetValue(Unabbreviated(words), out meaning);

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
