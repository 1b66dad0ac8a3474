using System.Globalization;

namespace Igloo.Storage;

/// <summary>The names of artefacts. Each says what the artefact was made from, so that a retry overwrites it with the same bytes.</summary>
public static class LakeNames
{
    /// <summary>Most records that one chunk may hold.</summary>
    public const int ChunkRecords = 20_000;

    public const string RecordsPrefix = "records-";

    public const string MentionsPrefix = "mentions-";

    public static string Upload(UploadId upload) => $"uploads/{upload}/";

    public static string Records(UploadId upload, int chunk) => Text($"{Upload(upload)}{RecordsPrefix}{chunk:D5}.parquet");

    public static string Rejects(UploadId upload, int chunk) => Text($"{Upload(upload)}rejects-{chunk:D5}.parquet");

    public static string Mentions(UploadId upload, int chunk) => Text($"{Upload(upload)}{MentionsPrefix}{chunk:D5}.parquet");

    public static string Mapping(UploadId upload) => $"{Upload(upload)}mapping.json";

    public static string Quality(UploadId upload) => $"{Upload(upload)}quality.json";

    /// <summary>Digests of the rows of an upload, by which later files are told that they repeat it.</summary>
    public static string Fingerprints(UploadId upload) => $"{Upload(upload)}fingerprints.json";

    /// <summary>How a long upload is read in parts.</summary>
    public static string Parts(UploadId upload) => $"{Upload(upload)}parts.json";

    /// <summary>What one part of a long upload counted.</summary>
    public static string PartSummary(UploadId upload, int part) => Text($"{Upload(upload)}part-{part:D5}.json");

    /// <summary>Digests of the rows of one part, in the order of the file.</summary>
    public static string PartFingerprints(UploadId upload, int part) => Text($"{Upload(upload)}part-{part:D5}-fingerprints.json");

    public static string Run(RunId run) => $"runs/{run}/";

    public static string Plan(RunId run) => $"{Run(run)}plan.json";

    /// <summary>All entities of a run that lies over no other. Later runs lie over it, and it stays as long as any of these, which may be longer than the run.</summary>
    public static string Ground(WorkspaceId workspace, RunId run) => $"{Grounds(workspace)}{run}.parquet";

    /// <summary>The entities of a run that are not, or not so, in the ground that it lies over.</summary>
    public static string Later(RunId run) => $"{Run(run)}later.parquet";

    /// <summary>The entities of that ground that are no more in the run, or otherwise, as the ground tells them.</summary>
    public static string Replaced(RunId run) => $"{Run(run)}replaced.parquet";

    /// <summary>What holds all entities of a run together. Later runs under the same model lie over it, and it stays as long as any of these.</summary>
    public static string GroundTies(WorkspaceId workspace, RunId run) => $"{Grounds(workspace)}{run}-ties.parquet";

    /// <summary>What holds the entities of a run together that are held otherwise, or may be, than in the ties that it lies over.</summary>
    public static string LaterTies(RunId run) => $"{Run(run)}later-ties.parquet";

    /// <summary>Where the entities of a run were published.</summary>
    public static string PublishedEntities(RunId run) => $"{Run(run)}entity-pages.json";

    /// <summary>The lineage log up to and with a run.</summary>
    public static string Lineage(RunId run) => $"{Run(run)}lineage.parquet";

    public static string Events(RunId run) => $"{Run(run)}events.parquet";

    /// <summary>The links that no record tells: what correlation concludes from many.</summary>
    public static string Inferred(RunId run) => $"{Run(run)}inferred.parquet";

    /// <summary>What correlation found in the case of a run: accepted and candidates.</summary>
    public static string Correlations(RunId run) => $"{Run(run)}correlations.parquet";

    /// <summary>One part of where the entities of a run stand in its network.</summary>
    public static string Measures(RunId run, int part) => Text($"{Run(run)}measures-{part:D2}.parquet");

    /// <summary>One part of the communities of its network.</summary>
    public static string Communities(RunId run, int part) => Text($"{Run(run)}communities-{part:D2}.parquet");

    public static string Findings(RunId run, string rule) => $"{Run(run)}findings-{rule}.parquet";

    public static string Leads(RunId run) => $"{Run(run)}leads.parquet";

    /// <summary>Any other document of a run, such as a report of a stage.</summary>
    public static string Document(RunId run, string name) => $"{Run(run)}{name}.json";

    internal static string Grounds(WorkspaceId workspace) => $"grounds/{workspace}/";

    internal static string Manifest(RunId run) => $"{Run(run)}manifest.json";

    private static string Text(FormattableString name) => name.ToString(CultureInfo.InvariantCulture);
}
