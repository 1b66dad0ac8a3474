using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using DuckDB.NET.Data;

namespace Igloo.Benchmarks.Ingest;

/// <summary>Reading a delimited file, side by side in one run: CsvHelper and DuckDB read its fields, Igloo reads, maps and normalises them, keeps each row, and writes Parquet.</summary>
internal static class IngestBenchmark
{
    private const int LongRows = 10_000_000;

    private sealed record Measured(string What, long Rows, double CpuSeconds, long PeakHeap, long Allocated);

    public static int Run(IReadOnlyList<long> sizes, string reportPath)
    {
        var report = new Report("Reading delimited text", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- ingest {string.Join(',', sizes)} {Path.GetFileName(reportPath)}", $"CsvHelper {Version<CsvReader>()}, DuckDB.NET {Version<DuckDBConnection>()}");
        report.Line("A ten-column list of invented people. CPU seconds are the process's, all threads, the collector's included; the best of the tries counts, since others use the machine too.")
            .Line("CsvHelper and DuckDB make a text of every field, as whoever uses the fields must. Peak memory is what a process of its own held at most, .NET included; of DuckDB, its buffers too.").Line("");
        foreach (var rows in sizes) Section(report, rows);
        report.Write(reportPath);
        return 0;
    }

    /// <summary>Reads a file in this process alone and prints the most memory that it held.</summary>
    public static int PrintPeak(string reader, string file)
    {
        IngestReaders.All.Single(one => one.Name == reader).Read(file);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static void Section(Report report, long rows)
    {
        var file = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"igloo-people-{Environment.ProcessId}.csv"));
        try
        {
            PeopleFile.Write(file, rows);
            var size = new FileInfo(file).Length / 1e6;
            var tries = rows >= LongRows ? 1 : 3;
            Measured[] all = [.. IngestReaders.All.Select(reader => Best(tries, reader, file))];
            report.Line(string.Create(CultureInfo.InvariantCulture, $"## {rows:N0} rows, {size:0} MB")).Line("");
            report.Line("| reader | CPU s | rows/s of CPU | MB/s of CPU | CPU against CsvHelper | allocated, bytes/row | managed heap at its highest, MB | peak memory, MB |").Line("|---|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var (one, reader) in all.Zip(IngestReaders.All))
                report.Line(string.Create(CultureInfo.InvariantCulture, $"| {one.What} | {one.CpuSeconds:0.00} | {one.Rows / one.CpuSeconds:N0} | {size / one.CpuSeconds:0.0} | {one.CpuSeconds / all[0].CpuSeconds:0.00} | {one.Allocated / one.Rows:N0} | {one.PeakHeap / 1e6:0} | {Peak(reader, file) / 1e6:0} |"));
            report.Line("");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Measured Best(int tries, IngestReader reader, string file) => Enumerable.Range(0, tries).Select(_ => Measure(reader, file)).MinBy(one => one.CpuSeconds)!;

    private static Measured Measure(IngestReader reader, string file)
    {
        GC.Collect();
        long peak = 0;
        using var sampler = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 20);
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var rows = reader.Read(file);
        return new Measured(reader.What, rows, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, peak, GC.GetTotalAllocatedBytes() - allocated);
    }

    private static long Peak(IngestReader reader, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["ingest-peak", reader.Name, file]) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(printed, CultureInfo.InvariantCulture);
    }

    private static string Version<T>() => FileVersionInfo.GetVersionInfo(typeof(T).Assembly.Location).ProductVersion!.Split('+')[0];
}
