using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>The mentions of a plan's uploads. The last pool that was kept is taken again by a run that has all of its chunks as they were: it reads only the others, and resolves the same whatever the order in which they came.</summary>
/// <remarks>Thread-safe: who takes the pool has it alone until it is kept again, and who finds none meanwhile reads everything.</remarks>
public sealed class MentionPools(Lake lake)
{
    /// <summary>Of the memory that the process may take, the share that a pool may hold between runs: about two million people on a machine of 8 GiB.</summary>
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
        if (kept is null || !kept.AreAllIn(tags)) kept = new MentionsOfChunks(new MentionPool(), new Dictionary<string, string>());
        else if (kept.Tags.Count == tags.Count) return kept;
        else kept.Pool.Reopen();
        await ReadAsync(kept.Pool, [.. chunks.Where(chunk => !kept.Tags.ContainsKey(chunk.Name))], cancellation);
        kept.Pool.Close();
        return kept with { Tags = tags };
    }

    /// <summary>Gives a pool back, of which nothing is asked any more.</summary>
    public void Keep(MentionsOfChunks mentions)
    {
        if (mentions.Pool.Bytes <= MostKept) _kept = mentions;
    }

    /// <summary>Every mention of the plan's uploads in a pool of one's own.</summary>
    internal static async Task<MentionPool> ReadAsync(Lake lake, RunPlan plan, CancellationToken cancellation)
    {
        var pool = new MentionPool();
        foreach (var name in NamesOf(plan)) await lake.ReadMentionsAsync(name, pool, cancellation);
        pool.Close();
        return pool;
    }

    private static IEnumerable<string> NamesOf(RunPlan plan) => plan.Chunks().Select(part => LakeNames.Mentions(part.Upload.Id, part.Chunk));

    private async Task ReadAsync(MentionPool pool, TaggedName[] chunks, CancellationToken cancellation)
    {
        var isEmpty = pool.Count == 0;
        for (var i = 0; i < chunks.Length; i++)
        {
            await lake.ReadMentionsAsync(chunks[i].Name, pool, cancellation);
            if (i == 0 && isEmpty && chunks[0].Bytes > 0) pool.Expect((double)chunks[0].Bytes / chunks.Sum(chunk => chunk.Bytes));
        }
    }

    // Before any is read: what is written anew meanwhile has another tag next time.
    private async Task<TaggedName[]> ChunksAsync(RunPlan plan, CancellationToken cancellation)
    {
        var found = new Dictionary<string, TaggedName>();
        foreach (var upload in plan.Uploads)
            foreach (var chunk in await lake.ListTaggedAsync(LakeNames.Upload(upload.Id) + LakeNames.MentionsPrefix, cancellation)) found[chunk.Name] = chunk;
        return [.. NamesOf(plan).Select(name => found.GetValueOrDefault(name, new TaggedName(name, "", 0)))];
    }
}

/// <summary>The mentions of some chunks.</summary>
/// <param name="Pool">The mentions.</param>
/// <param name="Tags">The tag of each chunk by its name.</param>
public sealed record MentionsOfChunks(MentionPool Pool, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>Whether each of the chunks is among others, and as it was.</summary>
    internal bool AreAllIn(IReadOnlyDictionary<string, string> others) => Tags.All(chunk => others.TryGetValue(chunk.Key, out var tag) && tag == chunk.Value);
}
