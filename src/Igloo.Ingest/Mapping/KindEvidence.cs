using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>How much the words of all headers of a table and what its columns look like together speak for each kind: naive Bayes over plain words, so that what is learnt from one language holds in all, and over looks, which no language changes.</summary>
/// <remarks>Counts of layouts stand in <see cref="KindWords"/>. Pure; thread-safe.</remarks>
internal sealed class KindEvidence
{
    /// <summary>What is added to each count, lest a word never seen in a kind rule it out.</summary>
    private const double Smoothing = 0.3;

    /// <summary>Nats by which a kind may lie behind the likeliest one before nothing speaks for it: one in 8,000.</summary>
    private const double MostNats = 9;

    /// <summary>Nats by which a kind lies before every other where little doubt of it is left: seven to one.</summary>
    private const double PlainNats = 2;

    private static readonly Dictionary<string, Dictionary<RecordKind, int>> Counts = KindWords.Counts.Select(Parted).ToDictionary(line => line.Word, line => line.Kinds, StringComparer.Ordinal);

    private static readonly Dictionary<RecordKind, int> Layouts = Counts[KindWords.AnyWord];

    private static readonly int AllLayouts = Layouts.Values.Sum();

    private readonly Dictionary<RecordKind, double> _nats;
    private readonly Dictionary<RecordKind, double> _natsOfWords;
    private readonly double _most;

    private KindEvidence(string[] words, string[] looks)
    {
        _natsOfWords = Nats(words);
        _nats = looks.Length == 0 ? _natsOfWords : Nats([.. words, .. looks]);
        _most = _nats.Values.Max();
    }

    /// <summary>What the headers of a table and its <see cref="TableLooks"/> say; nothing for any kind where there are none.</summary>
    public static KindEvidence Of(IEnumerable<string> headers, IEnumerable<string> looks) => new([.. WordsOf(headers).Where(Counts.ContainsKey)], [.. looks.Where(Counts.ContainsKey)]);

    /// <summary>0 to 1: 1 for the likeliest kind, 0 for those that are hardly thinkable.</summary>
    public double For(RecordKind kind) => Math.Round(Math.Max(0, 1 - ((_most - _nats[kind]) / MostNats)), 3);

    /// <summary>Whether words and looks together leave little doubt of a kind.</summary>
    public bool IsPlain(RecordKind kind) => IsPlain(kind, _nats);

    /// <summary>Whether the words alone leave little doubt of a kind.</summary>
    public bool IsPlainInWords(RecordKind kind) => IsPlain(kind, _natsOfWords);

    /// <summary>Whether words and looks together speak for a kind before any other.</summary>
    public bool IsLikeliest(RecordKind kind) => _nats.All(other => other.Key == kind || other.Value < _nats[kind]);

    /// <summary>The different plain words of a table's headers, without numbers.</summary>
    public static IReadOnlyCollection<string> WordsOf(IEnumerable<string> headers) =>
        [.. headers.SelectMany(header => HeaderLexicon.Plain(HeaderWords.Of(header))).Where(word => !word.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsPlain(RecordKind kind, Dictionary<RecordKind, double> nats) => nats.All(other => other.Key == kind || other.Value <= nats[kind] - PlainNats);

    private static Dictionary<RecordKind, double> Nats(string[] words) =>
        Layouts.Keys.ToDictionary(kind => kind, kind => words.Length == 0 ? 0 : Math.Log((double)Layouts[kind] / AllLayouts) + words.Sum(word => Nats(word, kind)));

    // How much oftener the word stands in layouts of the kind than in any.
    private static double Nats(string word, RecordKind kind) =>
        Math.Log(Share(Counts[word].GetValueOrDefault(kind), Layouts[kind]) / Share(Counts[word].Values.Sum(), AllLayouts));

    private static double Share(int with, int all) => (with + Smoothing) / (all + (2 * Smoothing));

    private static (string Word, Dictionary<RecordKind, int> Kinds) Parted(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var counts = line[(colon + 1)..].Split(' ').Chunk(2).ToDictionary(pair => Enum.Parse<RecordKind>(pair[0], ignoreCase: true), pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        return (line[..colon], counts);
    }
}
