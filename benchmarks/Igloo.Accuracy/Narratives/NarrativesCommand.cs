using System.CommandLine;
using System.Globalization;
using Igloo.Benchmarks;
using Igloo.Ingest;

namespace Igloo.Accuracy.Narratives;

/// <summary>How well the pieces of narratives are found: on texts kept for testing only, and on those that rules may be written from.</summary>
internal static class NarrativesCommand
{
    private sealed record Score(int Right, int Found, int Marked)
    {
        public double Precision => Found == 0 ? 1 : (double)Right / Found;

        public double Recall => Marked == 0 ? 1 : (double)Right / Marked;
    }

    public static Command Create()
    {
        var report = new Option<FileInfo>("--report") { Description = "Where the report is written.", DefaultValueFactory = _ => new FileInfo("benchmarks/results/narratives.md") };
        var tell = new Option<bool>("--tell") { Description = "Print what is missed or wrong in the texts that rules may be written from. Those kept for testing are never printed." };
        var command = new Command("narratives", "How well phones, plates, people, places and the like are found in texts.") { report, tell };
        command.SetAction(parsed =>
        {
            var text = new Report("What narratives name", "dotnet run -c Release --project benchmarks/Igloo.Accuracy -- narratives");
            text.Line("Tips, notes, adverts and messages in English and Spanish, invented and marked by somebody who had not read the rules. Right: the same piece from its first character to its last, of the same kind.").Line("");
            Section(text, "Texts kept for testing only", "narratives-kept.txt", null);
            Section(text, "Texts that rules may be written from", "narratives-open.txt", parsed.GetValue(tell) ? Console.Error.WriteLine : null);
            text.Write(parsed.GetValue(report)!.FullName);
        });
        return command;
    }

    private static void Section(Report report, string title, string file, Action<string>? tell)
    {
        MarkedText[] texts = [.. MarkedText.Read(Path.Combine(AppContext.BaseDirectory, "Narratives", file))];
        report.Line(string.Create(CultureInfo.InvariantCulture, $"## {title}")).Line("");
        report.Line(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} texts, {texts.Count(text => text.Language == "es")} of them Spanish.")).Line("");
        report.Line("| piece | marked | found | precision | recall |").Line("|---|---:|---:|---:|---:|");
        var all = texts.SelectMany(text => Judged(text, tell)).ToLookup(one => one.Kind, one => one.Score);
        foreach (var kind in Enum.GetValues<SpanKind>())
            if (all[kind].Any()) report.Line(RowOf(kind.ToString().ToLowerInvariant(), Sum(all[kind])));
        report.Line(RowOf("**all**", Sum(all.SelectMany(kind => kind)))).Line("");
    }

    private static IEnumerable<(SpanKind Kind, Score Score)> Judged(MarkedText text, Action<string>? tell)
    {
        var found = new NarrativeSpans(text.Language == "es" ? "MX" : "US").Of(text.Text).Select(span => (span.Kind, span.Start, span.Length)).ToHashSet();
        var marked = text.Pieces.ToHashSet();
        foreach (var one in found.Except(marked)) tell?.Invoke($"wrong {one.Kind}: '{text.Text.Substring(one.Start, one.Length)}' in: {text.Text}");
        foreach (var one in marked.Except(found)) tell?.Invoke($"missed {one.Kind}: '{text.Text.Substring(one.Start, one.Length)}' in: {text.Text}");
        return Enum.GetValues<SpanKind>().Select(kind => (kind, new Score(found.Intersect(marked).Count(one => one.Kind == kind), found.Count(one => one.Kind == kind), marked.Count(one => one.Kind == kind))))
            .Where(one => one.Item2 is not { Found: 0, Marked: 0 });
    }

    private static Score Sum(IEnumerable<Score> scores) => scores.Aggregate(new Score(0, 0, 0), (sum, one) => new Score(sum.Right + one.Right, sum.Found + one.Found, sum.Marked + one.Marked));

    private static string RowOf(string name, Score score) => string.Create(CultureInfo.InvariantCulture, $"| {name} | {score.Marked} | {score.Found} | {score.Precision:0.000} | {score.Recall:0.000} |");
}
