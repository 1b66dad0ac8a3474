using System.CommandLine;
using System.Text.Json.Nodes;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;
using Igloo.Cli.Files.Networks;
using Igloo.Cli.Reporting;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo network --edges FILE --out FILE.csv</c>: the figures of every node of a network.</summary>
internal static class NetworkCommand
{
    private const int Stretches = 4;

    public static Command Create()
    {
        var edges = new Option<FileInfo>("--edges") { Description = "File of edges: a table (source, target, and if there are weight and time), a matrix, GML, GraphML, GEXF, Pajek, MatrixMarket or JSON of nodes and links.", Required = true };
        var directed = new Option<bool>("--directed") { Description = "Edges lead from source to target; so they do, too, where the file says so." };
        var time = new Option<string?>("--time") { Description = "Column that holds the time of each edge, by name or number." };
        var changes = new Option<string?>("--changes") { Description = "Also compare what was before this time with what came from it on; written beside OUT as .changes.csv." };
        var previous = new Option<FileInfo?>("--previous") { Description = "Table that an earlier run wrote for a smaller state of the same network: in a large one communities grow from it instead of being found anew." };
        var output = new Option<FileInfo>("--out") { Description = "Table to write, one row per node.", Required = true };
        var command = new Command("network", "Measure a network: components, communities, cores, ranks, brokers, cut points, leading positions.") { edges, directed, time, changes, previous, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(new Asked(
            parsed.GetValue(edges)!, parsed.GetValue(directed), parsed.GetValue(time), parsed.GetValue(changes), parsed.GetValue(previous), parsed.GetValue(output)!), cancellation)));
        return command;
    }

    private sealed record Asked(FileInfo Edges, bool Directed, string? Time, string? Changes, FileInfo? Previous, FileInfo Output);

    private static int Run(Asked asked, CancellationToken cancellation)
    {
        var meter = new CommandMeter();
        try
        {
            meter.Print(CommandMeter.Show(progress => Measure(progress, asked, cancellation)));
            return 0;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{asked.Edges.Name}: {failure.Message}");
            return 2;
        }
    }

    private static JsonObject Measure(ProgressContext progress, Asked asked, CancellationToken cancellation)
    {
        var (edges, _, time, changes, previous, output) = asked;
        var reading = progress.AddTask("reading edges", maxValue: Math.Max(1, edges.Exists ? edges.Length : 1));
        var file = EdgeFile.Read(edges, time, bytes => reading.Value = bytes, cancellation);
        var directed = asked.Directed || file.IsDirected;
        reading.Value = reading.MaxValue;
        RequireMemory(file);
        var graph = file.Graph(directed);
        var measuring = progress.AddTask("measuring", maxValue: 10);
        var figures = NetworkFigures.Of(graph, time is null ? [] : Slices(file, directed), step =>
        {
            measuring.Description = $"measuring {step}";
            measuring.Increment(1);
        }, previous is null ? null : EarlierNetwork.Read(previous, file.Names));
        NetworkTables.Write(output.FullName, file, figures);
        var summary = Summary(file, graph, figures);
        if (changes is not null) summary["changes"] = Compare(file, directed, changes, Path.ChangeExtension(output.FullName, ".changes.csv"));
        return summary;
    }

    // Said before the work, not by the operating system in the middle of it.
    private static void RequireMemory(EdgeList file)
    {
        var (needed, available) = (file.GraphBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        if (needed > available)
            throw new InvalidDataException($"the graph needs up to {needed / 1_000_000:N0} MB and this machine has {available / 1_000_000:N0} MB; cut the file by time or place, or use a larger machine");
    }

    private static CompactGraph[] Slices(EdgeList file, bool directed)
    {
        var borders = file.Stretches(Stretches);
        return [.. Enumerable.Range(0, Stretches).Select(i => file.Graph(directed, borders[i], borders[i + 1])).Where(slice => slice.Edges > 0)];
    }

    private static JsonObject Compare(EdgeList file, bool directed, string at, string path)
    {
        if (!file.HasTimes) throw new InvalidDataException("no column of times was found, so nothing can be compared; name it with --time");
        var border = EdgeList.TimeOf(at) ?? throw new InvalidDataException($"'{at}' is no time; write a number or a date such as 2026-01-31");
        var changed = NetworkChanges.Between(file.Graph(directed, double.NegativeInfinity, border), file.Graph(directed, border, double.PositiveInfinity));
        NetworkTables.WriteChanges(path, file.Names, changed);
        var summary = new JsonObject();
        if (!file.IsParted(border)) summary["note"] = $"all edges lie on one side of '{at}', so everyone came or went; check that it is written as the times of the file are";
        foreach (var (change, count) in changed.CountBy(node => node.Change).OrderBy(entry => entry.Key)) summary[change.ToString().ToLowerInvariant()] = count;
        return summary;
    }

    private static JsonObject Summary(EdgeList file, CompactGraph graph, NetworkFigures figures)
    {
        var rejects = new JsonObject();
        foreach (var (reason, count) in file.Rejects) rejects[reason] = count;
        return new JsonObject
        {
            ["read_as"] = file.ReadAs,
            ["directed"] = graph.IsDirected,
            ["nodes"] = graph.Nodes,
            ["edges"] = graph.Edges,
            ["rows"] = file.Rows + file.Rejects.Values.Sum(),
            ["self_loops"] = graph.Loops,
            ["parallel_edges"] = graph.Parallels,
            ["rejects"] = rejects,
            ["without_time"] = file.WithoutTime,
            ["out_of_order"] = file.OutOfOrder,
            ["graph_mb_estimated"] = Math.Round(file.GraphBytes / 1e6, 3),
            ["components"] = figures.Components.Distinct().Count(),
            ["communities"] = figures.Communities.Count,
            ["modularity"] = Math.Round(figures.Communities.Modularity, 4),
            ["resolution"] = Math.Round(figures.Communities.Resolution, 4),
            ["bridges"] = figures.Breaks.Bridges.Count,
            ["betweenness_bound"] = figures.Betweenness.Bound,
            ["betweenness_confidence"] = figures.Betweenness.Confidence,
            ["betweenness_samples"] = figures.Betweenness.Samples,
        };
    }
}
