using System.Globalization;
using Igloo.Analysis.Graphs;

namespace Igloo.Cli.Files.Networks;

/// <summary>The edges of a file, nodes numbered in the order of their names once the list is sealed.</summary>
/// <param name="areWeighted">Whether edges come with weights.</param>
/// <param name="areTimed">Whether edges come with times.</param>
internal sealed class EdgeList(bool areWeighted, bool areTimed)
{
    private readonly List<string> _names = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private readonly List<float> _weights = [];
    private readonly List<double> _times = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>Names of the nodes, as edges call them; in ordinal order once the list is sealed.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What the file calls a node besides its name; empty for most forms.</summary>
    public IReadOnlyDictionary<string, string> Labels => _labels;

    /// <summary>Whether the file itself says that edges lead from source to target.</summary>
    public bool IsDirected { get; set; }

    /// <summary>What was taken for the ends, weights and times of edges, in words.</summary>
    public required string ReadAs { get; init; }

    /// <summary>Edges that were read.</summary>
    public int Rows => _sources.Count;

    /// <summary>Bytes that the graph of all edges may take at most, its measures included.</summary>
    public long GraphBytes => CompactGraph.PeakBytes(_names.Count, Rows, areWeighted);

    /// <summary>Rows that are no edge, by reason.</summary>
    public SortedDictionary<string, int> Rejects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether some edge tells its time; one that has none counts at no time.</summary>
    public bool HasTimes => _times.Exists(double.IsFinite);

    /// <summary>Edges whose time is missing or cannot be read; they count at no time.</summary>
    public int WithoutTime => HasTimes ? _times.Count(double.IsNaN) : 0;

    /// <summary>Edges that are told after a later one; order changes nothing.</summary>
    public int OutOfOrder => _times.Zip(_times.Skip(1)).Count(pair => pair.Second < pair.First);

    /// <summary>Whether some edges lie before a time and some at it or after.</summary>
    public bool IsParted(double border) => _times.Exists(time => time < border) && _times.Exists(time => time >= border);

    /// <summary>Adds a node, which may have no edge.</summary>
    public void AddNode(ReadOnlySpan<char> name, string? label = null)
    {
        var number = NumberOf(name);
        if (!string.IsNullOrWhiteSpace(label)) _labels[_names[number]] = label.Trim();
    }

    /// <summary>Adds an edge, or counts it among the rejects.</summary>
    /// <param name="source">Name of the node from which it leads.</param>
    /// <param name="target">Name of the node to which it leads.</param>
    /// <param name="weight">A positive number; empty counts 1.</param>
    /// <param name="time">A number or date; empty for none.</param>
    public void Add(ReadOnlySpan<char> source, ReadOnlySpan<char> target, ReadOnlySpan<char> weight, ReadOnlySpan<char> time)
    {
        var heaviness = 1f;
        if (source.IsEmpty || target.IsEmpty) Reject("an end without a name");
        else if (areWeighted && !weight.IsEmpty && !IsWeight(weight, out heaviness)) Reject("the weight is no positive number");
        else
        {
            _sources.Add(NumberOf(source));
            _targets.Add(NumberOf(target));
            if (areWeighted) _weights.Add(heaviness);
            if (areTimed) _times.Add(TimeOf(time) ?? double.NaN);
        }
    }

    /// <summary>Counts a row that is no edge.</summary>
    public void Reject(string reason) => Rejects[reason] = Rejects.GetValueOrDefault(reason) + 1;

    /// <summary>Numbers nodes by name, not by appearance: the same edges in another order give the same graph.</summary>
    public void Seal()
    {
        var order = Enumerable.Range(0, _names.Count).ToArray();
        Array.Sort([.. _names], order, StringComparer.Ordinal);
        var numbers = new int[order.Length];
        for (var place = 0; place < order.Length; place++) numbers[order[place]] = place;
        _names.Sort(StringComparer.Ordinal);
        foreach (var ends in new[] { _sources, _targets })
            for (var edge = 0; edge < ends.Count; edge++) ends[edge] = numbers[ends[edge]];
        _numbers.Clear();
    }

    /// <summary>The graph of all edges.</summary>
    public CompactGraph Graph(bool directed) => Graph(directed, _ => true);

    /// <summary>The graph of the edges from a time up to, not including, another; all nodes stay.</summary>
    public CompactGraph Graph(bool directed, double from, double end) => Graph(directed, edge => _times[edge] >= from && _times[edge] < end);

    /// <summary>Borders of equal stretches of time, one more than there are stretches.</summary>
    public double[] Stretches(int count)
    {
        var known = _times.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (first, last) = (known.Min(), known.Max());
        return [.. Enumerable.Range(0, count + 1).Select(i => i == count ? double.BitIncrement(last) : first + ((last - first) * i / count))];
    }

    /// <summary>Reads a point of time: a number as it is, a date as seconds since 1970 in UTC.</summary>
    public static double? TimeOf(ReadOnlySpan<char> text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeMilliseconds() / 1000.0 : null;
    }

    private CompactGraph Graph(bool directed, Func<int, bool> isIn)
    {
        var kept = Enumerable.Range(0, Rows).Where(isIn).ToArray();
        var isWhole = kept.Length == Rows;
        var sources = isWhole ? [.. _sources] : kept.Select(edge => _sources[edge]).ToArray();
        var targets = isWhole ? [.. _targets] : kept.Select(edge => _targets[edge]).ToArray();
        float[] weights = _weights.Count == 0 ? [] : [.. kept.Select(edge => _weights[edge])];
        return directed ? CompactGraph.Directed(_names.Count, sources, targets, weights) : CompactGraph.Undirected(_names.Count, sources, targets, weights);
    }

    private static bool IsWeight(ReadOnlySpan<char> text, out float weight) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out weight) && weight > 0 && float.IsFinite(weight);

    private int NumberOf(ReadOnlySpan<char> name)
    {
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var number)) return number;
        var kept = name.ToString();
        _names.Add(kept);
        return _numbers[kept] = _names.Count - 1;
    }
}
