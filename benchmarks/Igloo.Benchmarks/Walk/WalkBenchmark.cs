using System.Globalization;
using System.Text.Json;
using Igloo.Worlds;
using Igloo.Worlds.Files;

namespace Igloo.Benchmarks.Walk;

/// <summary>From drop to published leads, on invented cases of some sizes.</summary>
internal static class WalkBenchmark
{
    public static async Task<int> RunAsync(int[] sizes, string path)
    {
        var report = new Report("From drop to leads", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- walk {string.Join(',', sizes)} {path}", MeasuredIgloo.Storage)
            .Line("One process, embedded runtime, local storage on disk. Time runs from the first byte sent to the last upload standing in a published run.").Line("");
        foreach (var size in sizes) await MeasureAsync(size, report);
        report.Write(path);
        return 0;
    }

    private static async Task MeasureAsync(int rows, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-walk-").FullName;
        try
        {
            WorldWriter.Write(WorldParameters.OfSize(rows, seed: 7), new FolderSink(folder));
            using var igloo = await MeasuredIgloo.StartAsync(Path.Combine(folder, ".igloo"));
            var before = igloo.Cpu;
            var clock = new StageClock(igloo);
            var follow = igloo.DropAsync(Path.Combine(folder, "data"));
            var files = Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories).Count();
            var uploads = await clock.FollowAsync(files);
            await follow;
            var leads = await igloo.GetAsync("leads");
            Write(report, rows, uploads, leads, clock, igloo.Cpu - before, igloo.PeakMegabytes);
            Write(report, BareResolution.Of(Path.Combine(folder, "data")), clock.Stages.GetValueOrDefault("resolve").Cpu);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(Report report, int rows, JsonElement uploads, JsonElement leads, StageClock clock, TimeSpan cpu, double peak)
    {
        var read = uploads.EnumerateArray().Sum(upload => upload.GetProperty("rows").GetInt64());
        var publish = clock.Stages.GetValueOrDefault("publish").Wall;
        report.Line(Format($"## {rows:N0} rows")).Line("")
            .Line(Format($"{read:N0} rows read, {leads.GetProperty("total").GetInt32()} leads of medium strength and up."))
            .Line(Format($"Drop to published leads: **{clock.Total.TotalSeconds:0.0} s**, {read / clock.Total.TotalSeconds:N0} rows/s; {cpu.TotalSeconds:0.0} CPU s; peak memory {peak:N0} MB; publishing {publish / clock.Total:P0} of the time.")).Line("")
            .Line("| stage | wall s | CPU s |").Line("|---|---|---|");
        foreach (var (stage, spent) in clock.Stages)
            report.Line(Format($"| {stage} | {spent.Wall.TotalSeconds:0.0} | {spent.Cpu.TotalSeconds:0.0} |"));
        report.Line("");
    }

    private static void Write(Report report, BareResolution bare, TimeSpan stage) => report
        .Line(Format($"The engine alone, on the same {bare.Mentions:N0} mentions of people and organisations and with the things ({bare.Entities:N0} entities in all): {bare.Cpu.TotalSeconds:0.00} CPU s, {bare.Wall.TotalSeconds:0.00} s."))
        .Line(Format($"The stage `resolve` of the pipeline took {stage.TotalSeconds:0.00} CPU s of the process, {Ratio.InWords(stage.TotalSeconds, bare.Cpu.TotalSeconds)} than the engine alone, with reading mentions, writing entities and all that the process does meanwhile."))
        .Line(Format($"Looking one person up among them: p50 {bare.LookupWithin(.5).TotalMilliseconds:0.0} ms, p99 {bare.LookupWithin(.99).TotalMilliseconds:0.0} ms.")).Line("");


    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
