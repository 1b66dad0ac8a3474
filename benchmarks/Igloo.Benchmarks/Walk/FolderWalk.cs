using System.Globalization;
using System.Text.Json;

namespace Igloo.Benchmarks.Walk;

/// <summary>The walk over files that the project does not hold, none with a mapping. Reports aggregates only: no row, name or value.</summary>
internal static class FolderWalk
{
    /// <param name="folders">Each is dropped as an agency, its folders as sources: folder/set/file.</param>
    /// <param name="path">Where the report goes.</param>
    public static async Task<int> RunAsync(string[] folders, string path)
    {
        var names = folders.Select(folder => $"DATA/{new DirectoryInfo(folder).Name}");
        var report = new Report("The walk over folders of files", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- folder {string.Join(',', names)} {Path.GetFileName(path)}", MeasuredIgloo.Storage);
        var data = Directory.CreateTempSubdirectory("igloo-folder-").FullName;
        try
        {
            using var igloo = await MeasuredIgloo.StartAsync(data);
            var clock = new StageClock(igloo);
            var files = 0;
            foreach (var folder in folders) files += await DropAsync(igloo, folder);
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

    // A set's own description is no data.
    private static async Task<int> DropAsync(MeasuredIgloo igloo, string folder)
    {
        var agency = new DirectoryInfo(folder).Name;
        var files = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not ".md" and not ".py").Order(StringComparer.Ordinal))
        {
            if (Path.GetRelativePath(folder, file).Replace('\\', '/').Split('/', 2) is not [var source, var name]) continue;
            await igloo.DropFileAsync(agency, source, file, name);
            files++;
        }

        return files;
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

    private static string SetOf(JsonElement upload) => $"{Text(upload, "agency")}/{Text(upload, "source")}";

    private static long Sum(IEnumerable<JsonElement> uploads, string name) => uploads.Sum(upload => upload.GetProperty(name).GetInt64());

    private static bool IsReadWhole(JsonElement upload) =>
        Text(upload, "state") == "analyzed" && upload.GetProperty("rows").GetInt64() == upload.GetProperty("records").GetInt64() + upload.GetProperty("rejects").GetInt64();

    private static bool IsRefusedWithReason(JsonElement upload) => Text(upload, "state") == "failed" && Text(upload, "reason").Length > 0;

    private static async Task WriteRunAsync(Report report, MeasuredIgloo igloo, StageClock clock)
    {
        if ((await igloo.GetAsync("runs")).GetProperty("items").EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Object } run) return;
        var all = (await igloo.GetAsync("leads?strength=low&pageSize=1000")).GetProperty("items");
        var byRule = all.EnumerateArray().SelectMany(lead => lead.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!)).CountBy(rule => rule).OrderBy(count => count.Key, StringComparer.Ordinal);
        report.Line(string.Create(CultureInfo.InvariantCulture, $"{run.GetProperty("records")} records → {run.GetProperty("entities")} entities → {run.GetProperty("findings")} findings → {run.GetProperty("leads")} leads, low ones included, in {clock.Total.TotalSeconds:0.0} s; peak memory {igloo.PeakMegabytes:N0} MB."))
            .Line($"Leads by rule: {string.Join(", ", byRule.Select(count => $"{count.Key} {count.Value}"))}.");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();
}
