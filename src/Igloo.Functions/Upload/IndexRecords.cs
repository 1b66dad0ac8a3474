using Igloo.Analysis.Blocking;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Upload;

/// <summary>Records of one chunk to mentions, and to segments filed by blocking key.</summary>
public sealed class IndexRecords(Lake lake, UploadStore uploads, IOptions<IglooSettings> settings)
{
    /// <summary>Writes the chunk's mentions and one segment a shard.</summary>
    [Function(nameof(IndexRecords))]
    public async Task Run([ActivityTrigger] ChunkRef reference, CancellationToken cancellation)
    {
        var stored = await uploads.FindAsync(reference.Upload.WorkspaceId, reference.Upload.UploadId, cancellation)
            ?? throw new ArtefactMissingException($"upload {reference.Upload.Upload}");
        var upload = stored.Upload;
        var records = await lake.ReadAsync<Record>(LakeNames.Records(upload.Id, reference.Chunk), cancellation);
        List<MentionProfile> mentions = [.. records.SelectMany(record => Mentions.Of(record, upload.Path.Source, upload.Release))];
        await lake.WriteAsync<MentionProfile>(LakeNames.Mentions(upload.Id, reference.Chunk), mentions, cancellation);

        var shards = settings.Value.Shards;
        var segments = Segments(mentions, shards);
        for (var shard = 0; shard < shards; shard++)
            await lake.WriteAsync<SegmentEntry>(LakeNames.Segment(shards, shard, upload.Id, reference.Chunk), segments[shard], cancellation);
    }

    private static List<SegmentEntry>[] Segments(IEnumerable<MentionProfile> mentions, int shards)
    {
        List<SegmentEntry>[] segments = [.. Enumerable.Range(0, shards).Select(_ => new List<SegmentEntry>())];
        foreach (var mention in mentions)
            foreach (var key in BlockingKeys.Of(mention)) segments[Shards.Of(key, shards)].Add(new SegmentEntry(key, mention));
        return segments;
    }
}
