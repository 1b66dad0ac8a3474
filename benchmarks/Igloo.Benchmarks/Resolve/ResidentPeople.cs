using System.Diagnostics;
using System.Globalization;
using Igloo.Analysis.Resolving;

namespace Igloo.Benchmarks.Resolve;

/// <summary>How long it takes to find who one arriving record may be among people who are resolved and resident.</summary>
/// <param name="Records">Resident records.</param>
/// <param name="Median">Milliseconds, half of the lookups took no longer.</param>
/// <param name="Slow">Milliseconds, 99 of 100 lookups took no longer.</param>
/// <param name="PerCpuSecond">Arriving records that one core finds the candidates of in a second.</param>
internal sealed record ResidentPeople(int Records, double Median, double Slow, double PerCpuSecond)
{
    /// <summary>Sizes from which a lookup is worth a figure.</summary>
    public const int Fewest = 100_000;

    /// <summary>Lookups timed; as many go before them unmeasured.</summary>
    private const int Lookups = 2_000;

    private const int MostCandidates = 10;

    public static ResidentPeople Of(string file)
    {
        var table = PeopleTable.Empty();
        var asked = Read(new PeopleTable(file), table);
        var lookup = Resolver.Resolve(table).Lookup();
        Find(lookup, asked[..Lookups]);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var times = Find(lookup, asked[Lookups..]);
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalSeconds;
        return new ResidentPeople(table.Count, times[times.Length / 2], times[times.Length * 99 / 100], times.Length / cpu);
    }

    public string Row() => string.Create(CultureInfo.InvariantCulture, $"| {Records:N0} | {Median:0.00} | {Slow:0.00} | {PerCpuSecond:N0} |");

    // Fills the table, and keeps every so many rows as one who is asked for.
    private static List<RecordTable> Read(PeopleTable people, RecordTable table)
    {
        var stride = Math.Max(1, people.Count / (2 * Lookups));
        var asked = new List<RecordTable>();
        people.Read(add =>
        {
            add(table);
            if (table.Count % stride != 0 || asked.Count == 2 * Lookups) return;
            asked.Add(PeopleTable.Empty());
            add(asked[^1]);
        });
        return asked;
    }

    // Milliseconds of each lookup, from the shortest.
    private static double[] Find(RecordLookup lookup, List<RecordTable> asked)
    {
        var times = new double[asked.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = lookup.Find(asked[i], MostCandidates);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }
}
