using System.Runtime.CompilerServices;
using Igloo.Analysis.Entities;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Pipeline;

/// <summary>Which mentions are of each entity of a run, in the lake: of all of them, or of those that differ from an earlier run, the ground, of which a small drop changes few.</summary>
/// <remarks>Mentions tell all else of an entity (<see cref="EntityMaker"/>), and never change: of one id and the same mentions it is the same.</remarks>
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

        var (later, replaced) = await HoldAgainstAsync(lake.StreamAsync<StoredEntity>(_ground, cancellation: cancellation), resolved);
        await lake.WriteAsync<EntityMentions>(LakeNames.Later(run), [.. later.Select(place => resolved.Entities[place])], cancellation);
        await lake.WriteAsync<EntityMentions>(LakeNames.Replaced(run), replaced, cancellation);
    }

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        var ground = await lake.CountAsync<EntityMentions>(_ground, cancellation);
        return plan.Ground is null ? ground : ground - await lake.CountAsync<EntityMentions>(LakeNames.Replaced(run), cancellation) + await CountLaterAsync(cancellation);
    }

    /// <summary>How many are not, or not so, in the ground; 0 of a run without one.</summary>
    public async Task<int> CountLaterAsync(CancellationToken cancellation) => plan.Ground is null ? 0 : await lake.CountAsync<EntityMentions>(LakeNames.Later(run), cancellation);

    /// <summary>All of them, ordered by id.</summary>
    public IAsyncEnumerable<StoredEntity> StreamAsync(CancellationToken cancellation)
    {
        var ground = lake.StreamAsync<StoredEntity>(_ground, cancellation: cancellation);
        return plan.Ground is null ? ground : LaterOverAsync(ground, cancellation);
    }

    /// <summary>How they differ from the ground; <see langword="null"/> of a run without one.</summary>
    /// <param name="pool">All mentions of the plan, of which entities are made.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<EntityLayer?> LayerAsync(MentionPool pool, CancellationToken cancellation)
    {
        if (plan.Ground is not { } ground) return null;
        var later = await LaterAsync(cancellation);
        return new EntityLayer(ground, EntityMaker.MakeAll(pool, later).ToAsyncEnumerable(), later.Count, [.. (await ReplacedAsync(cancellation)).Select(entity => entity.Entity)]);
    }

    /// <summary>Whether another run tells its own by the same ground.</summary>
    public bool IsOverGroundOf(RunEntities other) => _ground == other._ground;

    /// <summary>Those that another run over the same ground does not have, or not so; a few others may be among them.</summary>
    public async Task<IReadOnlyList<EntityMentions>> NotInAsync(RunEntities other, CancellationToken cancellation)
    {
        var replaced = (await ReplacedAsync(cancellation)).Select(entity => entity.Entity).ToHashSet();
        return [.. await LaterAsync(cancellation), .. (await other.ReplacedAsync(cancellation)).Where(entity => !replaced.Contains(entity.Entity))];
    }

    private async Task<IReadOnlyList<EntityMentions>> LaterAsync(CancellationToken cancellation) =>
        plan.Ground is null ? [] : await lake.ReadAsync<EntityMentions>(LakeNames.Later(run), cancellation);

    // As the ground tells them.
    private async Task<IReadOnlyList<EntityMentions>> ReplacedAsync(CancellationToken cancellation) =>
        plan.Ground is null ? [] : await lake.ReadAsync<EntityMentions>(LakeNames.Replaced(run), cancellation);

    private async IAsyncEnumerable<StoredEntity> LaterOverAsync(IAsyncEnumerable<StoredEntity> ground, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var replaced = (await ReplacedAsync(cancellation)).Select(entity => entity.Entity).ToHashSet();
        var later = lake.StreamAsync<StoredEntity>(LakeNames.Later(run), cancellation: cancellation);
        await foreach (var entity in later.OverAsync(ground, replaced, told => told.Id, cancellation)) yield return entity;
    }

    /// <summary>Goes through the ground and what was resolved, both in the order of ids.</summary>
    /// <returns>The places of those that are not, or not so, in the ground, and those of the ground that are no more, or not so.</returns>
    private static async Task<(List<int> Later, List<EntityMentions> Replaced)> HoldAgainstAsync(IAsyncEnumerable<StoredEntity> ground, ResolvedMentions resolved)
    {
        var (later, replaced, place) = (new List<int>(), new List<EntityMentions>(), 0);
        await foreach (var entity in ground)
        {
            for (; place < resolved.Entities.Count && resolved.IdOf(place).CompareTo(entity.Id) < 0; place++) later.Add(place);
            var isThere = place < resolved.Entities.Count && resolved.IdOf(place) == entity.Id;
            var isSame = isThere && entity.Mentions.SequenceEqual(resolved.MentionsOf(place));
            if (!isSame) replaced.Add(entity.Made());
            if (isThere && !isSame) later.Add(place);
            if (isThere) place++;
        }

        for (; place < resolved.Entities.Count; place++) later.Add(place);
        return (later, replaced);
    }
}
