using System.Text.Json.Nodes;
using Igloo.Ingest;
using Igloo.Storage;

namespace Igloo.Functions.Upload;

/// <summary>A file whose rows are all in the lake.</summary>
internal sealed record ReadFile(ColumnMapping Mapping, IReadOnlyList<string> MaskedColumns, QualityReport Report, HeldRows Held, int Chunks);

/// <summary>Ends the reading of a file: its mapping, its report beside the agency's other files, its counts.</summary>
public sealed class UploadEnding(UploadStore uploads, Lake lake)
{
    internal async Task<ParsedUpload> WriteAsync(Model.Upload upload, ReadFile file, CancellationToken cancellation)
    {
        await lake.WriteJsonAsync(LakeNames.Mapping(upload.Id), JsonNode.Parse(file.Mapping.ToJson())!, cancellation);
        var earlier = await EarlierAsync(upload, cancellation);
        string[] told =
        [
            .. await file.Held.TellAsync(upload with { Rows = file.Report.Rows }, earlier, cancellation),
            .. await DriftAsync(upload, earlier, file.Report, cancellation),
        ];
        await lake.WriteJsonAsync(LakeNames.Quality(upload.Id), file.Report with { Warnings = [.. file.Report.Warnings, .. told] }, cancellation);
        var parsed = await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with
        {
            Kind = file.Mapping.Kind,
            Rows = file.Report.Rows,
            Records = file.Report.Records,
            Rejects = file.Report.Rejects,
            Chunks = file.Chunks,
            MaskedColumns = file.MaskedColumns,
        }, cancellation);
        return new ParsedUpload(true, parsed.Chunks, parsed.Rows);
    }

    /// <summary>What changed since the source's file before.</summary>
    private async Task<IReadOnlyList<string>> DriftAsync(Model.Upload upload, IReadOnlyList<Model.Upload> earlier, QualityReport report, CancellationToken cancellation)
    {
        var before = earlier.FirstOrDefault(one => one.Path.Source == upload.Path.Source && one.Chunks > 0);
        return before is not null && await lake.ExistsAsync(LakeNames.Quality(before.Id), cancellation)
            ? Drift.Between(await lake.ReadJsonAsync<QualityReport>(LakeNames.Quality(before.Id), cancellation), report)
            : [];
    }

    /// <summary>The workspace's other files that were received no later, the newest first.</summary>
    private async Task<IReadOnlyList<Model.Upload>> EarlierAsync(Model.Upload upload, CancellationToken cancellation)
    {
        var stored = await uploads.ListAsync(upload.Workspace, cancellation: cancellation);
        var received = stored.First(one => one.Upload.Id == upload.Id).ReceivedAt;
        return
        [
            .. stored.Where(one => one.Upload.Id != upload.Id && one.ReceivedAt <= received)
                .OrderByDescending(one => one.ReceivedAt).ThenBy(one => one.Upload.Id).Select(one => one.Upload),
        ];
    }
}
