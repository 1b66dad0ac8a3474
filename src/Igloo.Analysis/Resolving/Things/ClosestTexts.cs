namespace Igloo.Analysis.Resolving;

/// <summary>Which texts of a column are each other's closest, when the column holds texts and not names.</summary>
/// <remarks>
/// A title is not a name: two lists word it each in its own way, and what they share by chance (a brand, a kind) depends on the shelf. So no likeness says "the same"
/// everywhere, but being nearer to one another than to all others does, as with mutual nearest neighbours (Gowda and Krishna, Pattern Recognition 10, 1978).
/// Likeness is the cosine of words weighted by their rarity, log2(texts / texts with the word) (Salton and Buckley, Information Processing and Management 24, 1988).
/// Texts that name different codes or numbers are never close, nor, in one list, those that are one wording of two variants (<see cref="TextWords.AreVariants"/>).
/// How many of the closest are strangers is told by a second search, in which nobody may find the partner of the first: the partner is gone, so what is close then is
/// close by chance. How many partners are not found is told by two searches more, each by half the words, as from an animal census of two catches (Chapman, "Some
/// Properties of the Hypergeometric Distribution", 1951). Time O(texts × words × limit), memory O(words); nothing is done for a column of names.
/// </remarks>
internal sealed class ClosestTexts
{
    /// <summary>Words on average from which a column holds texts; names of people and firms have two or three.</summary>
    private const double LeastWords = 4;

    /// <summary>Texts from which it can be told which words are rare, and who is nearest.</summary>
    private const int LeastTexts = 20;

    /// <summary>Cosine below which even the closest have nothing but a common word.</summary>
    private const double LeastLikeness = .1;

    private const int MostMeeting = 200;

    /// <summary>Likeness is ordered in millionths; what differs by less is equal, and equals are nobody's closest.</summary>
    private const double Steps = 1e6;

    /// <summary>Share of texts of which a stranger is the closest that is assumed before any is seen, and how many texts that weighs as much as: round estimates.</summary>
    private const double AssumedStrangers = .1, AssumedTexts = 20;

    /// <summary>Share of the closest pairs of one list that is never doubted: where things stand more than twice, the second search finds more of the same.</summary>
    private const double LeastRight = .6;

    private readonly int[] _closest;

    private ClosestTexts(int[] closest, bool areApart, double strangers, double missed) => (_closest, AreApart, Log2Strangers, Missed) = (closest, areApart, (float)Math.Log2(strangers), missed);

    /// <summary>Nothing is close: a column of names.</summary>
    public static ClosestTexts None { get; } = new([], false, 1, 0);

    /// <summary>Whether they stand in lists that name each thing once.</summary>
    public bool AreApart { get; }

    /// <summary>log2 of the chance that two texts about different things are each other's closest.</summary>
    public float Log2Strangers { get; }

    /// <summary>How many pairs about one thing are worded too differently to be each other's closest, as far as two half searches tell.</summary>
    public double Missed { get; }

    /// <summary>Whether the column holds texts.</summary>
    public bool AreTexts => _closest.Length > 0;

    /// <summary>The text that has <paramref name="text"/> as its closest and is its closest, or -1.</summary>
    public int Of(int text) => AreTexts ? _closest[text] : -1;

    /// <param name="texts">The texts, in order.</param>
    /// <param name="rows">How many rows hold one.</param>
    /// <param name="lists">Asked only of texts: the list of each, whose texts are not each other's; <see langword="null"/> when any two may be.</param>
    public static ClosestTexts Among(IReadOnlyList<string> texts, int rows, Func<int[]?> lists)
    {
        var words = texts.Select(TextWords.Of).ToArray();
        if (words.Length < LeastTexts || words.Average(each => each.Length) < LeastWords) return None;
        var listOf = lists();
        var search = new Search(words, listOf);
        var closest = search.Closest(without: null);
        var strangers = Strangers(PairsIn(closest), PairsIn(search.Closest(closest)), WithPartners(words.Length, listOf), listOf is null ? LeastRight : 0);
        var missed = Missing(closest, search.OfHalf(0).Closest(without: null), search.OfHalf(1).Closest(without: null), rows - texts.Count);
        return new ClosestTexts(closest, listOf is not null, strangers / (words.Length * (words.Length - 1) / 2.0), missed);
    }

    // What two searches find by different words, and how much of it both find, tells how much neither does (Chapman 1951). Equal texts are found by all.
    private static double Missing(int[] closest, int[] byHalf, int[] byOtherHalf, int equal)
    {
        var both = byHalf.Where((other, text) => other >= 0 && byOtherHalf[text] == other).Count() / 2;
        var all = ((PairsIn(byHalf) + equal + 1.0) * (PairsIn(byOtherHalf) + equal + 1.0) / (both + equal + 1.0)) - 1;
        return Math.Max(0, all - PairsIn(closest) - equal);
    }

