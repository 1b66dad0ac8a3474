using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Links in the making: each pair and kind once, with the records that say so.</summary>
internal sealed class LinkDrafts(IReadOnlySet<EntityId> maskedCards)
{
    private readonly Dictionary<Tie, Draft> _drafts = [];

    /// <summary>Adds what one record says; a tie of an entity to itself is nothing.</summary>
    public void Add(Tie tie, RecordId record, DateTimeOffset? at)
    {
        if (tie.A == tie.B) return;
        var key = tie.A.CompareTo(tie.B) < 0 ? tie : new Tie(tie.B, tie.A, tie.Kind);
        if (!_drafts.TryGetValue(key, out var draft)) _drafts[key] = draft = new Draft();
        draft.Add(record, at);
    }

    /// <summary>The things, never persons, that are tied to more than <paramref name="maximum"/> entities, with how many. Calls and payments are passed over: how many are usual there is learned.</summary>
    public IEnumerable<(EntityId Entity, int Ties)> TiedToMoreThan(int maximum)
    {
        var neighbours = new Dictionary<EntityId, HashSet<EntityId>>();
        foreach (var tie in _drafts.Keys)
        {
            if (tie.Kind is LinkKind.Called or LinkKind.Paid) continue;
            Note(neighbours, tie.A, tie.B);
            Note(neighbours, tie.B, tie.A);
        }

        return neighbours.Where(entry => entry.Value.Count > maximum).Select(entry => (entry.Key, entry.Value.Count));
    }

    /// <summary>The links that touch none of <paramref name="left"/>, ordered by both ends, then kind.</summary>
    public IReadOnlyList<Link> LinksWithout(IReadOnlySet<EntityId> left) =>
    [
        .. _drafts
            .Where(entry => !left.Contains(entry.Key.A) && !left.Contains(entry.Key.B))
            .OrderBy(entry => entry.Key.A).ThenBy(entry => entry.Key.B).ThenBy(entry => entry.Key.Kind)
            .Select(entry => entry.Value.ToLink(entry.Key, maskedCards.Contains(entry.Key.A) || maskedCards.Contains(entry.Key.B))),
    ];

    private static void Note(Dictionary<EntityId, HashSet<EntityId>> neighbours, EntityId entity, EntityId neighbour)
    {
        if (entity.Kind == EntityKind.Person) return;
        if (!neighbours.TryGetValue(entity, out var known)) neighbours[entity] = known = [];
        known.Add(neighbour);
    }

    private sealed class Draft
    {
        private readonly HashSet<RecordId> _records = [];
        private DateTimeOffset? _first;
        private DateTimeOffset? _last;

        public void Add(RecordId record, DateTimeOffset? at)
        {
            _records.Add(record);
            if (at is null) return;
            if (_first is null || at < _first) _first = at;
            if (_last is null || at > _last) _last = at;
        }

        public Link ToLink(Tie tie, bool byMaskedCard) =>
            new(tie.A, tie.B, tie.Kind, LinkStrength.Of(tie.Kind, _records.Count, byMaskedCard), _first, _last, [.. _records.Order()]);
    }
}
