using System.Text.Json.Nodes;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>The bytes of one file to records, rejects and a quality report in the lake.</summary>
public sealed class ParseUpload(DropStore drops, UploadStore uploads, IngestRequests requests, Lake lake)
{
    /// <summary>Reads the file once, a chunk in memory at a time. A file that cannot be read ends as failed, with the reason.</summary>
    [Function(nameof(ParseUpload))]
    public async Task<ParsedUpload> Run([ActivityTrigger] UploadRef reference, CancellationToken cancellation)
    {
        var upload = await uploads.UpdateAsync(reference.WorkspaceId, reference.UploadId, Begin, cancellation);
        if (await OpenAsync(upload, cancellation) is not { } content)
            return await FailAsync(upload, "the file was taken away or replaced before it was read; drop it again if it is still wanted", cancellation);
        await using (content)
        {
            var opened = IngestFile.Open(content, await requests.OfAsync(upload, await MappingBeforeAsync(upload, cancellation), cancellation), cancellation);
            if (!opened.IsUsable) return await FailAsync(upload, opened.Reason!, cancellation);
            using var file = opened.Value;
            return await WriteAsync(upload, file, cancellation);
        }
    }

    /// <summary>What is read a second time after a crash stays what it was: the same file gives the same records, and runs stand on them; a withdrawn file stays withdrawn.</summary>
    private static Model.Upload Begin(Model.Upload upload) =>
        upload.State is UploadState.Received or UploadState.Failed ? upload with { State = UploadState.Parsing } : upload;

    /// <summary>The mapping that an upload was read by already: what was learnt or set since must not change records that runs stand on.</summary>
    private async Task<ColumnMapping?> MappingBeforeAsync(Model.Upload upload, CancellationToken cancellation) =>
        upload.State is UploadState.Ready or UploadState.Analyzed && await lake.ExistsAsync(LakeNames.Mapping(upload.Id), cancellation)
            ? ColumnMapping.Parse((await lake.ReadJsonAsync<JsonNode>(LakeNames.Mapping(upload.Id), cancellation)).ToJsonString()).Value
            : null;

    /// <summary>The content that was registered, or <see langword="null"/> when the blob no longer holds it.</summary>
    private async Task<Stream?> OpenAsync(Model.Upload upload, CancellationToken cancellation)
    {
        try
        {
            return await drops.InspectAsync(upload.Path, cancellation) is { } drop && drop.Sha256 == upload.ContentSha256
                ? await drops.OpenAsync(drop, cancellation)
                : null;
        }
        catch (ArtefactMissingException)
        {
            return null;
        }
    }

    private async Task<ParsedUpload> WriteAsync(Model.Upload upload, IngestFile file, CancellationToken cancellation)
    {
        await using var chunks = new ChunkWriter(lake, upload.Id);
        var held = new HeldRows(lake);
        foreach (var outcome in file.Rows(cancellation))
        {
            await chunks.AddAsync(outcome, cancellation);
            held.Add(outcome.Record);
            if (!chunks.IsFull) continue;
            await chunks.FlushAsync(cancellation);
            await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with { Rows = chunks.Records + chunks.Rejects }, cancellation);
        }

        await chunks.FlushAsync(cancellation);
        await lake.WriteJsonAsync(LakeNames.Mapping(upload.Id), JsonNode.Parse(file.Mapping.ToJson())!, cancellation);
        var earlier = await EarlierAsync(upload, cancellation);
        string[] told =
        [
            .. await held.TellAsync(upload with { Rows = file.Report.Rows }, earlier, cancellation),
            .. await DriftAsync(upload, earlier, file.Report, cancellation),
        ];
        await lake.WriteJsonAsync(LakeNames.Quality(upload.Id), file.Report with { Warnings = [.. file.Report.Warnings, .. told] }, cancellation);
        var parsed = await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with
        {
            Kind = file.Mapping.Kind,
            Rows = chunks.Records + chunks.Rejects,
            Records = chunks.Records,
            Rejects = chunks.Rejects,
            Chunks = chunks.Count,
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

    private async Task<ParsedUpload> FailAsync(Model.Upload upload, string reason, CancellationToken cancellation)
    {
        await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with { State = UploadState.Failed, Reason = reason }, cancellation);
        return new ParsedUpload(false, 0, 0);
    }
}