    // Of two lists, no more texts than twice the shorter can have a partner.
    private static int WithPartners(int texts, int[]? lists) =>
        lists is null ? texts : lists.Where(list => list != TextLists.Several).CountBy(list => list).Select(list => list.Value).DefaultIfEmpty().ToArray() is var counts ? 2 * (counts.Sum() - counts.Max()) : 0;

    // A text without a partner is the closest of a stranger as often as in the second search; with that, the strangers among the first pairs add up to what was found.
    private static double Strangers(int pairs, int pairsOfStrangers, int texts, double leastRight)
    {
        var share = ((2 * pairsOfStrangers) + (AssumedStrangers * AssumedTexts)) / (texts + AssumedTexts);
        var right = ((2 * pairs) - (share * texts)) / (2 * (1 - share));
        return Math.Max(.5, pairs - Math.Clamp(right, leastRight * pairs, pairs));
    }

    private static int PairsIn(int[] closest) => closest.Count(text => text >= 0) / 2;

    private sealed class Search
    {
        private readonly string[][] _words;
        private readonly int[]? _lists;
        private readonly int[][] _numbers;
        private readonly List<List<int>> _holders;
        private readonly double[] _weights;
        private readonly double[] _lengths;

        public Search(string[][] words, int[]? lists)
        {
            (_words, _lists, _holders) = (words, lists, []);
            var vocabulary = new Vocabulary();
            _numbers = Array.ConvertAll(words, each => Array.ConvertAll(each, vocabulary.NumberOf));
            for (var word = 0; word < vocabulary.Count; word++) _holders.Add([]);
            for (var text = 0; text < words.Length; text++)
                foreach (var word in _numbers[text]) _holders[word].Add(text);
            foreach (var numbers in _numbers) Array.Sort(numbers);
            _weights = [.. _holders.Select(holders => Math.Log2((double)words.Length / holders.Count))];
            _lengths = LengthsOf(_numbers);
        }

        private Search(Search whole, int half)
        {
            (_words, _lists, _holders, _weights) = (whole._words, whole._lists, whole._holders, whole._weights);
            _numbers = Array.ConvertAll(whole._numbers, numbers => Array.FindAll(numbers, word => word % 2 == half));
            _lengths = LengthsOf(_numbers);
        }

        /// <summary>The same search by every other word.</summary>
        /// <param name="half">0 or 1: which words.</param>
        public Search OfHalf(int half) => new(this, half);

        /// <summary>For each text the one that is its closest and whose closest it is, or -1.</summary>
        /// <param name="without">For each text one that it may not find, or -1; <see langword="null"/> for none.</param>
        public int[] Closest(int[]? without)
        {
            var limit = Math.Min(MostMeeting, ResolverRun.LimitFor(_words.Length));
            var (nearest, seenBy) = (new int[_words.Length], new int[_words.Length]);
            Array.Fill(seenBy, -1);
            for (var text = 0; text < nearest.Length; text++) nearest[text] = NearestOf(text, without?[text] ?? -1, limit, seenBy);
            return [.. nearest.Select((other, text) => other >= 0 && nearest[other] == text ? other : -1)];
        }

        private double[] LengthsOf(int[][] texts) => Array.ConvertAll(texts, numbers => Math.Sqrt(numbers.Sum(word => _weights[word] * _weights[word])));

        private int NearestOf(int text, int without, int limit, int[] seenBy)
        {
            var (best, most) = (-1, (int)(LeastLikeness * Steps) - 1);
            seenBy[text] = text;
            if (without >= 0) seenBy[without] = text;
            foreach (var word in _numbers[text])
            {
                if (_holders[word].Count > limit) continue;
                foreach (var other in _holders[word])
                {
                    if (seenBy[other] == text) continue;
                    seenBy[other] = text;
                    if (!MayMeet(text, other)) continue;
                    var likeness = (int)Math.Round(Likeness(text, other) * Steps);
                    if (likeness < most || AreOfTwo(_words[text], _words[other])) continue;
                    (best, most) = (likeness == most ? -1 : other, likeness);
                }
            }

            return best;
        }

        // Two lists word one thing in two ways; one list that words two things alike says how they differ.
        private bool AreOfTwo(string[] a, string[] b) => TextWords.Contradict(a, b) || (_lists is null && TextWords.AreVariants(a, b));

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
