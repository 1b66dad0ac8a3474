using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary>CPU seconds and memory on R-MAT graphs, igraph in the same run.</summary>
internal static class SpeedAgainstPeer
{
    public static void Write(Report report, string folder, int scale, int edges)
    {
        var (a, b) = RMat.Edges(scale, edges);
        var path = Path.Combine(folder, FormattableString.Invariant($"rmat{scale}.edges"));
        RMat.Write(path, a, b);
        var peer = Peer.Run("speed", path, "components,pagerank,cores,triangles,leiden");
        File.Delete(path);

        var before = GC.GetTotalMemory(true);
        var graph = CompactGraph.Undirected(1 << scale, a, b);
        var memory = (GC.GetTotalMemory(true) - before) / (double)graph.Edges;
        report.Line(Format($"## R-MAT 2^{scale} nodes, {graph.Edges:N0} edges")).Line("")
            .Line("| task | Igloo CPU s | Igloo wall s | igraph CPU s | CPU ratio |").Line("|---|---|---|---|---|");
        Row("components", () => Components.Of(graph));
        Row("pagerank", () => PageRank.Of(graph));
        Row("cores", () => CoreNumbers.Of(graph));
        Row("triangles", () => Triangles.Of(graph));
        var found = Row("leiden", () => Leiden.Of(graph));
        var (newA, newB) = NewEdges(a, b);
        var grown = CompactGraph.Undirected(graph.Nodes, [.. a, .. newA], [.. b, .. newB]);
        var anew = Row("leiden, 1 % more edges, anew", () => Leiden.Of(grown));
        var after = Row("leiden, 1 % more edges, from the earlier answer", () => Leiden.After(grown, found.Membership, newA, newB));
        var betweenness = Row("betweenness, sampled", () => Betweenness.Of(graph, new BetweennessOptions { ExactBudget = 0 }));
        Row("constraint", () => Constraint.Of(graph));
        Row("cut points", () => CutPoints.Of(graph));
        report.Line("").Line(Format($"Memory per edge after load: Igloo {memory:0.0} B, igraph {Figure(peer, "memory_per_edge"):0.0} B."))
            .Line(Format($"Modularity: Igloo {found.Modularity:0.0000} ({found.Count} communities), igraph {Figure(peer, "modularity"):0.0000}."))
            .Line(Format($"With 1 % more edges: found anew {anew.Modularity:0.0000}, from the earlier answer {after.Modularity:0.0000}."))
            .Line(Format($"Betweenness: {betweenness.Samples:N0} paths; every value within {betweenness.Bound} with probability {betweenness.Confidence}.")).Line("");

        T Row<T>(string task, Func<T> work)
        {
            var (result, cpu, wall) = Timed(work);
            Console.Error.WriteLine(Format($"{task}: {cpu:0.00} CPU s"));
            var rival = Figure(peer, task);
            report.Line(Format($"| {task} | {cpu:0.00} | {wall:0.00} | {(rival > 0 ? rival.ToString("0.00", CultureInfo.InvariantCulture) : "–")} | {(rival > 0 ? (cpu / rival).ToString("0.00", CultureInfo.InvariantCulture) : "–")} |"));
            return result;
        }
    }

    // A process pays for compiling a method once; a person who asks for one measure does not ask for that figure.
    private static (T Result, double Cpu, double Wall) Timed<T>(Func<T> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var result = work();
        process.Refresh();
        return (result, (process.TotalProcessorTime - cpu).TotalSeconds, clock.Elapsed.TotalSeconds);
    }

    private static (int[] A, int[] B) NewEdges(int[] a, int[] b)
    {
        var random = new Random(2);
        var more = a.Length / 100;
        return ([.. Ends()], [.. Ends()]);

        // Ends of old edges, so that new edges fall where the graph is busy.
        IEnumerable<int> Ends() => Enumerable.Range(0, more).Select(_ => random.Next(2) == 0 ? a[random.Next(a.Length)] : b[random.Next(b.Length)]);
    }

    private static double Figure(JsonElement? peer, string name) => peer is { } answer && answer.TryGetProperty(name, out var figure) ? figure.GetDouble() : 0;

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
