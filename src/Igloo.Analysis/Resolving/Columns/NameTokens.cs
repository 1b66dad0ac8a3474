using System.Numerics;
using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>How two words of names stand to each other, from the closest.</summary>
internal enum WordRelation : byte
{
    Same,
    Nickname,
    Close,
    Initial,
    Alike,
    None,
}

/// <summary>Every word of every name once, with how it sounds.</summary>
internal sealed class NameTokens
{
    private const double LeastAlike = 0.82;

    private readonly Vocabulary _words = new();
    private readonly Vocabulary _sounds = new();
    private readonly List<WordSigns> _signs = [];

    // Of words in other than Latin letters alone: how they are spelt in these.
    private readonly Dictionary<int, string> _latin = [];

    public int Count => _words.Count;

    public int Sounds => _sounds.Count;

    public string this[int word] => _words[word];

    /// <summary>The number of the word's sound; a nickname sounds like its full name.</summary>
    public int SoundOf(int word) => _signs[word].Sound;

    public int NumberOf(string word)
    {
        var number = _words.NumberOf(word);
        if (number < _signs.Count) return number;
        var latin = LatinForms.Of(word);
        if (!ReferenceEquals(latin, word)) _latin.Add(number, latin);
        _signs.Add(new WordSigns(_sounds.NumberOf(Skeleton.Of(Nicknames.Formal(latin))), _sounds.NumberOf(Skeleton.Of(latin)), new WordGlance(Letters.Of(latin), latin.Length, latin[0], Nicknames.IsKnown(latin))));
        return number;
    }

    /// <summary>The word as it is spelt in Latin letters.</summary>
    public string LatinOf(int word) => _latin.Count > 0 && _latin.TryGetValue(word, out var latin) ? latin : _words[word];

    /// <summary>The word with what it looks like at a glance.</summary>
    public SeenWord Seen(int word) => new(word, _signs[word].Glance);

    public WordRelation Relate(int a, int b)
    {
        if (a == b) return WordRelation.Same;
        var (x, y) = AsCompared(a, b);
        // One spelling of two words in other letters, or in these and in Latin ones.
        if (x == y) return WordRelation.Close;
        if (NameLikeness.IsInitialOf(x, y)) return WordRelation.Initial;
        if (Nicknames.Related(x, y)) return WordRelation.Nickname;
        var soundAlike = _signs[a].SpokenAs == _signs[b].SpokenAs;
        if (soundAlike && OnlyOneLacksVowels(a, b)) return WordRelation.Close;
        if (WordGlance.AreShort(x.Length, y.Length)) return EditDistance.IsOne(x, y) ? WordRelation.Alike : WordRelation.None;
        var likeness = JaroWinkler.Of(x, y);
        if (NameLikeness.IsClose(x, y, likeness, soundAlike)) return WordRelation.Close;
        return (likeness >= LeastAlike && EditDistance.Between(x, y) <= MostSlips(x, y)) || x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal) ? WordRelation.Alike : WordRelation.None;
    }

    /// <summary>What tells most words apart without reading them.</summary>
    public WordSigns SignsOf(int word) => _signs[word];

    /// <summary>Whether two words relate as <see cref="WordRelation.Close"/>; cheaper than asking how they do, since hardly any two words are so close.</summary>
    public bool AreClose(int a, in WordSigns signsOfA, int b, in WordSigns signsOfB)
    {
        var soundAlike = signsOfA.SpokenAs == signsOfB.SpokenAs;
        if (a == b) return false;
        var isOne = soundAlike && OnlyOneLacksVowels(a, b);
        if (!isOne && !signsOfA.Glance.CouldBeClose(signsOfB.Glance, soundAlike)) return false;
        var (x, y) = AsCompared(a, b);
        return (isOne || NameLikeness.IsClose(x, y, JaroWinkler.Of(x, y), soundAlike)) && !Nicknames.Related(x, y);
    }

    // Arabic and Hebrew leave short vowels out, so that consonants are all that can agree with other letters.
    private bool OnlyOneLacksVowels(int a, int b) => _latin.Count > 0 && LacksVowels(a) != LacksVowels(b);

    private bool LacksVowels(int word) => _latin.ContainsKey(word) && WritingSystem.LacksVowels(_words[word]);

    // A sign of Chinese or a syllable of Korean is another name where another stands, however alike they sound: only other letters beside them make their sound tell.
    private (string A, string B) AsCompared(int a, int b) => _latin.ContainsKey(a) && _latin.ContainsKey(b) && WritingSystem.HasSyllables(_words[a]) && WritingSystem.HasSyllables(_words[b])
        ? (_words[a], _words[b])
        : (LatinOf(a), LatinOf(b));

    // Many names begin alike: what more slips part is another name, as of brothers and sisters.
    private static int MostSlips(string a, string b) => Math.Max(2, Math.Max(a.Length, b.Length) / 3);
}

/// <summary>How a word sounds, with nicknames as their full names and as it is spoken, and what it looks like at a glance.</summary>
internal readonly record struct WordSigns(int Sound, int SpokenAs, WordGlance Glance);

/// <summary>A word at a glance: the letters that occur in it, its length, its first letter, and whether it has nicknames or is one.</summary>
internal readonly record struct WordGlance(uint Letters, int Length, char First, bool HasNicknames)
{
    /// <summary>Whether it is worth asking how two words stand to each other: never wrong when it says no.</summary>
    public bool CouldRelate(in WordGlance other) =>
        (HasNicknames && other.HasNicknames)
        || ((Length == 1 || other.Length == 1) && First == other.First)
        || (AreShort(Length, other.Length) ? BitOperations.PopCount(Letters ^ other.Letters) <= 2 : Text.Letters.CouldReach(.8, Length, Letters, other.Length, other.Letters, First == other.First));

    /// <summary>Whether two words could be one name spelt twice (<see cref="NameLikeness.IsClose(string, string, double, bool)"/>): never wrong when it says no.</summary>
    public bool CouldBeClose(in WordGlance other, bool soundAlike)
    {
        var shorter = Math.Min(Length, other.Length);
        if (AreShort(Length, other.Length)) return false;
        // A slip changes one letter for another at most.
        var slips = shorter >= 8 ? 2 : 1;
        return soundAlike
            || (Math.Abs(Length - other.Length) <= slips && BitOperations.PopCount(Letters ^ other.Letters) <= 2 * slips)
            || (shorter >= 5 && Text.Letters.CouldReach(.93, Length, Letters, other.Length, other.Letters, First == other.First));
    }

    /// <summary>Whether one of two words is so short that a slip makes another name of it as easily as the same.</summary>
    public static bool AreShort(int length, int other) => Math.Min(length, other) <= 3;
}
