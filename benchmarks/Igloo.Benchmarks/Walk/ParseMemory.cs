using System.Globalization;
using Igloo.Ingest;
using Igloo.Model;

namespace Igloo.Benchmarks.Walk;

/// <summary>Live memory while a file is read, for files of growing size: it must not follow the file.</summary>
internal static class ParseMemory
{
    private const int Looks = 20;

    public static int Run(int[] sizes, string path)
    {
        var report = new Report("Memory while parsing", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- memory {string.Join(',', sizes)} {path}")
            .Line(string.Create(CultureInfo.InvariantCulture, $"Live memory of the process, after a full collection, at {Looks} points of one CSV of calls; what reading alone holds.")).Line("")
            .Line("| rows | file MB | live MB |").Line("|---|---|---|");
        foreach (var rows in sizes)
        {
            var (bytes, live) = Measure(rows);
            report.Line(string.Create(CultureInfo.InvariantCulture, $"| {rows:N0} | {bytes / 1e6:0.0} | {live / 1e6:0.0} |"));
        }

        report.Write(path);
        return 0;
    }

    private static (long Bytes, long Live) Measure(int rows)
    {
        using var stream = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        WriteCalls(stream, rows);
        stream.Position = 0;
        using var file = IngestFile.Open(stream, new IngestRequest { Upload = new UploadId(1), FileName = "calls.csv" }, CancellationToken.None).Value;
        var (read, live) = (0, 0L);
        foreach (var _ in file.Rows(CancellationToken.None))
            if (++read % Math.Max(rows / Looks, 1) == 0) live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true));
        return (stream.Length, live);
    }

    private static void WriteCalls(Stream stream, int rows)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        writer.WriteLine("caller,called,start,seconds");
        for (var row = 0; row < rows; row++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"+1251555{row % 10_000:D4},+1251555{row * 7 % 10_000:D4},{DateTime.UnixEpoch.AddSeconds(row * 60L):yyyy-MM-dd HH:mm:ss},{row % 600}"));
    }
}
