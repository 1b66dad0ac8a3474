using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using DuckDB.NET.Data;
using Igloo.Ingest;

namespace Igloo.Benchmarks.Ingest;

/// <summary>Reading a delimited file, side by side in one run: CsvHelper and DuckDB read its fields, Igloo reads, maps and normalises them and keeps each row.</summary>
internal static class IngestBenchmark
{
    private sealed record Measured(string What, long Rows, double CpuSeconds, double WallSeconds, long PeakHeap);

    public static int Run(IReadOnlyList<long> sizes, string reportPath)
    {
        var report = new Report("Reading delimited text", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- ingest {string.Join(',', sizes)} {Path.GetFileName(reportPath)}", $"CsvHelper {Version<CsvReader>()}, DuckDB.NET {Version<DuckDBConnection>()}");
        report.Line("A ten-column list of invented people. CPU seconds are the process's, all threads; the best of the tries counts, since others use the machine too.").Line("");
        foreach (var rows in sizes) Section(report, rows);
        report.Write(reportPath);
        return 0;
    }

    private static void Section(Report report, long rows)
    {
        var file = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"igloo-people-{Environment.ProcessId}.csv"));
        try
        {
            PeopleFile.Write(file, rows);
            var size = new FileInfo(file).Length / 1e6;
            var tries = rows > 2_000_000 ? 1 : 3;
            Measured[] all = [Best(tries, "CsvHelper, every field as text", () => CsvHelperRows(file)), Best(tries, "DuckDB read_csv, every field as text", () => DuckDbRows(file)), Best(tries, "Igloo: read, map, normalise, keep the raw row", () => IglooRows(file))];
            report.Line(string.Create(CultureInfo.InvariantCulture, $"## {rows:N0} rows, {size:0} MB")).Line("");
            report.Line("| reader | CPU s | rows/s of CPU | MB/s of CPU | CPU against CsvHelper | managed heap at its highest, MB |").Line("|---|---:|---:|---:|---:|---:|");
            foreach (var one in all)
                report.Line(string.Create(CultureInfo.InvariantCulture, $"| {one.What} | {one.CpuSeconds:0.00} | {one.Rows / one.CpuSeconds:N0} | {size / one.CpuSeconds:0.0} | {one.CpuSeconds / all[0].CpuSeconds:0.00} | {one.PeakHeap / 1e6:0} |"));
            report.Line("");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Measured Best(int tries, string what, Func<long> read) => Enumerable.Range(0, tries).Select(_ => Measure(what, read)).MinBy(one => one.CpuSeconds)!;

    private static Measured Measure(string what, Func<long> read)
    {
        GC.Collect();
        long peak = 0;
        using var sampler = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 20);
        var (cpu, clock) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        var rows = read();
        return new Measured(what, rows, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds, clock.Elapsed.TotalSeconds, peak);
    }

    private static long CsvHelperRows(string file)
    {
        using var csv = CsvReader.FromFile(file);
        var (rows, letters) = (0L, 0L);
        for (; csv.Read(); rows++)
            for (var i = 0; i < csv.FieldCount; i++) letters += csv.GetString(i).Length;
        return letters > 0 ? rows : 0;
    }

    private static long DuckDbRows(string file)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_csv('{file}', all_varchar = true)";
        using var reader = command.ExecuteReader();
        var (rows, letters) = (0L, 0L);
        for (; reader.Read(); rows++)
            for (var i = 0; i < reader.FieldCount; i++) letters += reader.GetString(i).Length;
        return letters > 0 ? rows : 0;
    }

    private static long IglooRows(string file)
    {
        using var content = File.OpenRead(file);
        using var opened = IngestFile.Open(content, new IngestRequest { Upload = default, FileName = "people.csv" }, default).Value;
        var (rows, fields) = (0L, 0L);
        foreach (var row in opened.Rows(default))
        {
            rows++;
            fields += row.Record?.Fields.Count ?? 0;
        }

        return fields > 0 ? rows : 0;
    }

    private static string Version<T>() => FileVersionInfo.GetVersionInfo(typeof(T).Assembly.Location).ProductVersion!.Split('+')[0];
}
