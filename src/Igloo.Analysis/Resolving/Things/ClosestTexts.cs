namespace Igloo.Analysis.Resolving;

/// <summary>Which texts of a column are each other's closest, when the column holds texts and not names.</summary>
/// <remarks>
/// A title is not a name: two lists word it each in its own way, and what they share by chance (a brand, a kind) depends on the shelf. So no likeness says "the same"
/// everywhere, but being nearer to one another than to all others does, as with mutual nearest neighbours (Gowda and Krishna, Pattern Recognition 10, 1978).
/// Likeness is the cosine of words weighted by their rarity, log2(texts / texts with the word) (Salton and Buckley, Information Processing and Management 24, 1988).
/// Texts that name different codes or numbers are never close. Time O(texts × words × limit), memory O(words); nothing is done for a column of names.
/// </remarks>
internal sealed class ClosestTexts
{
    /// <summary>Words on average from which a column holds texts; names of people and firms have two or three.</summary>
    private const double LeastWords = 4;

    /// <summary>Texts from which it can be told which words are rare, and who is nearest.</summary>
    private const int LeastTexts = 20;

    /// <summary>Cosine below which even the closest have little but a common word.</summary>
    private const double LeastLikeness = .25;

    private const int MostMeeting = 200;

    /// <summary>Likeness is ordered in millionths; what differs by less is equal, and equals are nobody's closest.</summary>
    private const double Steps = 1e6;

    private readonly int[] _closest;

    private ClosestTexts(int[] closest) => _closest = closest;

    /// <summary>Nothing is close: a column of names.</summary>
    public static ClosestTexts None { get; } = new([]);

    /// <summary>Whether the column holds texts.</summary>
    public bool AreTexts => _closest.Length > 0;

    public int Count => _closest.Length;

    /// <summary>The text that has <paramref name="text"/> as its closest and is its closest, or -1.</summary>
    public int Of(int text) => AreTexts ? _closest[text] : -1;

    /// <param name="texts">The texts, in order.</param>
    /// <param name="lists">Asked only of texts: the list of each, whose texts are not each other's; <see langword="null"/> when any two may be.</param>
    public static ClosestTexts Among(IReadOnlyList<string> texts, Func<int[]?> lists)
    {
        var words = texts.Select(TextWords.Of).ToArray();
        if (words.Length < LeastTexts || words.Average(each => each.Length) < LeastWords) return None;
        var nearest = new Search(words, lists()).Nearest();
        var closest = new int[nearest.Length];
        for (var text = 0; text < closest.Length; text++) closest[text] = nearest[text] >= 0 && nearest[nearest[text]] == text ? nearest[text] : -1;
        return new ClosestTexts(closest);
    }

    private sealed class Search
    {
        private readonly string[][] _words;
        private readonly int[]? _lists;
        private readonly int[][] _numbers;
        private readonly List<List<int>> _holders = [];
        private readonly double[] _weights;
        private readonly double[] _lengths;

        public Search(string[][] words, int[]? lists)
        {
            (_words, _lists) = (words, lists);
            var vocabulary = new Vocabulary();
            _numbers = Array.ConvertAll(words, each => Array.ConvertAll(each, vocabulary.NumberOf));
            for (var word = 0; word < vocabulary.Count; word++) _holders.Add([]);
            for (var text = 0; text < words.Length; text++)
                foreach (var word in _numbers[text]) _holders[word].Add(text);
            foreach (var numbers in _numbers) Array.Sort(numbers);
            _weights = [.. _holders.Select(holders => Math.Log2((double)words.Length / holders.Count))];
            _lengths = Array.ConvertAll(_numbers, numbers => Math.Sqrt(numbers.Sum(word => _weights[word] * _weights[word])));
        }

        public int[] Nearest()
        {
            var limit = Math.Min(MostMeeting, ResolverRun.LimitFor(_words.Length));
            var (nearest, seenBy) = (new int[_words.Length], new int[_words.Length]);
            Array.Fill(seenBy, -1);
            for (var text = 0; text < nearest.Length; text++) nearest[text] = NearestOf(text, limit, seenBy);
            return nearest;
        }

        private int NearestOf(int text, int limit, int[] seenBy)
        {
            var (best, most) = (-1, (int)(LeastLikeness * Steps) - 1);
            seenBy[text] = text;
            foreach (var word in _numbers[text])
            {
                if (_holders[word].Count > limit) continue;
                foreach (var other in _holders[word])
                {
                    if (seenBy[other] == text) continue;
                    seenBy[other] = text;
                    if (!MayMeet(text, other)) continue;
                    var likeness = (int)Math.Round(Likeness(text, other) * Steps);
                    if (likeness < most || TextWords.Contradict(_words[text], _words[other])) continue;
                    (best, most) = (likeness == most ? -1 : other, likeness);
                }
            }

            return best;
        }

        private bool MayMeet(int a, int b) => _lists is null || (_lists[a] != _lists[b] && _lists[a] != TextLists.Several && _lists[b] != TextLists.Several);

        private double Likeness(int a, int b)
        {
            var (x, y, sum) = (_numbers[a], _numbers[b], 0.0);
            for (int i = 0, j = 0; i < x.Length && j < y.Length;)
            {
                if (x[i] == y[j]) sum += _weights[x[i]] * _weights[x[i]];
                if (x[i] < y[j]) i++;
                else j++;
            }

            return sum / Math.Max(_lengths[a] * _lengths[b], double.Epsilon);
        }
    }
}
