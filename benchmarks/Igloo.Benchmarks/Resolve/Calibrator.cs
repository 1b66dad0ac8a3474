using System.Diagnostics;
using DuckDB.NET.Data;

namespace Igloo.Benchmarks.Resolve;

/// <summary>What a job took.</summary>
/// <param name="CpuSeconds">Of all threads.</param>
/// <param name="WallSeconds">From its begin to its end, on two cores.</param>
internal readonly record struct JobTime(double CpuSeconds, double WallSeconds)
{
    public static JobTime operator *(JobTime time, JobTime factor) => new(time.CpuSeconds * factor.CpuSeconds, time.WallSeconds * factor.WallSeconds);
}

/// <summary>
/// A query of DuckDB that was timed on the machine on which the peer (Splink 4.0.16 on DuckDB) was: the peer cannot be installed from
/// NuGet, so what it would take here is its recorded seconds over the calibrator's.
/// </summary>
internal sealed class Calibrator : IDisposable
{
    /// <summary>Time of the peer for a million of the generator's people, over that of the calibrator on the same file.</summary>
    public static readonly JobTime PeerAtOneMillion = new(39.6 / 6.3, 22.8 / 3.2);

    /// <summary>Time of the peer for a hundred thousand of them, over that of the calibrator on the million.</summary>
    public static readonly JobTime PeerAtHundredThousand = new(9.3 / 6.3, 6.5 / 3.2);

    /// <summary>Peak memory of the peer, in MB, at a million and at a hundred thousand.</summary>
    public const double PeerPeakAtOneMillion = 1366, PeerPeakAtHundredThousand = 411;

    private const string Query = """
        select count(*), sum(jaro_winkler_similarity(a.given_name, b.given_name) + jaro_winkler_similarity(a.surname, b.surname))
        from p a join p b on a.dob = b.dob and a.record_id < b.record_id
        """;

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <param name="people">The file of a million; reading it is not timed.</param>
    public Calibrator(string people)
    {
        _connection.Open();
        Execute("set threads = 2");
        Execute($"create table p as select * from read_csv('{people.Replace("'", "''", StringComparison.Ordinal)}', all_varchar = true)");
    }

    /// <summary>Time of the query, once.</summary>
    public JobTime Time()
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        Execute(Query);
        process.Refresh();
        return new((process.TotalProcessorTime - before).TotalSeconds, clock.Elapsed.TotalSeconds);
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        while (reader.Read()) _ = reader.GetValue(0);
    }
}
