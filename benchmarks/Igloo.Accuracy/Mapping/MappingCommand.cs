using System.CommandLine;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Mapping;

/// <summary>How well columns are told: on layouts kept for testing only, on those that rules may be written from, and on folders of files.</summary>
internal static class MappingCommand
{
    private const int Seed = 20240531;

    public static Command Create()
    {
        var report = new Option<FileInfo>("--report") { Description = "Where the report is written.", DefaultValueFactory = _ => new FileInfo("benchmarks/results/mapping.md") };
        var folders = new Option<DirectoryInfo[]>("--data") { Description = "Folders of files whose guesses are counted.", AllowMultipleArgumentsPerToken = true };
        var tell = new Option<bool>("--tell") { Description = "Print each column of the practice layouts that is not right. Those of the held-out layouts are never printed." };
        var more = new Option<FileInfo[]>("--layouts") { Description = "Further files of layouts, to write rules from.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("mapping", "How well the columns of files are told.") { report, folders, tell, more };
        command.SetAction(parsed =>
        {
            var text = new Report("Column mapping", "dotnet run -c Release --project benchmarks/Igloo.Accuracy -- mapping --data FOLDER…");
            Section(text, "Layouts kept for testing only", "layouts-held-out.txt", null);
            Section(text, "Layouts written last, kept for testing only", "layouts-fresh.txt", null);
            Section(text, "Layouts written blind, kept for testing only", "layouts-blind.txt", null);
            Section(text, "Layouts written without sight of the rules, second set, kept for testing only", "layouts-unseen.txt", null);
            Section(text, "Layouts written before the rules were looked at, third set, kept for testing only", "layouts-apart.txt", null);
            Section(text, "Layouts that rules were written from", "layouts-practice.txt", parsed.GetValue(tell) ? Console.Error.WriteLine : null);
            foreach (var file in parsed.GetValue(more) ?? []) Section(text, $"Layouts of {file.Name}", file.FullName, parsed.GetValue(tell) ? Console.Error.WriteLine : null);
            foreach (var folder in parsed.GetValue(folders) ?? []) FolderCount.Add(text, folder);
            text.Write(parsed.GetValue(report)!.FullName);
        });
        return command;
    }

    private static void Section(Report text, string title, string file, Action<string>? tell)
    {
        text.Line($"## {title}").Line("");
        text.Line("*Right*: accepted with the right type and role, refused for a protected trait, or left alone where there is no type. *Asked*: a person is asked, or the file is held for one. *Missed*: left out, though it has a type.").Line("");
        text.Line("| product or form | columns | right | accepted wrong | asked | missed |").Line("|---|---:|---:|---:|---:|---:|");
        var layouts = Layout.Parse(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mapping", file)));
        var all = default(MappingScore);
        foreach (var layout in layouts)
        {
            var score = MappingScore.Of(layout, new LayoutFile(Seed).Write(layout), tell);
            text.Line(Row(layout.Product, score));
            all += score;
        }

        text.Line(Row($"**all {layouts.Count}**", all)).Line("");
        text.Line(FormattableString.Invariant($"Right {100.0 * all.Right / all.Columns:0.0} %, accepted wrong {100.0 * all.Wrong / all.Columns:0.0} %, asked {100.0 * all.Asked / all.Columns:0.0} %, missed {100.0 * all.Missed / all.Columns:0.0} %.")).Line("");
    }

    private static string Row(string product, MappingScore score) => FormattableString.Invariant($"| {product} | {score.Columns} | {score.Right} | {score.Wrong} | {score.Asked} | {score.Missed} |");
}
