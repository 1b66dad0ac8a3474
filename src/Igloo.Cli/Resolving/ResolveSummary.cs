using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Igloo.Analysis.Resolving;

namespace Igloo.Cli.Resolving;

/// <summary>What <c>igloo resolve</c> prints when it is done, beside time and memory.</summary>
internal sealed record ResolveSummary(
    int Records, int Entities, double ExpectedPrecision, double ExpectedRecall, long PairsCompared, IReadOnlyList<string> Warnings, ResolveScores? Truth, IReadOnlyList<Arrival>? Arrivals = null)
{
    private const string Outgrown = "So much arrived, or so many new records share a value, that what the first files taught fits no longer; resolve all files together with --input.";

    public static ResolveSummary Of(RunResolution resolution, IReadOnlyList<string>? truth, IReadOnlyList<string> notes) =>
        Of(resolution, notes) with { Truth = truth is null ? null : ResolveScores.Of(resolution.EntityOf, resolution.WeighedPairs, truth) };

    /// <summary>Of files that were added to those of a run; what the run expects of itself is of its own records.</summary>
    public static ResolveSummary Of(Resolution resolution, bool isOutgrown, IReadOnlyList<Arrival> arrivals, ResolveFiles files) =>
        Of(resolution, [.. files.Notes, .. isOutgrown ? [Outgrown] : Array.Empty<string>()]) with
        {
            Truth = files.Truth is { } truth ? ResolveScores.Of(resolution.EntityOf, null, truth) : null,
            Arrivals = arrivals,
        };

    /// <summary>The summary as it is printed.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, ResolveSummaryJson.Default.ResolveSummary)!.AsObject();

    private static ResolveSummary Of(Resolution resolution, IReadOnlyList<string> notes) => new(
        resolution.EntityOf.Count,
        EntitiesOf(resolution.EntityOf),
        Rounded(resolution.ExpectedPrecision),
        Rounded(resolution.ExpectedRecall),
        resolution.PairsCompared,
        [.. notes, .. resolution.Warnings],
        Truth: null);

    // Each is named after the first of its rows.
    private static int EntitiesOf(IReadOnlyList<int> entityOf)
    {
        var entities = 0;
        for (var row = 0; row < entityOf.Count; row++)
            if (entityOf[row] == row) entities++;
        return entities;
    }

    internal static double Rounded(double share) => Math.Round(share, 4);
}

/// <summary>A file that was added to those of a run.</summary>
/// <param name="File">Its name.</param>
/// <param name="Records">Records added.</param>
/// <param name="PairsCompared">Pairs compared, each with an added record.</param>
/// <param name="RowsGrown">Different rows whose entities were looked at again.</param>
/// <param name="AddingS">Seconds that adding took, without reading the file.</param>
internal sealed record Arrival(string File, int Records, int PairsCompared, int RowsGrown, double AddingS);

/// <summary>How a summary is written; made at build time, since finding out at run time costs a tenth of a second.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ResolveSummary))]
internal sealed partial class ResolveSummaryJson : JsonSerializerContext;
