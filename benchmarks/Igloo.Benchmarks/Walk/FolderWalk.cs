using System.Globalization;
using System.Text.Json;

namespace Igloo.Benchmarks.Walk;

/// <summary>The walk over files that the project does not hold. Reports aggregates only: no row, name or value.</summary>
internal static class FolderWalk
{
    public static async Task<int> RunAsync(string folder, string path)
    {
        var report = new Report("The walk over a folder of files", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- folder FOLDER {path}", MeasuredIgloo.Storage);
        var data = Directory.CreateTempSubdirectory("igloo-folder-").FullName;
        try
        {
            using var igloo = await MeasuredIgloo.StartAsync(data);
            var clock = new StageClock(igloo);
            var files = await igloo.DropAsync(folder);
            var uploads = await clock.FollowAsync(files);
            WriteUploads(report, uploads);
            await WriteRunAsync(report, igloo, clock);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        report.Write(path);
        return 0;
    }

    private static void WriteUploads(Report report, JsonElement uploads)
    {
        report.Line("| set | files | read | refused | kinds | rows | records | set aside |").Line("|---|---|---|---|---|---|---|---|");
        foreach (var set in uploads.EnumerateArray().GroupBy(SetOf).OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            var kinds = set.Select(upload => Text(upload, "kind")).Where(kind => kind.Length > 0).Distinct().Order(StringComparer.Ordinal);
            report.Line(string.Create(CultureInfo.InvariantCulture,
                $"| {set.Key} | {set.Count()} | {set.Count(IsReadWhole)} | {set.Count(IsRefusedWithReason)} | {string.Join(", ", kinds)} | {Sum(set, "rows"):N0} | {Sum(set, "records"):N0} | {Sum(set, "rejects"):N0} |"));
        }

        var (read, refused) = (uploads.EnumerateArray().Count(IsReadWhole), uploads.EnumerateArray().Count(IsRefusedWithReason));
        report.Line("").Line(string.Create(CultureInfo.InvariantCulture,
            $"Of {uploads.GetArrayLength()} files {read} were read with rows = records + set aside, and {refused} refused with a reason that says what to do; {uploads.GetArrayLength() - read - refused} neither.")).Line("");
    }

    // A set is a folder of the folder: the files of one source are dropped as set/part/file.
    private static string SetOf(JsonElement upload) => Text(upload, "path").Split('/')[0];

    private static long Sum(IEnumerable<JsonElement> uploads, string name) => uploads.Sum(upload => upload.GetProperty(name).GetInt64());

    private static bool IsReadWhole(JsonElement upload) =>
        Text(upload, "state") == "analyzed" && upload.GetProperty("rows").GetInt64() == upload.GetProperty("records").GetInt64() + upload.GetProperty("rejects").GetInt64();

    private static bool IsRefusedWithReason(JsonElement upload) => Text(upload, "state") == "failed" && Text(upload, "reason").Length > 0;

    private static async Task WriteRunAsync(Report report, MeasuredIgloo igloo, StageClock clock)
    {
        var run = (await igloo.GetAsync("runs")).GetProperty("items")[0];
        var all = (await igloo.GetAsync("leads?strength=low&pageSize=1000")).GetProperty("items");
        var byRule = all.EnumerateArray().SelectMany(lead => lead.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!)).CountBy(rule => rule).OrderBy(count => count.Key, StringComparer.Ordinal);
        report.Line(string.Create(CultureInfo.InvariantCulture, $"{run.GetProperty("records")} records → {run.GetProperty("entities")} entities → {run.GetProperty("findings")} findings → {run.GetProperty("leads")} leads, low ones included, in {clock.Total.TotalSeconds:0.0} s; peak memory {igloo.PeakMegabytes:N0} MB."))
            .Line($"Leads by rule: {string.Join(", ", byRule.Select(count => $"{count.Key} {count.Value}"))}.");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();
}
