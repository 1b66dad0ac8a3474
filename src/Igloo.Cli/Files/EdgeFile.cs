using System.Globalization;
using System.IO.Compression;
using System.Text;
using Igloo.Analysis.Graphs;

namespace Igloo.Cli.Files;

/// <summary>The edges of a file, nodes numbered in the order of their names.</summary>
/// <remarks>Fields are parted by comma, tab, semicolon or pipe, else by white space; lines that begin with # or % are comments; a .gz file is unpacked on the way.</remarks>
internal sealed class EdgeFile
{
    private readonly List<string> _names = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private readonly List<float> _weights = [];
    private readonly List<double> _times = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private EdgeFile() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names of the nodes, in ordinal order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Edges that were read.</summary>
    public int Rows => _sources.Count;

    /// <summary>Bytes that the graph of all edges may take at most, its measures included.</summary>
    public long GraphBytes => CompactGraph.PeakBytes(_names.Count, Rows, _weights.Count > 0);

    /// <summary>Rows that are no edge, by reason.</summary>
    public SortedDictionary<string, int> Rejects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether edges carry times; one that has none counts at no time.</summary>
    public bool HasTimes => _times.Count > 0;

    /// <summary>Edges whose time is missing or cannot be read; they count at no time.</summary>
    public int WithoutTime => _times.Count(double.IsNaN);

    /// <summary>Edges that are told after a later one; order changes nothing.</summary>
    public int OutOfOrder => _times.Zip(_times.Skip(1)).Count(pair => pair.Second < pair.First);

    /// <summary>Whether some edges lie before a time and some at it or after.</summary>
    public bool IsParted(double border) => _times.Exists(time => time < border) && _times.Exists(time => time >= border);

    /// <exception cref="InvalidDataException">The file holds no edge, or not the column of times that was named.</exception>
    public static EdgeFile Read(FileInfo file, string? time, Action<long> progress)
    {
        using var stream = file.OpenRead();
        using var content = file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(content, Encoding.UTF8, true, 1 << 16);
        var edges = new EdgeFile();
        edges.Read(reader, time, () => progress(stream.Position));
        if (edges.Rows == 0) throw new InvalidDataException("the file holds no edge; each line needs a source and a target");
        edges.SortNames();
        return edges;
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

    private void Read(StreamReader reader, string? time, Action progress)
    {
        char? delimiter = null;
        EdgeColumns? columns = null;
        var fields = new List<Range>();
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            if (number % (1 << 16) == 0) progress();
            if (string.IsNullOrWhiteSpace(line) || line[0] is '#' or '%') continue;
            if (columns is null)
            {
                delimiter = EdgeRow.DelimiterOf(line);
                EdgeRow.Split(line, delimiter, fields);
                columns = EdgeColumns.OfHeader([.. fields.Select(field => EdgeRow.Value(line, field).ToString())], time);
                if (columns is not null) continue;
                columns = EdgeColumns.ByPlace(fields.Count);
            }

            EdgeRow.Split(line, delimiter, fields);
            if (Add(line, fields, columns.Value) is { } reason) Rejects[reason] = Rejects.GetValueOrDefault(reason) + 1;
        }
    }

    private string? Add(string line, List<Range> fields, EdgeColumns columns)
    {
        if (fields.Count <= Math.Max(columns.Source, columns.Target)) return "fewer fields than columns";
        var source = EdgeRow.Value(line, fields[columns.Source]);
        var target = EdgeRow.Value(line, fields[columns.Target]);
        if (source.IsEmpty || target.IsEmpty) return "an end without a name";
        var weight = 1f;
        if (columns.Weight >= 0 && (columns.Weight >= fields.Count || !IsWeight(EdgeRow.Value(line, fields[columns.Weight]), out weight))) return "the weight is no positive number";
        _sources.Add(NumberOf(source));
        _targets.Add(NumberOf(target));
        if (columns.Weight >= 0) _weights.Add(weight);
        if (columns.Time >= 0) _times.Add(columns.Time < fields.Count ? TimeOf(EdgeRow.Value(line, fields[columns.Time])) ?? double.NaN : double.NaN);
        return null;
    }

    private static bool IsWeight(ReadOnlySpan<char> text, out float weight) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out weight) && weight > 0 && float.IsFinite(weight);

    private int NumberOf(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var number)) return number;
        var kept = name.ToString();
        _names.Add(kept);
        return _numbers[kept] = _names.Count - 1;
    }

    // Numbers by name, not by appearance: the same edges in another order give the same file.
    private void SortNames()
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
}
