using System.Globalization;
using System.Text.RegularExpressions;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary>Communities found against those known, igraph's Leiden in the same run.</summary>
internal static partial class KnownCommunities
{
    public static void Write(Report report, string data, string folder)
    {
        foreach (var (name, file, label) in new[] { ("karate", "karate_club.gml", "club"), ("football", "football.gml", "value"), ("polbooks", "polbooks.gml", "value") })
            Save(folder, name, Gml(File.ReadAllText(Path.Combine(data, "graph", "communities", file)), label));
        Save(folder, "email-Eu-core", Plain(Path.Combine(data, "graph", "communities", "email-Eu-core")));
        Peer.Run("lfr", folder);
        var peer = Peer.Run("communities", folder);
        report.Line("## Communities").Line("")
            .Line("Normalised mutual information (arithmetic mean) with the known groups; igraph's Leiden maximises modularity.").Line("")
            .Line("| set | known groups | found | NMI | igraph NMI | CPU s |").Line("|---|---|---|---|---|---|");
        var (sum, rival, sets) = (0.0, 0.0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.edges").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var truth = File.ReadLines(Path.ChangeExtension(path, null) + ".labels").Select(int.Parse).ToArray();
            var ends = File.ReadLines(path).Select(line => line.Split(' ').Select(int.Parse).ToArray()).ToArray();
            var before = Environment.CpuUsage.TotalTime;
            var found = CommunitySearch.Of(CompactGraph.Undirected(truth.Length, [.. ends.Select(end => end[0])], [.. ends.Select(end => end[1])]));
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var nmi = MutualInformation(found.Membership, truth);
            var theirs = peer?.GetProperty(name).GetDouble() ?? 0;
            (sum, rival, sets) = (sum + nmi, rival + theirs, sets + 1);
            report.Line(Format($"| {name} | {truth.Distinct().Count()} | {found.Count} | {nmi:0.000} | {theirs:0.000} | {cpu:0.0} |"));
        }

        report.Line(Format($"| **mean** | | | **{sum / sets:0.000}** | {rival / sets:0.000} | |")).Line("");
    }

    private static void Save(string folder, string name, (List<(int A, int B)> Edges, List<int> Labels) graph)
    {
        File.WriteAllLines(Path.Combine(folder, name + ".edges"), graph.Edges.Select(edge => Format($"{edge.A} {edge.B}")));
        File.WriteAllLines(Path.Combine(folder, name + ".labels"), graph.Labels.Select(label => Format($"{label}")));
    }

    private static (List<(int A, int B)> Edges, List<int> Labels) Gml(string text, string label)
    {
        var (numbers, groups, labels) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new List<int>());
        foreach (Match node in GmlNode().Matches(text))
        {
            numbers[GmlId().Match(node.Value).Groups[1].Value] = labels.Count;
            var group = Regex.Match(node.Value, $"""\b{label}\s+("[^"]*"|\S+)""").Groups[1].Value;
            labels.Add(groups.TryGetValue(group, out var known) ? known : groups[group] = groups.Count);
        }

        return ([.. GmlEdge().Matches(text).Select(edge => (numbers[edge.Groups[1].Value], numbers[edge.Groups[2].Value]))], labels);
    }

    private static (List<(int A, int B)> Edges, List<int> Labels) Plain(string stem)
    {
        var labels = File.ReadLines(stem + "-labels.txt").Select(line => line.Split(' ').Select(int.Parse).ToArray()).OrderBy(fields => fields[0]).Select(fields => fields[1]).ToList();
        return ([.. File.ReadLines(stem + ".txt").Select(line => line.Split(' ').Select(int.Parse).ToArray()).Select(ends => (ends[0], ends[1]))], labels);
    }

    private static double MutualInformation(int[] a, int[] b)
    {
        var n = (double)a.Length;
        var both = a.Zip(b).CountBy(pair => pair).ToDictionary(entry => entry.Key, entry => entry.Value / n);
        var (ofA, ofB) = (a.CountBy(x => x).ToDictionary(entry => entry.Key, entry => entry.Value / n), b.CountBy(x => x).ToDictionary(entry => entry.Key, entry => entry.Value / n));
        var shared = both.Sum(entry => entry.Value * Math.Log(entry.Value / (ofA[entry.Key.First] * ofB[entry.Key.Second])));
        var whole = -ofA.Values.Sum(p => p * Math.Log(p)) - ofB.Values.Sum(p => p * Math.Log(p));
        return whole == 0 ? 1 : 2 * shared / whole;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"node\s*\[[^\]]*\]")]
    private static partial Regex GmlNode();

    [GeneratedRegex(@"\bid\s+(\S+)")]
    private static partial Regex GmlId();

    [GeneratedRegex(@"edge\s*\[\s*source\s+(\S+)\s+target\s+(\S+)")]
    private static partial Regex GmlEdge();
}
