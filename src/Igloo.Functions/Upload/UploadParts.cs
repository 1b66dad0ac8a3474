using System.Runtime.InteropServices;
using Igloo.Ingest;
using Igloo.Storage;

namespace Igloo.Functions.Upload;

/// <summary>How a long file is read in parts, and of which content.</summary>
/// <param name="Length">Bytes of the drop.</param>
/// <param name="Tag">Of the drop that was cut; the parts of another content are others.</param>
/// <param name="File">The parts.</param>
internal sealed record PlannedParts(long Length, string Tag, FilePlan File);

/// <summary>Opens the parts of long files, and keeps what they come to.</summary>
public sealed class UploadParts(DropStore drops, UploadStore uploads, Lake lake)
{
    internal async Task<Model.Upload> FindAsync(UploadRef reference, CancellationToken cancellation) =>
        (await uploads.FindAsync(reference.WorkspaceId, reference.UploadId, cancellation))?.Upload ?? throw new ArtefactMissingException($"upload {reference.Upload}");

    internal async Task<FilePlan> PlanAsync(Model.Upload upload, CancellationToken cancellation) =>
        (await lake.ReadJsonAsync<PlannedParts>(LakeNames.Parts(upload.Id), cancellation)).File;

    /// <summary>Reads one part by <paramref name="rows"/> and writes its chunks, its summary and what stands for its rows.</summary>
    internal async Task<long> ReadAsync(PartRef reference, Func<IngestFile, IEnumerable<RowOutcome>> rows, Func<IngestFile, FilePart, PartSummary> summary, CancellationToken cancellation)
    {
        var upload = await FindAsync(reference.Upload, cancellation);
        var planned = await lake.ReadJsonAsync<PlannedParts>(LakeNames.Parts(upload.Id), cancellation);
        var part = planned.File.Parts[reference.Part];
        await using var content = await drops.OpenAsync(new Drop(upload.Path, upload.ContentSha256, planned.Length, planned.Tag), cancellation);
        using var file = FileParts.Open(content, upload.Id, planned.File, reference.Part, cancellation);
        var digests = await WriteAsync(upload, part, rows(file), cancellation);
        if (HeldRows.LooksAt(part.FirstRow)) await lake.WriteJsonAsync(LakeNames.PartFingerprints(upload.Id, reference.Part), HeldRows.BytesOf(CollectionsMarshal.AsSpan(digests)), cancellation);
        await lake.WriteJsonAsync(LakeNames.PartSummary(upload.Id, reference.Part), summary(file, part), cancellation);
        return part.Rows;
    }

    private async Task<List<ulong>> WriteAsync(Model.Upload upload, FilePart part, IEnumerable<RowOutcome> rows, CancellationToken cancellation)
    {
        await using var chunks = new ChunkWriter(lake, upload, (int)(part.FirstRow / LakeNames.ChunkRecords));
        var digests = new List<ulong>();
        var before = part.FirstRow;
        foreach (var outcome in rows)
        {
            await chunks.AddAsync(outcome, cancellation);
            if (HeldRows.LooksAt(before++) && outcome.Record is { } record) digests.Add(HeldRows.DigestOf(record));
            if (!chunks.IsFull) continue;
            await chunks.FlushAsync(cancellation);
            await TellProgressAsync(upload, cancellation);
        }

        await chunks.FlushAsync(cancellation);
        return digests;
    }

    // What is there is counted, not what was added: a part that is read again counts once.
    private async Task TellProgressAsync(Model.Upload upload, CancellationToken cancellation)
    {
        var chunks = await lake.ListAsync(LakeNames.Upload(upload.Id) + LakeNames.RecordsPrefix, cancellation);
        await uploads.UpdateAsync(upload.Workspace, upload.Id, parsing => parsing with { Rows = (long)chunks.Count * LakeNames.ChunkRecords }, cancellation);
    }
}
