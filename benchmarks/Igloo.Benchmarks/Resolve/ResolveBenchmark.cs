using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Igloo.Benchmarks.Resolve;

/// <summary>The whole job of <c>igloo resolve</c> on the generator's people, each size a process of its own from cold start, beside the calibrator.</summary>
internal static class ResolveBenchmark
{
    private const string Types = "given_name=person.givenName,surname=person.familyName,dob=person.birthDate,phone=phone,email=email,document_no=document.number,"
        + "address=address.full,city=address.city,postcode=address.postalCode,plate=vehicle.plate";

    /// <param name="files">Files of <c>generate_people.py</c>, from the smallest to the largest; the largest also feeds the calibrator.</param>
    /// <param name="reportPath">Where the result goes.</param>
    public static int Run(IReadOnlyList<string> files, string reportPath)
    {
        var names = string.Join(',', files.Select(Path.GetFileName));
        var report = new Report("Entity resolution: time and memory of the whole job", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- resolve {names} {Path.GetFileName(reportPath)}", $"DuckDB.NET {FileVersionInfo.GetVersionInfo(typeof(DuckDBConnection).Assembly.Location).ProductVersion!.Split('+')[0]}");
        List<Resolved> runs = [.. files.Select(file => Enumerable.Range(0, Calibrator.Tries).Select(_ => Resolve(file)).MinBy(run => run.CpuSeconds)!)];
        var calibrator = Calibrator.CpuSeconds(files[^1]);
        Describe(report, runs, calibrator);
        report.Write(reportPath);
        return 0;
    }

    private static void Describe(Report report, List<Resolved> runs, double calibrator)
    {
        report.Line("Each row is one process, `igloo resolve`, from cold start to the written file; of three, the one of least CPU seconds. The peer's share is Igloo's CPU seconds over those that Splink 4.0.16 on DuckDB would")
            .Line(string.Create(CultureInfo.InvariantCulture, $"take here: its recorded seconds over the calibrator's, times the calibrator's in this run ({calibrator:0.0} CPU s, the best of three, on the largest file).")).Line("")
            .Line("| records | CPU s | share of the peer's CPU | wall s | peak MB | share of the peer's peak | pairs compared | F1 | expected P / R |")
            .Line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var run in runs) report.Line(run.Row(calibrator));
        report.Line("");
        if (runs.Count > 1) report.Line(string.Create(CultureInfo.InvariantCulture, $"From the smallest to the largest file CPU seconds grow with the exponent {Exponent(runs[0], runs[^1]):0.00}."));
    }

    private static double Exponent(Resolved small, Resolved large) => Math.Log(large.CpuSeconds / small.CpuSeconds) / Math.Log((double)large.Records / small.Records);

    private static Resolved Resolve(string file)
    {
        var output = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"igloo-entities-{Environment.ProcessId}.csv"));
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "igloo.dll"), "resolve", "--input", file, "--types", Types, "--truth", "cluster_id", "--out", output })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var summary = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Resolved.Of(JsonDocument.Parse(summary).RootElement) : throw new InvalidOperationException($"igloo resolve ended with {process.ExitCode} on {file}.");
        }
        finally
        {
            File.Delete(output);
        }
    }
}
