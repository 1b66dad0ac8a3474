using System.Text.Json.Nodes;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Upload;

/// <summary>The bytes of one file to records, their mentions, rejects and a quality report in the lake.</summary>
public sealed class ParseUpload(DropStore drops, UploadStore uploads, IngestRequests requests, Lake lake, UploadEnding ending, IOptions<IglooSettings> settings)
{
    /// <summary>Reads the file, a chunk in memory at a time; a long one is only cut into parts. A file that cannot be read ends as failed, with the reason.</summary>
    [Function(nameof(ParseUpload))]
    public async Task<ParsedUpload> Run([ActivityTrigger] UploadRef reference, CancellationToken cancellation)
    {
        var upload = await uploads.UpdateAsync(reference.WorkspaceId, reference.UploadId, Begin, cancellation);
        if (await OpenAsync(upload, cancellation) is not var (drop, content))
            return await FailAsync(upload, "the file was taken away or replaced before it was read; drop it again if it is still wanted", cancellation);
        await using (content)
        {
            var request = await requests.OfAsync(upload, await MappingBeforeAsync(upload, cancellation), cancellation) with { Parts = PartSize };
            var opened = IngestFile.Open(content, request, cancellation);
            if (!opened.IsUsable) return await FailAsync(upload, opened.Reason!, cancellation);
            using var file = opened.Value;
            return file.Plan is { } plan ? await PlanAsync(upload, drop, plan, cancellation) : await WriteAsync(upload, file, cancellation);
        }
    }

    // The rows of a part are whole chunks, so that cutting a file changes no chunk.
    private PartSize PartSize => new(settings.Value.PartMegabytes * 1_000_000L, LakeNames.ChunkRecords);

    /// <summary>What is read a second time after a crash stays what it was: the same file gives the same records, and runs stand on them; a withdrawn file stays withdrawn.</summary>
    private static Model.Upload Begin(Model.Upload upload) =>
        upload.State is UploadState.Received or UploadState.Failed ? upload with { State = UploadState.Parsing } : upload;

    /// <summary>The mapping that an upload was read by already: what was learnt or set since must not change records that runs stand on.</summary>
    private async Task<ColumnMapping?> MappingBeforeAsync(Model.Upload upload, CancellationToken cancellation) =>
        upload.State is UploadState.Ready or UploadState.Analyzed && await lake.ExistsAsync(LakeNames.Mapping(upload.Id), cancellation)
            ? ColumnMapping.Parse((await lake.ReadJsonAsync<JsonNode>(LakeNames.Mapping(upload.Id), cancellation)).ToJsonString()).Value
            : null;

    /// <summary>The content that was registered, or <see langword="null"/> when the blob no longer holds it.</summary>
    private async Task<(Drop Drop, Stream Content)?> OpenAsync(Model.Upload upload, CancellationToken cancellation)
    {
        try
        {
            return await drops.InspectAsync(upload.Path, cancellation) is { } drop && drop.Sha256 == upload.ContentSha256
                ? (drop, await drops.OpenAsync(drop, cancellation))
                : null;
        }
        catch (ArtefactMissingException)
        {
            return null;
        }
    }

    private async Task<ParsedUpload> WriteAsync(Model.Upload upload, IngestFile file, CancellationToken cancellation)
    {
        await using var chunks = new ChunkWriter(lake, upload);
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
        return await ending.WriteAsync(upload, new ReadFile(file.Mapping, file.MaskedColumns, file.Report, held, chunks.Count), cancellation);
    }

    /// <summary>Keeps how a long file is cut, for the activities that read its parts.</summary>
    private async Task<ParsedUpload> PlanAsync(Model.Upload upload, Drop drop, FilePlan plan, CancellationToken cancellation)
    {
        await lake.WriteJsonAsync(LakeNames.Parts(upload.Id), new PlannedParts(drop.Length, drop.Tag, plan), cancellation);
        return new ParsedUpload(true, 0, plan.Rows, plan.Parts.Count);
    }

    private async Task<ParsedUpload> FailAsync(Model.Upload upload, string reason, CancellationToken cancellation)
    {
        await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with { State = UploadState.Failed, Reason = reason }, cancellation);
        return new ParsedUpload(false, 0, 0);
    }
}
