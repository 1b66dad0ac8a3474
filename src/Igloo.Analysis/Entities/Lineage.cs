using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The lineage log as it is asked: which ids became which. Immutable and thread-safe.</summary>
public sealed class Lineage
{
    private readonly Dictionary<EntityId, EntityId> _successorOf = [];
    private readonly ILookup<EntityId, (EntityId To, int Run)> _movesOf;
    private readonly ILookup<EntityId, EntityId> _predecessorsOf;

    /// <summary>Reads a log in time O(n) for n events.</summary>
    /// <param name="log">The events of all runs so far, the earliest run first.</param>
    public Lineage(IReadOnlyList<LineageEvent> log)
    {
        var ordinals = log.Select(move => move.Run).Distinct().Index().ToDictionary(run => run.Item, run => run.Index);
        _movesOf = log.ToLookup(move => move.From, move => (move.To, ordinals[move.Run]));
        foreach (var move in log)
        {
            // An id that records come to is in use again, whatever became of it before.
            _successorOf.Remove(move.To);
            if (move.Kind != LineageKind.Split) _successorOf[move.From] = move.To;
        }

        _predecessorsOf = _successorOf.Keys.ToLookup(LastOf);
    }

    /// <summary>A case without a run before.</summary>
    public static Lineage Empty { get; } = new([]);

    /// <summary>The ids, in order, of which all records came to an entity, by however many steps. No id is given for two entities.</summary>
    public IEnumerable<EntityId> EarlierIdsOf(EntityId entity) => _predecessorsOf[entity].Order();

    /// <summary>The ids, in order, to which records of an id went since it was last used, by however many steps. Some of them may be out of use themselves.</summary>
    public IReadOnlyList<EntityId> LaterIdsOf(EntityId gone)
    {
        var lastUse = _movesOf[gone].Select(move => move.Run).DefaultIfEmpty().Max();
        var (met, open) = (new SortedSet<EntityId>(), new Queue<(EntityId Id, int Since)>([(gone, lastUse)]));
        while (open.TryDequeue(out var holder))
            foreach (var (to, run) in _movesOf[holder.Id])
                if (run >= holder.Since && to != gone && met.Add(to)) open.Enqueue((to, run + 1));
        return [.. met];
    }

    private EntityId LastOf(EntityId id)
    {
        while (_successorOf.TryGetValue(id, out var next)) id = next;
        return id;
    }
}
