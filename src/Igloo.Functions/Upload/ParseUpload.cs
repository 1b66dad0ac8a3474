using System.Text.Json.Nodes;
using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>The bytes of one file to records, rejects and a quality report in the lake.</summary>
public sealed class ParseUpload(DropStore drops, UploadStore uploads, SourceStore sources, MappingStore mappings, Lake lake)
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
            var opened = IngestFile.Open(content, await RequestAsync(upload, cancellation), cancellation);
            if (!opened.IsUsable) return await FailAsync(upload, opened.Reason!, cancellation);
            using var file = opened.Value;
            return await WriteAsync(upload, file, cancellation);
        }
    }

    /// <summary>What is read a second time after a crash stays what it was: the same file gives the same records, and runs stand on them.</summary>
    private static Model.Upload Begin(Model.Upload upload) =>
        upload.State is UploadState.Ready or UploadState.Analyzed ? upload : upload with { State = UploadState.Parsing };

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
        var chunks = new ChunkWriter(lake, upload.Id);
        foreach (var outcome in file.Rows(cancellation))
        {
            chunks.Add(outcome);
            if (!chunks.IsFull) continue;
            await chunks.FlushAsync(cancellation);
            await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with { Rows = chunks.Records + chunks.Rejects }, cancellation);
        }

        await chunks.FlushAsync(cancellation);
        await lake.WriteJsonAsync(LakeNames.Mapping(upload.Id), JsonNode.Parse(file.Mapping.ToJson())!, cancellation);
        await lake.WriteJsonAsync(LakeNames.Quality(upload.Id), file.Report, cancellation);
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

    private async Task<IngestRequest> RequestAsync(Model.Upload upload, CancellationToken cancellation)
    {
        var source = await sources.FindAsync(upload.Path.Source, cancellation);
        var mapping = await mappings.FindAsync(upload.Path.Source, cancellation) is { } json ? ColumnMapping.Parse(json).Value : null;
        return new IngestRequest
        {
            Upload = upload.Id,
            FileName = upload.Path.File,
            Mapping = mapping,
            PhoneRegion = source?.PhoneRegion ?? "US",
        };
    }

    private async Task<ParsedUpload> FailAsync(Model.Upload upload, string reason, CancellationToken cancellation)
    {
        await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with { State = UploadState.Failed, Reason = reason }, cancellation);
        return new ParsedUpload(false, 0, 0);
    }
}
