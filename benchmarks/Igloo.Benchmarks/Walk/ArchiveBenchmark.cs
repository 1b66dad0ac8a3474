using System.Globalization;
using System.Text.Json;
using Igloo.Benchmarks.Resolve;

namespace Igloo.Benchmarks.Walk;

/// <summary>An archive of the generator's people dropped into a running system, then a small drop onto it, beside the bare engine on the same file.</summary>
internal static class ArchiveBenchmark
{
    /// <param name="people">A file of <c>generate_people.py</c>.</param>
    /// <param name="more">Another of its files, of other people, whose rows are dropped onto the archive.</param>
    /// <param name="path">Where the result goes.</param>
    public static async Task<int> RunAsync(string people, string more, string path)
    {
        var report = new Report(
            "An archive in a running system",
            $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- archive {Path.GetFileName(people)} {Path.GetFileName(more)} {Path.GetFileName(path)}", MeasuredIgloo.Storage);
        report.Line("One process, embedded runtime, local storage on disk. Time runs from the first byte sent to the upload standing in a published run; memory is the most that the app's process was seen to hold, and its local storage is a process of its own.").Line("");
        var data = Directory.CreateTempSubdirectory("igloo-archive-").FullName;
        try
        {
            using var igloo = await MeasuredIgloo.StartAsync(data);
            var archive = await DropAsync(igloo, people, 1, "The archive", report);
            var bare = Resolved.Of(EngineProcess.RunGuessed(people));
            Compare(report, archive, bare);
            report.Write(path);
            await DropAsync(igloo, more, 2, "A drop onto it", report);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        report.Write(path);
        return 0;
    }

    private static async Task<StageClock> DropAsync(MeasuredIgloo igloo, string file, int uploads, string title, Report report)
    {
        var (clock, before) = (new StageClock(igloo), igloo.Cpu);
        var follow = clock.FollowAsync(uploads);
        await igloo.DropFileAsync("agency", "people", file);
        var read = await follow;
        var rows = read.EnumerateArray().Single(upload => upload.GetProperty("path").GetString()!.EndsWith(Path.GetFileName(file), StringComparison.Ordinal)).GetProperty("rows").GetInt64();
        var run = (await igloo.GetAsync("runs")).GetProperty("items")[0];
        Describe(report, title, rows, run, clock, igloo.Cpu - before);
        return clock;
    }

    private static void Describe(Report report, string title, long rows, JsonElement run, StageClock clock, TimeSpan cpu)
    {
        report.Line(Format($"## {title}: {rows:N0} rows")).Line("")
            .Line(Format($"Drop to published leads: **{clock.Total.TotalSeconds:0.0} s**, {cpu.TotalSeconds:0.0} CPU s, peak memory {clock.Stages.Values.Max(stage => stage.PeakMegabytes):N0} MB. The run holds {run.GetProperty("records").GetInt64():N0} records and {run.GetProperty("entities").GetInt64():N0} entities."))
            .Line("").Line("| stage | wall s | CPU s | peak MB |").Line("|---|---|---|---|");
        foreach (var (stage, cost) in clock.Stages)
            report.Line(Format($"| {stage} | {cost.Wall.TotalSeconds:0.0} | {cost.Cpu.TotalSeconds:0.0} | {cost.PeakMegabytes:N0} |"));
        report.Line("");
    }

    private static void Compare(Report report, StageClock archive, Resolved bare)
    {
        var (all, resolve) = (archive.Stages.Values.Sum(stage => stage.Cpu.TotalSeconds), archive.Stages.GetValueOrDefault("resolve"));
        var reading = bare.Stages.First(stage => stage.Stage == "reading").CpuSeconds;
        report.Line(Format($"The engine alone, `igloo resolve` on the same file from cold start to the written answer, its columns guessed as when the file is dropped: {bare.CpuSeconds:0.0} CPU s, {reading:0.0} of them for reading the file, {bare.WallSeconds:0.0} s, peak memory {bare.PeakMegabytes:N0} MB."))
            .Line(Format($"Beside that the stage `resolve` took {Ratio.InWords(resolve.Cpu.TotalSeconds, bare.CpuSeconds)} CPU and {Ratio.InWords(resolve.Wall.TotalSeconds, bare.WallSeconds)} time; beside the engine without reading the file, which the stage `read` did before, {Ratio.InWords(resolve.Cpu.TotalSeconds, bare.CpuSeconds - reading)} CPU."))
            .Line(Format($"The whole walk, which also reads the file into the lake, links, measures, looks for patterns and publishes, took {Ratio.InWords(all, bare.CpuSeconds)} CPU than the engine alone."))
            .Line("");
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
