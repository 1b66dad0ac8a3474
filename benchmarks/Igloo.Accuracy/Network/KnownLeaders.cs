using System.Globalization;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary>Known leaders of covert networks: where each measure and the fused score place them.</summary>
internal static class KnownLeaders
{
    private const int Resamples = 10_000;

    public static void Write(Report report, string data)
    {
        var folder = Path.Combine(data, "graph", "covert");
        var cases = Cases(folder).ToArray();
        var measures = cases[0].Ranks.Keys.ToArray();
        report.Line("## Leaders of covert networks").Line("")
            .Line(Format($"{cases.Length} networks with {cases.Sum(one => one.Leaders)} known leaders. Normalised rank: 0 last, 1 first, ties in the middle; mean per network, then over networks. The score has no"))
            .Line("weight to fit, so a network left out is judged as any other; which measures it joins was chosen in view of these networks, as is the best single one.").Line("")
            .Line("| measure | mean normalised rank | 90 % interval (bootstrap over networks) |").Line("|---|---|---|");
        foreach (var measure in measures.OrderByDescending(measure => cases.Average(one => one.Ranks[measure])))
        {
            var (low, high) = Interval([.. cases.Select(one => one.Ranks[measure])]);
            report.Line(Format($"| {(measure == "leadership" ? "**leadership**" : measure)} | {cases.Average(one => one.Ranks[measure]):0.0000} | {low:0.000}–{high:0.000} |"));
        }

        var best = measures.Where(measure => measure != "leadership").MaxBy(measure => cases.Average(one => one.Ranks[measure]))!;
        var (least, most) = Interval([.. cases.Select(one => one.Ranks["leadership"] - one.Ranks[best])]);
        report.Line("").Line(Format($"Leadership less {best}, network by network: mean {cases.Average(one => one.Ranks["leadership"] - one.Ranks[best]):+0.0000;-0.0000}, 90 % interval {least:+0.000;-0.000} to {most:+0.000;-0.000}.")).Line("");
    }

    private static IEnumerable<(int Leaders, Dictionary<string, double> Ranks)> Cases(string folder)
    {
        var leaders = File.ReadLines(Path.Combine(folder, "leaders.csv")).Skip(1).Where(line => line.EndsWith(",1", StringComparison.Ordinal))
            .Select(line => line.Split(',')).ToLookup(fields => fields[0], fields => fields[1]);
        foreach (var network in leaders.OrderBy(group => group.Key, StringComparer.Ordinal))
            foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Where(path => IsOf(Path.GetFileName(path), network.Key)).Order(StringComparer.Ordinal))
            {
                var rows = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToArray();
                var names = rows.SelectMany(row => row.Take(2)).Distinct().Order(StringComparer.Ordinal).ToArray();
                int[] present = [.. network.Select(name => Array.IndexOf(names, name)).Where(node => node >= 0)];
                if (present.Length > 0) yield return (present.Length, RanksOf(rows, names, present));
            }
    }

    private static bool IsOf(string file, string network) =>
        file == network + ".edges.csv" || (network == "montagna" && file is "montagna_meetings.csv" or "montagna_phone.csv");

    private static Dictionary<string, double> RanksOf(string[][] rows, string[] names, int[] leaders)
    {
        int[] Ends(int column) => [.. rows.Select(row => Array.IndexOf(names, row[column]))];
        float[] weights = [.. rows.Select(row => row.Length > 2 && float.TryParse(row[2], CultureInfo.InvariantCulture, out var weight) && weight > 0 ? weight : 1)];
        var graph = CompactGraph.Undirected(names.Length, Ends(0), Ends(1), weights);
        var figures = NetworkFigures.Of(graph, [], _ => { });
        return new Dictionary<string, double>
        {
            ["leadership"] = Mean([.. figures.Leadership.Scores.Select(score => (double)score)], leaders),
            ["degree"] = Mean([.. figures.Degrees.Select(degree => (double)degree)], leaders),
            ["strength"] = Mean(figures.Strengths, leaders),
            ["pagerank"] = Mean(figures.PageRanks, leaders),
            ["betweenness"] = Mean(figures.Betweenness.Values, leaders),
            ["closeness"] = Mean(Closeness.Of(graph).Values, leaders),
            ["core"] = Mean([.. figures.Cores.Select(core => (double)core)], leaders),
            ["constraint, low first"] = Mean([.. figures.Constraints.Select(constraint => -constraint)], leaders),
        };
    }

    private static double Mean(double[] values, int[] leaders) => leaders.Average(leader =>
    {
        var value = values[leader];
        var (below, equal) = (values.Count(other => other < value - 1e-12), values.Count(other => Math.Abs(other - value) <= 1e-12));
        return (below + ((equal - 1) / 2.0)) / (values.Length - 1);
    });

    private static (double Low, double High) Interval(double[] values)
    {
        var random = new Random(1);
        var means = Enumerable.Range(0, Resamples).Select(_ => Enumerable.Range(0, values.Length).Average(_ => values[random.Next(values.Length)])).Order().ToArray();
        return (means[Resamples / 20], means[Resamples * 19 / 20]);
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
