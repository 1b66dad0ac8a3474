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
        await using var mentions = await lake.BeginAsync<MentionProfile>(LakeNames.Mentions(upload.Id, reference.Chunk), cancellation);
        await foreach (var record in lake.StreamAsync(LakeNames.Records(upload.Id, reference.Chunk), LakeViews.FieldsOf(_ => true), cancellation))
            foreach (var mention in Mentions.Of(record, upload.Path.Source, upload.Release)) await mentions.AddAsync(mention, cancellation);
        await mentions.CompleteAsync(cancellation);
    }
}
