using System.Globalization;
using Igloo.Analysis.Measuring;
using Igloo.Cli.Files.Networks;

namespace Igloo.Cli.Reporting;

/// <summary>Writes the figures of a network as tables.</summary>
internal static class NetworkTables
{
    /// <summary>Writes a row a node; what the file calls it besides its name stands in a last column, where it does.</summary>
    public static void Write(string path, EdgeList edges, NetworkFigures figures)
    {
        var names = edges.Names;
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("node,component,community,core,degree,strength,pagerank,betweenness,betweenness_bound,constraint,pairs_lost,leadership,control,span,persistence" + (edges.Labels.Count > 0 ? ",label" : ""));
        var leadership = figures.Leadership;
        for (var node = 0; node < names.Count; node++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Cell(names[node])},{Cell(names[figures.Components[node]])},{figures.Communities.Membership[node]},{figures.Cores[node]},{figures.Degrees[node]},{figures.Strengths[node]:0.######},{figures.PageRanks[node]:0.##########},{figures.Betweenness.Values[node]:0.######},{figures.Betweenness.Bound},{figures.Constraints[node]:0.######},{figures.Breaks.PairsLost[node]},{Share(leadership.Scores[node])},{Share(leadership.Control[node])},{Share(leadership.Span[node])},{(leadership.Persistence is { } persistence ? Share(persistence[node]) : "")}{LabelCell(names[node])}"));

        string LabelCell(string name) => edges.Labels.Count == 0 ? "" : $",{Cell(edges.Labels.GetValueOrDefault(name, ""))}";
    }

    public static void WriteChanges(string path, IReadOnlyList<string> names, IReadOnlyList<ChangedNode> changes)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("node,change,kept,gained,lost,rank_before,rank_after");
        foreach (var changed in changes)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Cell(names[changed.Node])},{changed.Change.ToString().ToLowerInvariant()},{changed.Kept},{changed.Gained},{changed.Lost},{Share(changed.RankBefore)},{Share(changed.RankAfter)}"));
    }

    private static string Share(int millionths) => (millionths / 1e6).ToString("0.######", CultureInfo.InvariantCulture);

    // A spreadsheet would run a name that begins like a formula.
    private static string Cell(string name)
    {
        var safe = name.Length > 0 && name[0] is '=' or '@' ? "'" + name : name;
        return safe.AsSpan().ContainsAny(",\"\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
