using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>The mentions of a plan's uploads, and what resolving them taught. What was kept last is taken again by a run that has all of its chunks as they were: it reads only the others, and resolves the same whatever the order in which they came.</summary>
/// <remarks>Thread-safe: who takes the pool has it alone until it is kept again, and who finds none meanwhile reads everything.</remarks>
public sealed class MentionPools(Lake lake)
{
    /// <summary>Of the memory that the process may take, the share that pools may hold between runs, and what was learnt from them: each about two million people on a machine of 8 GiB.</summary>
    private const int PartsKept = 16;

    private static readonly long MostKept = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartsKept;

    private MentionsOfChunks? _kept;

    /// <summary>Every mention of the plan's uploads, in a closed pool that nobody else has.</summary>
    /// <exception cref="ArtefactMissingException">Storage lost a chunk that is not kept.</exception>
    public async Task<MentionsOfChunks> TakeAsync(RunPlan plan, CancellationToken cancellation)
    {
        var chunks = await ChunksAsync(plan, cancellation);
        var tags = chunks.ToDictionary(chunk => chunk.Name, chunk => chunk.Tag);
        var kept = Interlocked.Exchange(ref _kept, null);
        if (kept is null || !kept.AreAllIn(tags)) kept = MentionsOfChunks.None();
        else if (kept.Tags.Count == tags.Count) return kept;
        else kept.Pool.Reopen();
        var parts = await ReadAsync(lake, kept.Pool, [.. chunks.Where(chunk => !kept.Tags.ContainsKey(chunk.Name))], cancellation);
        kept.Pool.Close();
        return kept with { Tags = tags, Parts = [.. kept.Parts, .. parts] };
    }

    /// <summary>Gives a pool back, of which nothing is asked any more.</summary>
    public void Keep(MentionsOfChunks mentions)
    {
        if (mentions.Pool.Bytes > MostKept) return;
        _kept = mentions.Archive.Bytes > MostKept ? mentions with { Archive = new EntityArchive() } : mentions;
    }

    /// <summary>Every mention of the plan's uploads in a pool of one's own.</summary>
    internal static async Task<UploadedMentions> ReadAsync(Lake lake, RunPlan plan, CancellationToken cancellation)
    {
        var pool = new MentionPool();
        var parts = await ReadAsync(lake, pool, [.. plan.Chunks().Select(Unlisted)], cancellation);
        pool.Close();
        return new UploadedMentions(pool, parts);
    }

    private static async Task<List<UploadPart>> ReadAsync(Lake lake, MentionPool pool, Chunk[] chunks, CancellationToken cancellation)
    {
        var (isEmpty, parts) = (pool.Count == 0, new List<UploadPart>());
        for (var i = 0; i < chunks.Length; i++)
        {
            await lake.ReadMentionsAsync(chunks[i].Name, pool, cancellation);
            parts.Add(new UploadPart(chunks[i].Upload, pool.Count));
            if (i == 0 && isEmpty && chunks[0].Bytes > 0) pool.Expect((double)chunks[0].Bytes / chunks.Sum(chunk => chunk.Bytes));
        }

        return parts;
    }

    // Before any is read: what is written anew meanwhile has another tag next time.
    private async Task<Chunk[]> ChunksAsync(RunPlan plan, CancellationToken cancellation)
    {
        var found = new Dictionary<string, TaggedName>();
        foreach (var upload in plan.Uploads)
            foreach (var chunk in await lake.ListTaggedAsync(LakeNames.Upload(upload.Id) + LakeNames.MentionsPrefix, cancellation)) found[chunk.Name] = chunk;
        return [.. plan.Chunks().Select(Unlisted).Select(chunk => found.TryGetValue(chunk.Name, out var listed) ? chunk with { Tag = listed.Tag, Bytes = listed.Bytes } : chunk)];
    }

    private static Chunk Unlisted((PlannedUpload Upload, int Number) part) => new(part.Upload.Id, LakeNames.Mentions(part.Upload.Id, part.Number), "", 0);

    private readonly record struct Chunk(UploadId Upload, string Name, string Tag, long Bytes);
}

/// <summary>The mentions of some chunks.</summary>
/// <param name="Pool">The mentions.</param>
/// <param name="Parts">Which came in which upload.</param>
/// <param name="Tags">The tag of each chunk by its name.</param>
/// <param name="Archive">What resolving them taught.</param>
public sealed record MentionsOfChunks(MentionPool Pool, IReadOnlyList<UploadPart> Parts, IReadOnlyDictionary<string, string> Tags, EntityArchive Archive)
{
    /// <summary>The mentions with the upload of each.</summary>
    public UploadedMentions Uploaded => new(Pool, Parts);

    /// <summary>Those of no chunk.</summary>
    internal static MentionsOfChunks None() => new(new MentionPool(), [], new Dictionary<string, string>(), new EntityArchive());

    /// <summary>Whether each of the chunks is among others, and as it was.</summary>
    internal bool AreAllIn(IReadOnlyDictionary<string, string> others) => Tags.All(chunk => others.TryGetValue(chunk.Key, out var tag) && tag == chunk.Value);
}
