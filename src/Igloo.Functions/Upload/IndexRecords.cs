using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>Records of one chunk to mentions: who and what appears in them.</summary>
public sealed class IndexRecords(Lake lake, UploadStore uploads)
{
    /// <summary>Writes the chunk's mentions.</summary>
    [Function(nameof(IndexRecords))]
    public async Task Run([ActivityTrigger] ChunkRef reference, CancellationToken cancellation)
    {
        var stored = await uploads.FindAsync(reference.Upload.WorkspaceId, reference.Upload.UploadId, cancellation)
            ?? throw new ArtefactMissingException($"upload {reference.Upload.Upload}");
        var upload = stored.Upload;
        var records = await lake.ReadAsync<Record>(LakeNames.Records(upload.Id, reference.Chunk), cancellation);
        List<MentionProfile> mentions = [.. records.SelectMany(record => Mentions.Of(record, upload.Path.Source, upload.Release))];
        await lake.WriteAsync<MentionProfile>(LakeNames.Mentions(upload.Id, reference.Chunk), mentions, cancellation);
    }
}
