namespace Igloo.Analysis.Text;

/// <summary>How a word sounds, roughly: its consonants by class, without vowels, doubles and silent letters.</summary>
/// <remarks>
/// For blocking, where too many candidates cost time and too few cost matches; comparing decides. Works for the spellings that
/// transliteration makes (Mohammed and Muhamad, Oleksandr and Aleksandr). Pure and thread-safe.
/// </remarks>
public static class Skeleton
{
    private const int Longest = 5;

    /// <summary>The skeleton of a folded word: at most 5 letters; a word of another script is its own skeleton.</summary>
    public static string Of(string word)
    {
        if (word.Length == 0 || word[0] is not (>= 'a' and <= 'z')) return word;
        Span<char> kept = stackalloc char[Longest];
        var length = 0;
        var last = '\0';
        for (var i = 0; i < word.Length && length < Longest; i++)
        {
            var sound = Sound(word, i);
            if (sound != '\0' && sound != last) kept[length++] = sound;
            last = sound == '\0' ? last : sound;
        }

        return kept[..length].ToString();
    }

    private static char Sound(string word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => i == 0 ? 'a' : '\0',
        'y' => i == 0 ? 'j' : '\0',
        'h' or 'w' => i == 0 ? word[i] : '\0',
        'b' or 'v' => 'b',
        'p' when Next(word, i) == 'h' => 'f',
        'c' when Next(word, i) is 'h' => 's',
        'c' when Next(word, i) is 'e' or 'i' => 's',
        'c' or 'q' or 'k' or 'x' => 'k',
        'z' or 's' => 's',
        'd' or 't' => 't',
        'g' when Next(word, i) is 'e' or 'i' => 'j',
        'm' or 'n' => i == 0 ? word[i] : 'n',
        var other => other,
    };

    private static char Next(string word, int i) => i + 1 < word.Length ? word[i + 1] : '\0';
}
