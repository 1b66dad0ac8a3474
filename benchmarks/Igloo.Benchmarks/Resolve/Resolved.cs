using System.Globalization;
using System.Text.Json;

namespace Igloo.Benchmarks.Resolve;

/// <summary>What <c>igloo resolve</c> said of one run.</summary>
internal sealed record Resolved(int Records, double CpuSeconds, double WallSeconds, double PeakMegabytes, long Pairs, double F1, double ExpectedPrecision, double ExpectedRecall, IReadOnlyList<(string Stage, double CpuSeconds)> Stages)
{
    public const int OneMillion = 1_000_000;

    private const int HundredThousand = 100_000;

    /// <summary>Reads a summary; what only the truth tells is not in it.</summary>
    public static Resolved Of(JsonElement summary) => new(
        summary.GetProperty("records").GetInt32(),
        summary.GetProperty("cpu_s").GetDouble(),
        summary.GetProperty("wall_s").GetDouble(),
        summary.GetProperty("peak_rss_mb").GetDouble(),
        summary.GetProperty("pairs_compared").GetInt64(),
        0,
        summary.GetProperty("expected_precision").GetDouble(),
        summary.GetProperty("expected_recall").GetDouble(),
        [.. summary.GetProperty("cpu_s_of_stages").EnumerateObject().Select(stage => (stage.Name, stage.Value.GetDouble()))]);

    public string Row(JobTime? calibrator) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Records:N0} | {CpuSeconds:0.0} | {Share(CpuSeconds, PeerTime(calibrator)?.CpuSeconds)} | {WallSeconds:0.0} | {Share(WallSeconds, PeerTime(calibrator)?.WallSeconds)} | {PeakMegabytes:0} | {Share(PeakMegabytes, PeerPeak())} | {Pairs:N0} | {F1:0.0000} | {ExpectedPrecision:0.0000} / {ExpectedRecall:0.0000} |");

    private JobTime? PeerTime(JobTime? calibrator) => Records switch
    {
        OneMillion => calibrator * Calibrator.PeerAtOneMillion,
        HundredThousand => calibrator * Calibrator.PeerAtHundredThousand,
        _ => null,
    };

    private double? PeerPeak() => Records switch
    {
        OneMillion => Calibrator.PeerPeakAtOneMillion,
        HundredThousand => Calibrator.PeerPeakAtHundredThousand,
        _ => null,
    };

    private static string Share(double own, double? peer) => peer is { } value ? (own / value).ToString("0.00", CultureInfo.InvariantCulture) : "";
}
