using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Igloo.Analysis.Resolving;

namespace Igloo.Cli.Resolving;

/// <summary>What <c>igloo resolve</c> prints when it is done, beside time and memory.</summary>
internal sealed record ResolveSummary(int Records, int Entities, double ExpectedPrecision, double ExpectedRecall, long PairsCompared, IReadOnlyList<string> Warnings, ResolveScores? Truth)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static ResolveSummary Of(Resolution resolution, IReadOnlyList<string>? truth, IReadOnlyList<string> notes) => new(
        resolution.EntityOf.Count,
        resolution.EntityOf.Distinct().Count(),
        Rounded(resolution.ExpectedPrecision),
        Rounded(resolution.ExpectedRecall),
        resolution.PairsCompared,
        [.. notes, .. resolution.Warnings],
        truth is null ? null : ResolveScores.Of(resolution, truth));

    /// <summary>The summary as it is printed.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, Json)!.AsObject();

    internal static double Rounded(double share) => Math.Round(share, 4);
}
