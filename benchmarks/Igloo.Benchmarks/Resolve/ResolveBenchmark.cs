using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace Igloo.Benchmarks.Resolve;

/// <summary>The whole job of <c>igloo resolve</c> on the generator's people, each size a process of its own from cold start, beside the calibrator.</summary>
internal static class ResolveBenchmark
{
    /// <summary>How often everything is timed, in turns, so that a slow minute meets both sides; the middle one counts, since what was recorded of the peer and its calibrator is of that kind.</summary>
    private const int Tries = 5;

    /// <param name="files">Files of <c>generate_people.py</c>, from the smallest to the largest; the one of a million also feeds the calibrator.</param>
    /// <param name="reportPath">Where the result goes.</param>
    public static int Run(IReadOnlyList<string> files, string reportPath)
    {
        var names = string.Join(',', files.Select(Path.GetFileName));
        var report = new Report("Entity resolution: time and memory of the whole job", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- resolve {names} {Path.GetFileName(reportPath)}", $"DuckDB.NET {FileVersionInfo.GetVersionInfo(typeof(DuckDBConnection).Assembly.Location).ProductVersion!.Split('+')[0]}");
        var (runs, calibrator) = InTurns(files);
        Describe(report, runs, calibrator);
        DescribeStages(report, runs);
        DescribeGrowth(report, runs);
        string[] resident = [.. files.Where((_, i) => runs[i].Records is >= ResidentPeople.Fewest and <= Resolved.OneMillion)];
        DescribeLookups(report, [.. resident.Select(ResidentPeople.Of)]);
        DescribeDrops(report, [.. resident.SelectMany(ArrivingDrops.Of)]);
        report.Write(reportPath);
        return 0;
    }

    private static void Describe(Report report, List<Resolved> runs, JobTime? calibrator)
    {
        report.Line("Each row is one process, `igloo resolve` as `dotnet publish` makes it, from cold start to the written file; of five, the middle one by CPU seconds. F1 is that of one run more, which is shown the truth. The peer's share is Igloo's seconds over those that Splink 4.0.16 on DuckDB would")
            .Line(string.Create(CultureInfo.InvariantCulture, $"take here: its recorded seconds over the calibrator's on a million records, times the calibrator's in this run ({(calibrator is { } time ? $"{time.CpuSeconds:0.0} CPU s, {time.WallSeconds:0.0} s of wall, the middle of five runs that took turns with Igloo's" : "not run without a million")}).")).Line("")
            .Line("| records | CPU s | share of the peer's CPU | wall s | share of the peer's wall | peak MB | share of the peer's peak | pairs compared | F1 | expected P / R |")
            .Line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var run in runs) report.Line(run.Row(calibrator));
        report.Line("");
    }

    private static void DescribeStages(Report report, List<Resolved> runs)
    {
        report.Line("## CPU seconds by stage").Line("").Line("All threads together, of the runs above.").Line("")
            .Line($"| stage | {string.Join(" | ", runs.Select(run => run.Records.ToString("N0", CultureInfo.InvariantCulture)))} |")
            .Line($"| --- |{string.Concat(runs.Select(_ => " ---: |"))}");
        for (var stage = 0; stage < runs[0].Stages.Count; stage++)
            report.Line($"| {runs[0].Stages[stage].Stage} | {string.Join(" | ", runs.Select(run => run.Stages[stage].CpuSeconds.ToString("0.00", CultureInfo.InvariantCulture)))} |");
        report.Line("");
    }

    private static void DescribeGrowth(Report report, List<Resolved> runs)
    {
        report.Line("## How it grows").Line("").Line("CPU seconds go with the number of records to the power of the exponent; 1 is in proportion.").Line("")
            .Line("| from | to | exponent |").Line("| ---: | ---: | ---: |");
        for (var i = 1; i < runs.Count; i++) report.Line(GrowthRow(runs[i - 1], runs[i]));
        if (runs.Count > 2) report.Line(GrowthRow(runs[0], runs[^1]));
        report.Line("");
    }

    private static string GrowthRow(Resolved small, Resolved large) =>
        string.Create(CultureInfo.InvariantCulture, $"| {small.Records:N0} | {large.Records:N0} | {Exponent(small, large):0.00} |");

    private static void DescribeLookups(Report report, IReadOnlyList<ResidentPeople> lookups)
    {
        if (lookups.Count == 0) return;
        report.Line("## One record against those that are resident").Line("")
            .Line("A record arrives and its candidates are found with scores and reasons, one after the other on one thread.").Line("")
            .Line("| resident records | p50, ms | p99, ms | arriving records a CPU second |").Line("| ---: | ---: | ---: | ---: |");
        foreach (var lookup in lookups) report.Line(lookup.Row());
    }

    private static void DescribeDrops(Report report, IReadOnlyList<ArrivingDrops> drops)
    {
        if (drops.Count == 0) return;
        report.Line("").Line("## A drop onto those that are resident").Line("")
            .Line("The last records of the file arrive in drops, after a run over all others. Each is added under the model of that run; the first also files the values of the archive so that they can be found.").Line("")
            .Line("| resident records | arriving | CPU s | wall s | arriving records a CPU second | pairs compared | different rows grown anew |").Line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var drop in drops) report.Line(drop.Row());
    }

    private static double Exponent(Resolved small, Resolved large) => Math.Log(large.CpuSeconds / small.CpuSeconds) / Math.Log((double)large.Records / small.Records);

    private static (List<Resolved> Runs, JobTime? Calibrator) InTurns(IReadOnlyList<string> files)
    {
        List<Resolved>[] runs = [.. files.Select(_ => new List<Resolved>())];
        List<JobTime> times = [];
        Calibrator? calibrator = null;
        for (var turn = 0; turn < Tries; turn++)
        {
            for (var i = 0; i < files.Count; i++) runs[i].Add(Resolved.Of(EngineProcess.Run(files[i])));
            calibrator ??= MillionAmong(files, runs) is { } million ? new(million) : null;
            if (calibrator is not null) times.Add(calibrator.Time());
        }

        calibrator?.Dispose();
        return ([.. files.Select((file, i) => Middle(runs[i], run => run.CpuSeconds) with { F1 = F1Of(file) })], times.Count == 0 ? null : Middle(times, time => time.CpuSeconds));
    }

    private static string? MillionAmong(IReadOnlyList<string> files, List<Resolved>[] runs) => files.Where((_, i) => runs[i][0].Records == Resolved.OneMillion).FirstOrDefault();

    private static T Middle<T>(List<T> tries, Func<T, double> seconds) => tries.OrderBy(seconds).ElementAt(tries.Count / 2);

    // Time and memory are those of a job that knows no truth; reading and scoring it is no part of resolving.
    private static double F1Of(string file) => EngineProcess.Run(file, "--truth", "cluster_id").GetProperty("truth").GetProperty("pairwise").GetProperty("f1").GetDouble();
}
