using System.Runtime.CompilerServices;
using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>The entities of a run in the lake: all of them, or how they differ from those of an earlier run, the ground, of which a small drop changes few.</summary>
/// <remarks>An entity is what its mentions tell, and what these are made of never changes: of one id and the same mentions it is the same.</remarks>
public sealed class RunEntities(Lake lake, RunId run, RunPlan plan)
{
    private readonly string _ground = LakeNames.Ground(plan.Workspace, plan.Ground ?? run);

    /// <summary>Writes them. Doing it twice writes the same.</summary>
    /// <exception cref="ArtefactMissingException">Storage lost the ground.</exception>
    public async Task WriteAsync(ResolvedMentions resolved, CancellationToken cancellation)
    {
        if (plan.Ground is null)
        {
            await lake.WriteAsync(_ground, resolved.Entities, cancellation);
            return;
        }

        var (later, replaced) = await HoldAgainstAsync(lake.StreamAsync(_ground, LakeViews.Mentioned, cancellation), resolved);
        await lake.WriteAsync<PackedEntity>(LakeNames.Later(run), [.. later.Select(place => resolved.Entities[place])], cancellation);
        await lake.WriteAsync<Entity>(LakeNames.Replaced(run), replaced, cancellation);
    }

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        var ground = await lake.CountAsync<Entity>(_ground, cancellation);
        return plan.Ground is null ? ground : ground - await lake.CountAsync<Entity>(LakeNames.Replaced(run), cancellation) + await CountLaterAsync(cancellation);
    }

    /// <summary>How many are not, or not so, in the ground; 0 of a run without one.</summary>
    public async Task<int> CountLaterAsync(CancellationToken cancellation) => plan.Ground is null ? 0 : await lake.CountAsync<Entity>(LakeNames.Later(run), cancellation);

    /// <summary>All of them, ordered by id.</summary>
    /// <param name="view">What is read of them; <see langword="null"/> for everything.</param>
    /// <param name="cancellation">Ends it.</param>
    public IAsyncEnumerable<StoredEntity> StreamAsync(LakeView<StoredEntity>? view, CancellationToken cancellation)
    {
        var ground = lake.StreamAsync(_ground, view, cancellation);
        return plan.Ground is null ? ground : LaterOverAsync(ground, view, cancellation);
    }

    /// <summary>How they differ from the ground; <see langword="null"/> of a run without one.</summary>
    public async Task<EntityLayer?> LayerAsync(CancellationToken cancellation)
    {
        if (plan.Ground is not { } ground) return null;
        var replaced = (await ReplacedAsync(cancellation)).ConvertAll(entity => entity.Id);
        return new EntityLayer(ground, lake.StreamAsync<StoredEntity>(LakeNames.Later(run), cancellation: cancellation), await CountLaterAsync(cancellation), replaced);
    }

    /// <summary>Whether another run tells its own by the same ground.</summary>
    public bool IsOverGroundOf(RunEntities other) => _ground == other._ground;

    /// <summary>Those that another run over the same ground does not have, or not so, with their mentions and nothing else; a few others may be among them.</summary>
    public async Task<List<Entity>> NotInAsync(RunEntities other, CancellationToken cancellation)
    {
        var replaced = (await ReplacedAsync(cancellation)).Select(entity => entity.Id).ToHashSet();
        var later = plan.Ground is null ? [] : await lake.StreamAsync(LakeNames.Later(run), LakeViews.Mentioned, cancellation).Select(entity => entity.Made()).ToListAsync(cancellation);
        return [.. later, .. (await other.ReplacedAsync(cancellation)).Where(entity => !replaced.Contains(entity.Id))];
    }

    // As the ground tells them.
    private async Task<List<Entity>> ReplacedAsync(CancellationToken cancellation) =>
        plan.Ground is null ? [] : await lake.StreamAsync(LakeNames.Replaced(run), LakeViews.Mentioned, cancellation).Select(entity => entity.Made()).ToListAsync(cancellation);

    private async IAsyncEnumerable<StoredEntity> LaterOverAsync(IAsyncEnumerable<StoredEntity> ground, LakeView<StoredEntity>? view, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var replaced = (await ReplacedAsync(cancellation)).Select(entity => entity.Id).ToHashSet();
        await using var later = lake.StreamAsync(LakeNames.Later(run), view, cancellation).GetAsyncEnumerator(cancellation);
        var isLeft = await later.MoveNextAsync();
        await foreach (var entity in ground.WithCancellation(cancellation))
        {
            if (replaced.Contains(entity.Id)) continue;
            for (; isLeft && later.Current.Id.CompareTo(entity.Id) < 0; isLeft = await later.MoveNextAsync()) yield return later.Current;
            yield return entity;
        }

        for (; isLeft; isLeft = await later.MoveNextAsync()) yield return later.Current;
    }

    /// <summary>Goes through the ground and what was resolved, both in the order of ids.</summary>
    /// <returns>The places of those that are not, or not so, in the ground, and those of the ground that are no more, or not so.</returns>
    private static async Task<(List<int> Later, List<Entity> Replaced)> HoldAgainstAsync(IAsyncEnumerable<StoredEntity> ground, ResolvedMentions resolved)
    {
        var (later, replaced, place, room) = (new List<int>(), new List<Entity>(), 0, new List<MentionId>());
        await foreach (var entity in ground)
        {
            for (; place < resolved.Entities.Count && resolved.IdOf(place).CompareTo(entity.Id) < 0; place++) later.Add(place);
            var isThere = place < resolved.Entities.Count && resolved.IdOf(place) == entity.Id;
            var isSame = isThere && entity.HasMentions(resolved.MentionsOf(place, room));
            if (!isSame) replaced.Add(entity.Made());
            if (isThere && !isSame) later.Add(place);
            if (isThere) place++;
        }

        for (; place < resolved.Entities.Count; place++) later.Add(place);
        return (later, replaced);
    }
}
