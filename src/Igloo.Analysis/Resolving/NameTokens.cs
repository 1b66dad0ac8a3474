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

    public int Count => _words.Count;

    public int Sounds => _sounds.Count;

    public string this[int word] => _words[word];

    /// <summary>The number of the word's sound; a nickname sounds like its full name.</summary>
    public int SoundOf(int word) => _signs[word].Sound;

    public int NumberOf(string word)
    {
        var number = _words.NumberOf(word);
        if (number == _signs.Count)
            _signs.Add(new WordSigns(_sounds.NumberOf(Skeleton.Of(Nicknames.Formal(word))), _sounds.NumberOf(Skeleton.Of(word)), Letters.Of(word), word.Length, word[0], Nicknames.IsKnown(word)));
        return number;
    }

    /// <summary>Whether it is worth asking how two words stand to each other; most words that meet have nothing in common.</summary>
    public bool CouldRelate(int a, int b)
    {
        var (x, y) = (_signs[a], _signs[b]);
        return (x.HasNicknames && y.HasNicknames)
            || ((x.Length == 1 || y.Length == 1) && x.First == y.First)
            || (Math.Min(x.Length, y.Length) >= 3 && Letters.CouldReach(.8, x.Length, x.Letters, y.Length, y.Letters, x.First == y.First));
    }

    public WordRelation Relate(int a, int b)
    {
        if (a == b) return WordRelation.Same;
        var (x, y) = (_words[a], _words[b]);
        if (NameLikeness.IsInitialOf(x, y)) return WordRelation.Initial;
        if (Nicknames.Related(x, y)) return WordRelation.Nickname;
        if (Math.Min(x.Length, y.Length) < 3) return WordRelation.None;
        var likeness = JaroWinkler.Of(x, y);
        if (NameLikeness.IsClose(x, y, likeness, _signs[a].SpokenAs == _signs[b].SpokenAs)) return WordRelation.Close;
        return likeness >= LeastAlike || x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal) ? WordRelation.Alike : WordRelation.None;
    }

    private readonly record struct WordSigns(int Sound, int SpokenAs, uint Letters, int Length, char First, bool HasNicknames);
}
