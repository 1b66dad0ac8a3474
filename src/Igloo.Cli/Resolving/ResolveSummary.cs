using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Igloo.Analysis.Resolving;

namespace Igloo.Cli.Resolving;

/// <summary>What <c>igloo resolve</c> prints when it is done. Times are of the whole process, from its start.</summary>
internal sealed record ResolveSummary(int Records, int Entities, double ExpectedPrecision, double ExpectedRecall, long PairsCompared, IReadOnlyList<string> Warnings, ResolveScores? Truth)
{
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public double CpuS { get; private init; }

    public double WallS { get; private init; }

    public long PeakRssMb { get; private init; }

    public static ResolveSummary Of(Resolution resolution, IReadOnlyList<string>? truth) => new(
        resolution.EntityOf.Count,
        resolution.EntityOf.Distinct().Count(),
        Rounded(resolution.ExpectedPrecision),
        Rounded(resolution.ExpectedRecall),
        resolution.PairsCompared,
        resolution.Warnings,
        truth is null ? null : ResolveScores.Of(resolution, truth));

    public ResolveSummary Measured(TimeSpan wall)
    {
        using var process = Process.GetCurrentProcess();
        return this with { CpuS = Math.Round(process.TotalProcessorTime.TotalSeconds, 2), WallS = Math.Round(wall.TotalSeconds, 2), PeakRssMb = process.PeakWorkingSet64 >> 20 };
    }

    internal static double Rounded(double share) => Math.Round(share, 4);
}
