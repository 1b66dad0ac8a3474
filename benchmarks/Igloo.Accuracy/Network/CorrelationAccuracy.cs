using System.CommandLine;
using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary><c>correlation --data FOLDER --report FILE.md</c>: what <c>igloo correlate</c> asserts on public sets and invented sightings; counts only.</summary>
internal static class CorrelationAccuracy
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds mission and graph.", Required = true };
        var path = new Option<FileInfo>("--report") { Description = "Report to write.", DefaultValueFactory = _ => new FileInfo("benchmarks/results/correlation.md") };
        var command = new Command("correlation", "Count what correlation asserts on public sets, and time it on invented sightings.") { data, path };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(path)!.FullName));
        return command;
    }

    private static void Run(string data, string path)
    {
        var report = new Report("Correlation", "dotnet run -c Release --project benchmarks/Igloo.Accuracy -- correlation --data DATA");
        report.Line("Accepted: at the rates stated in docs/correlation.md. Candidates are shown to a person.").Line("")
            .Line("| set | kind | accepted | candidates | greatest chance accepted | CPU s | peak MB |").Line("|---|---|---|---|---|---|---|");
        Correlate(report, "GAStech: cards, loyalty numbers, car stops", data, "gastech/cc_data.csv", "gastech/loyalty_data.csv", "gastech/stops.csv");
        Correlate(report, "callmine calls", data, "callmine/sample_raw_data.csv");
        Correlate(report, "boats", data, "vast2008-boats/migrant-boats.json");
        report.Line("");
        KnockedOut.Write(report, Path.Combine(data, "mission", "gastech", "cc_data.csv"), Path.Combine(data, "mission", "gastech", "stops.csv"));
        Families(report, Path.Combine(data, "graph", "amlworld", "laundering_attempts.csv"));
        PlantedPatterns.Write(report);
        PlantedPairs.Write(report);
        report.Write(path);
    }

    private static void Correlate(Report report, string name, string data, params string[] files)
    {
        var (summary, lines) = CorrelateProcess.Run([.. files.Select(file => Path.Combine(data, "mission", file))]);
        foreach (var kind in lines.GroupBy(line => line.GetProperty("kind").GetString()!).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var accepted = kind.Where(line => line.GetProperty("decision").GetString() == "accepted").ToArray();
            var chance = accepted.Select(line => line.GetProperty("chance").GetDouble()).DefaultIfEmpty(1).Max();
            var worst = accepted.Length == 0 ? "–" : chance == 0 ? "< 1E-300" : chance.ToString("0.##E+0", CultureInfo.InvariantCulture);
            report.Line(Format($"| {name} | {kind.Key} | {accepted.Length} | {kind.Count() - accepted.Length} | {worst} | {summary.GetProperty("cpu_s").GetDouble():0.0} | {summary.GetProperty("peak_rss_mb").GetDouble():0} |"));
        }

        foreach (var file in summary.GetProperty("files").EnumerateArray().Where(file => file.TryGetProperty("refused", out _)))
            report.Line(Format($"| {name} | a file was refused by ingest | – | – | – | – | – |"));
    }

    private static void Families(Report report, string path)
    {
        var attempts = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).GroupBy(fields => fields[0])
            .Select(group => (Truth: group.First()[1], Named: Name([.. group]))).Where(attempt => attempt.Truth != "RANDOM").ToArray();
        report.Line("## Families of transactions").Line("")
            .Line(Format($"{attempts.Length} labelled laundering attempts (RANDOM left out), named by shape alone; nothing is fitted.")).Line("")
            .Line("| family | attempts | precision | recall | F1 |").Line("|---|---|---|---|---|");
        var scores = new List<double>();
        foreach (var family in attempts.Select(attempt => attempt.Truth).Distinct().Order(StringComparer.Ordinal))
        {
            var (right, named, all) = (attempts.Count(attempt => attempt == (family, family)), attempts.Count(attempt => attempt.Named == family), attempts.Count(attempt => attempt.Truth == family));
            var (precision, recall) = (named == 0 ? 0 : (double)right / named, (double)right / all);
            scores.Add(right == 0 ? 0 : 2 * precision * recall / (precision + recall));
            report.Line(Format($"| {family} | {all} | {precision:0.00} | {recall:0.00} | {scores[^1]:0.00} |"));
        }

        report.Line(Format($"| **macro F1** | | | | **{scores.Average():0.000}** |")).Line("");
    }

    private static string Name(string[][] rows)
    {
        var accounts = new Dictionary<string, int>();
        int Number(string bank, string account) => accounts.TryGetValue($"{bank}:{account}", out var number) ? number : accounts[$"{bank}:{account}"] = accounts.Count;
        Transfer[] transfers = [.. rows.Select(row => new Transfer(Number(row[4], row[5]), Number(row[6], row[7]), DateTime.ParseExact(row[3], "yyyy/MM/dd HH:mm", CultureInfo.InvariantCulture).Ticks))];
        return Correlator.NameOf(TransactionFamilies.Of(transfers)).ToUpperInvariant();
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
