using System.Diagnostics;
using System.Globalization;
using Igloo.Analysis.Resolving;

namespace Igloo.Benchmarks.Resolve;

/// <summary>What it takes to add a drop to people who are resolved and resident.</summary>
/// <param name="Records">Records resident before.</param>
/// <param name="Change">What the drop was and touched.</param>
/// <param name="CpuSeconds">CPU seconds, all threads together.</param>
/// <param name="WallSeconds">Seconds by the clock.</param>
internal sealed record ArrivingDrops(int Records, ArchiveChange Change, double CpuSeconds, double WallSeconds)
{
    /// <summary>The drops, one after the other: the last records of the file, kept from the run.</summary>
    private static readonly int[] Sizes = [1_000, 1_000, 10_000];

    public static IReadOnlyList<ArrivingDrops> Of(string file)
    {
        var people = new PeopleTable(file);
        var tables = people.Read([people.Count - Sizes.Sum(), .. Sizes]);
        var archive = Resolver.ResolveArchive(tables[0]);
        return [.. tables.Skip(1).Select(drop => Add(archive, drop))];
    }

    public string Row() => string.Create(
        CultureInfo.InvariantCulture, $"| {Records:N0} | {Change.Records:N0} | {CpuSeconds:0.00} | {WallSeconds:0.00} | {Change.Records / CpuSeconds:N0} | {Change.PairsCompared:N0} | {Change.RowsGrown:N0} |");

    private static ArrivingDrops Add(ResolvedArchive archive, RecordTable drop)
    {
        using var process = Process.GetCurrentProcess();
        var (records, cpu, start) = (archive.Count, process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var change = archive.Add(drop);
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return new ArrivingDrops(records, change, (process.TotalProcessorTime - cpu).TotalSeconds, wall);
    }
}
