using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Igloo.Benchmarks.Hot;

/// <summary>Runs the hot paths in a short job and writes what one operation of each costs.</summary>
internal static class HotPaths
{
    // The short job's three say too little on a machine that does other work; the fastest of nine leans on it least.
    private const int Iterations = 9;

    public static int Run(string path)
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithIterationCount(Iterations).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default);
        var report = new Report("Hot paths", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- hot {path}")
            .Line("BenchmarkDotNet's short job in one process, nine iterations. On a shared machine the fastest says most. Values are those that an invented case of 20,000 rows holds, as its agencies typed them.").Line("")
            .Line("| path | median | fastest | allocated |").Line("|---|---|---|---|");
        var failed = false;
        foreach (var type in new[] { typeof(ReadingBenchmarks), typeof(ComparingBenchmarks), typeof(PackingBenchmarks) })
            foreach (var measured in BenchmarkRunner.Run(type, config).Reports)
            {
                failed |= !measured.Success;
                report.Line(Row(measured));
            }

        report.Write(path);
        return failed ? 1 : 0;
    }

    private static string Row(BenchmarkReport measured)
    {
        var (descriptor, statistics) = (measured.BenchmarkCase.Descriptor, measured.ResultStatistics);
        var name = $"{descriptor.Type.Name.Replace("Benchmarks", "", StringComparison.Ordinal)}: {descriptor.WorkloadMethod.Name}";
        if (statistics is null) return $"| {name} | failed | | |";
        var allocated = measured.GcStats.GetBytesAllocatedPerOperation(measured.BenchmarkCase) ?? 0;
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {Shown(statistics.Median)} | {Shown(statistics.Min)} | {allocated:N0} B |");
    }

    private static string Shown(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms"),
    };
}
