using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Tells where the records of a run's entities stand in the next run.</summary>
/// <remarks>Pure and thread-safe. Time and memory O(m) for m mentions of people and organisations; things are their identifier and never move.</remarks>
public static class LineageTracer
{
    /// <summary>What became of the entities that lost records or their id, by earlier id, then by later id. Records that are gone tell nothing.</summary>
    /// <param name="run">The later run.</param>
    /// <param name="before">All entities of the earlier run.</param>
    /// <param name="after">All entities of the later run.</param>
    public static IReadOnlyList<LineageEvent> Trace(RunId run, IReadOnlyList<EntityMentions> before, IReadOnlyList<EntityMentions> after)
    {
        var holderOf = HoldersOf(after);
        var moves = before.Where(IsResolved).OrderBy(entity => entity.Entity).Select(entity => (From: entity.Entity, To: HoldersOf(entity, holderOf))).ToList();
        var origins = moves.SelectMany(move => move.To).CountBy(to => to).ToDictionary();
        return [.. moves.SelectMany(move => move.To.Where(to => to != move.From).Select(to => new LineageEvent(run, KindOf(move.To, origins[to]), move.From, to)))];
    }

    private static LineageKind KindOf(EntityId[] holders, int origins) =>
        holders.Length > 1 ? LineageKind.Split : origins > 1 ? LineageKind.Merged : LineageKind.Renamed;

    private static EntityId[] HoldersOf(EntityMentions entity, Dictionary<MentionId, EntityId> holderOf) =>
        [.. entity.Mentions.Where(holderOf.ContainsKey).Select(mention => holderOf[mention]).Distinct().Order()];

    private static Dictionary<MentionId, EntityId> HoldersOf(IReadOnlyList<EntityMentions> entities)
    {
        var holders = new Dictionary<MentionId, EntityId>();
        foreach (var entity in entities.Where(IsResolved))
            foreach (var mention in entity.Mentions) holders[mention] = entity.Entity;
        return holders;
    }

    private static bool IsResolved(EntityMentions entity) => ObjectForms.IsResolved(entity.Entity.Kind);
}
