using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Igloo.Benchmarks.Ingest;

namespace Igloo.Benchmarks.Walk;

/// <summary>One long file dropped into a running system, and read to its end; analysing its people is another measure.</summary>
internal static class LongFile
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(long[] sizes, string path)
    {
        var report = new Report("A long file in a running system", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- long {string.Join(',', sizes)} {path}", MeasuredIgloo.Storage)
            .Line("A ten-column list of invented people as CSV, sent to `igloo up` on an empty local storage. Time runs from the last byte sent until all rows stand in the lake as records and mentions; the file is read in parts, two at once.")
            .Line("Memory is the most that the app's process held, from its start on; its local storage is a process of its own.").Line("")
            .Line("| rows | file MB | sent, s | read, s | CPU s of the app | rows/s | records | set aside | peak memory, MB |").Line("|---|---|---|---|---|---|---|---|---|");
        foreach (var rows in sizes) report.Line(await MeasureAsync(rows)).Write(path);
        return 0;
    }

    private static async Task<string> MeasureAsync(long rows)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-long-").FullName;
        try
        {
            var file = Path.Combine(folder, "data", "desk", "people", "people.csv");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            PeopleFile.Write(file, rows);
            using var igloo = await MeasuredIgloo.StartAsync(Path.Combine(folder, ".igloo"));
            var (clock, cpu) = (Stopwatch.StartNew(), igloo.Cpu);
            await igloo.DropAsync(Path.Combine(folder, "data"));
            var sent = clock.Elapsed;
            var upload = await ReadAsync(igloo);
            var read = clock.Elapsed - sent;
            return string.Create(CultureInfo.InvariantCulture, $"| {rows:N0} | {new FileInfo(file).Length / 1e6:0} | {sent.TotalSeconds:0.0} | {read.TotalSeconds:0.0} | {(igloo.Cpu - cpu).TotalSeconds:0.0} | {rows / read.TotalSeconds:N0} | {upload.GetProperty("records").GetInt64():N0} | {upload.GetProperty("rejects").GetInt64():N0} | {igloo.PeakMegabytes:N0} |");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<JsonElement> ReadAsync(MeasuredIgloo igloo)
    {
        while (true)
        {
            await Task.Delay(Step);
            foreach (var upload in (await igloo.GetAsync("uploads")).GetProperty("items").EnumerateArray())
                if (upload.GetProperty("state").GetString() is not ("received" or "parsing")) return upload;
        }
    }
}
