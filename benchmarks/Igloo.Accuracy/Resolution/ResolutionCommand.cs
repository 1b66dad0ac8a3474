using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Resolution;

/// <summary><c>resolution DATA_FOLDER REPORT.md</c>: <c>igloo resolve</c> on labelled sets, each a process of its own, with a peer's recorded figures beside it.</summary>
internal static class ResolutionCommand
{
    public static Command Create()
    {
        var data = new Argument<DirectoryInfo>("DATA_FOLDER") { Description = "Folder with the labelled sets, one folder each, and generate_people.py." };
        var report = new Argument<string>("REPORT") { Description = "Markdown file to write." };
        var people = new Option<int[]>("--people") { Description = "Sizes of synthetic people to add.", DefaultValueFactory = _ => [100_000, 1_000_000], AllowMultipleArgumentsPerToken = true };
        var seed = new Option<int>("--seed") { Description = "Seed of the synthetic people, 1 to 9.", DefaultValueFactory = _ => 1 };
        var command = new Command("resolution", "Score entity resolution on labelled sets at default settings.") { data, report, people, seed };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(report)!, parsed.GetValue(people)!, parsed.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, string reportPath, int[] people, int seed, CancellationToken cancellation)
    {
        var work = Directory.CreateTempSubdirectory("igloo-resolution-");
        try
        {
            var report = new Report("Entity resolution on labelled data", $"dotnet run -c Release --project benchmarks/Igloo.Accuracy -- resolution DATA_FOLDER {Path.GetFileName(reportPath)}");
            WriteHead(report);
            var (groups, opinions) = (new List<string>(), new List<string>());
            foreach (var set in LabelledSets.In(data, people, seed))
            {
                if (await set.PrepareAsync(work, cancellation) is not { } file) continue;
                report.Line(Row(set, await ResolveAsync(file, set, work, cancellation)));
                groups.AddRange(NamingGroups.Lines(set.Name, file.FullName, EntitiesIn(work)));
                if (set.People is > 0 and <= SecondOpinions.MostPeople) opinions.AddRange(SecondOpinions.Lines(set, file.FullName));
            }

            WriteGroups(report, groups);
            WriteOpinions(report, opinions);
            WriteNames(report, data);
            report.Write(reportPath);
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void WriteHead(Report report) => report
        .Line("Default settings, no label seen, only the column → type mapping given. Pairwise after clustering. *met*: share of the true pairs that shared a key and were worth weighing;")
        .Line("rows brought together through a third need not have met. *before*: precision of the pairs more likely the same than not, before entities are grown. Expected: what the")
        .Line("run says of itself without labels. CPU and memory are of the whole process from cold start. The peer is Splink 4.0.16 on DuckDB with the threshold chosen by the truth,")
        .Line("as recorded on another 2-core machine.").Line("")
        .Line("| set | records | precision | recall | F1 | peer's best F1 | B-cubed F1 | expected P / R | met | before | pairs compared | CPU s | peak MB |")
        .Line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");

    private static string Row(LabelledSet set, JsonElement summary)
    {
        var truth = summary.GetProperty("truth");
        var pairwise = truth.GetProperty("pairwise");
        return string.Join(" | ",
            $"| {set.Name}",
            summary.GetProperty("records").GetInt32().ToString("N0", CultureInfo.InvariantCulture),
            Share(pairwise, "p"), Share(pairwise, "r"), $"**{Share(pairwise, "f1")}**", set.PeersBest,
            Share(truth.GetProperty("bcubed"), "f1"),
            $"{Share(summary, "expected_precision")} / {Share(summary, "expected_recall")}",
            Share(truth, "blocking_recall"), Share(truth, "precision_before_clustering"),
            summary.GetProperty("pairs_compared").GetInt64().ToString("N0", CultureInfo.InvariantCulture),
            summary.GetProperty("cpu_s").GetDouble().ToString("0.0", CultureInfo.InvariantCulture),
            $"{summary.GetProperty("peak_rss_mb").GetInt64()} |");
    }

    private static string Share(JsonElement holder, string name) => holder.GetProperty(name).GetDouble().ToString("0.0000", CultureInfo.InvariantCulture);

    private static async Task<JsonElement> ResolveAsync(FileInfo file, LabelledSet set, DirectoryInfo work, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "igloo.dll"), "resolve", "--input", file.FullName, "--types", set.Types, "--truth", LabelledSet.Truth, "--out", EntitiesIn(work)];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var summary = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new InvalidOperationException($"igloo resolve on {set.Name} ended with {process.ExitCode}: {await errors}");
        using var parsed = JsonDocument.Parse(summary);
        return parsed.RootElement.Clone();
    }

    private static string EntitiesIn(DirectoryInfo work) => Path.Combine(work.FullName, "entities.csv");

    private static void WriteGroups(Report report, List<string> lines)
    {
        if (lines.Count == 0) return;
        report.Line("").Line("Errors by naming group of the synthetic people (the generator's nationality, seen by the scorer only). *by chance*: worst / mean where the same people are dealt out to groups of the same sizes at random, the mean of 20 deals:").Line("")
            .Line("| set | error | groups | least | mean | worst | worst / mean | by chance |").Line("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var line in lines) report.Line(line);
    }

    private static void WriteOpinions(Report report, List<string> lines)
    {
        if (lines.Count == 0) return;
        report.Line("").Line("A second opinion: pairs in doubt (a chance of one in fifty or more either way) judged by a model that learnt from the answers to others of them, drawn at random ten times, beside the engine's own odds. *used*: how often the answers themselves, a fifth")
            .Line("judged by the others, said that it helps; else no opinion is given. Area: under the receiver's curve, more is better. Loss: mean bits by which an answer surprises, less is better.").Line("")
            .Line("| set | pairs in doubt | answers | used | area, engine | area, learned | loss, engine | loss, learned |").Line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var line in lines) report.Line(line);
    }

    private static void WriteNames(Report report, DirectoryInfo data)
    {
        var cases = Path.Combine(data.FullName, "name_bench", "cases.csv");
        if (!File.Exists(cases)) return;
        report.Line("").Line("Pairs of names alone (the peer is OpenSanctions logic-v2 at its own threshold: persons .7417, all .7904):").Line("")
            .Line("| names | pairs | precision | recall | F1 |").Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (var line in NamePairs.Score(cases)) report.Line(line);
    }
}
