using Igloo.Analysis.Linking;
using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Things of one kind that some sources of a case saw, and where they were.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Members">In the order of <see cref="PresenceSource.Ids"/>.</param>
/// <param name="Seen">Their presences; a record's number is its event's in the graph.</param>
internal sealed record CasePopulation(EntityKind Kind, IReadOnlyList<EntityId> Members, PresenceSource Seen);

/// <summary>Where and when the events of a case place its people and things.</summary>
internal static class CasePresences
{
    private static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Phone, EntityKind.Account, EntityKind.Vehicle, EntityKind.Vessel];

    /// <summary>
    /// The populations, by kind. Sources that know some of the same things are one population, so that readers of two agencies see one convoy; sources that share none,
    /// such as a bank and a shop's loyalty cards, are two, between which linkages are sought.
    /// </summary>
    public static IReadOnlyList<CasePopulation> Of(EntityGraph graph, params IReadOnlyList<EntityKind> kinds)
    {
        var places = new CasePlaces(graph);
        var drafts = new SortedDictionary<(EntityKind Kind, SourceRef Source), PopulationDraft>();
        for (var number = 0; number < graph.Events.Count; number++)
        {
            var told = graph.Events[number];
            if (places.Of(told) is not { } place) continue;
            foreach (var (role, entity) in told.Participants)
            {
                if (!(kinds.Count > 0 ? kinds : Kinds).Contains(entity.Kind) || !IsPresent(role) || graph.IsHub(entity) || graph.IndexOf(entity) < 0) continue;
                if (!drafts.TryGetValue((entity.Kind, told.Source), out var draft)) drafts[(entity.Kind, told.Source)] = draft = new PopulationDraft();
                draft.Add(entity, place, told, number);
            }
        }

        return [.. Pooled([.. drafts]).Select(population => population.Draft.ToPopulation(population.Kind, graph, places))];
    }

    // Who is called, paid, named or owns what is seen is somewhere else.
    private static bool IsPresent(Role role) => role is Role.Subject or Role.From or Role.Payer or Role.Driver;

    private static IEnumerable<(EntityKind Kind, PopulationDraft Draft)> Pooled(KeyValuePair<(EntityKind Kind, SourceRef Source), PopulationDraft>[] drafts)
    {
        var (sets, firstOf) = (new UnionFind(drafts.Length), new Dictionary<EntityId, int>());
        for (var i = 0; i < drafts.Length; i++)
            foreach (var member in drafts[i].Value.Members)
                if (!firstOf.TryAdd(member, i)) sets.Join(i, firstOf[member]);
        return drafts.Select((draft, i) => (draft.Key.Kind, draft.Value, Root: sets.Find(i))).GroupBy(draft => draft.Root)
            .Select(pool => (pool.First().Kind, pool.Select(draft => draft.Value).Aggregate((one, other) => one.With(other))));
    }
}

/// <summary>A population while it is read.</summary>
internal sealed class PopulationDraft
{
    private readonly List<(EntityId Member, CasePlace Place, Presence Presence)> _seen = [];

    public IEnumerable<EntityId> Members => _seen.Select(seen => seen.Member).Distinct();

    public void Add(EntityId member, CasePlace place, CaseEvent told, int number)
    {
        var (from, to) = CaseTelling.SpanOf(told);
        _seen.Add((member, place, new Presence(-1, place.Number, from, to, told.Amount is { } amount ? (long)Math.Round(amount * 100) : -1, number)));
    }

    public PopulationDraft With(PopulationDraft other)
    {
        _seen.AddRange(other._seen);
        return this;
    }

    public CasePopulation ToPopulation(EntityKind kind, EntityGraph graph, CasePlaces places)
    {
        EntityId[] members = [.. Members.Order()];
        var numbers = members.Select((member, number) => (member, number)).ToDictionary(pair => pair.member, pair => pair.number);
        Presence[] presences = [.. _seen.OrderBy(seen => seen.Presence.Record).ThenBy(seen => seen.Member).Select(seen => seen.Presence with { Entity = numbers[seen.Member] }).Distinct()];
        return new CasePopulation(kind, members, new PresenceSource(kind.ToString(), kind == EntityKind.Vehicle ? "vehicle" : kind.ToString(), [.. members.Select(member => member.ToString())], presences)
        {
            Sites = places.Sites,
            Ties = [.. members.Select(member => HoldersOf(graph, member))],
        });
    }

    /// <summary>Who and what a register gives it: two that share one have a reason to go together.</summary>
    private static int[] HoldersOf(EntityGraph graph, EntityId member)
    {
        var held = new SortedSet<int>();
        foreach (var neighbour in graph.NeighboursOf(graph.IndexOf(member)))
            if (graph.Links[neighbour.Link] is { Kind: LinkKind.Uses, Strength: >= LinkStrength.Strong }) held.Add(neighbour.Entity);
        return [.. held];
    }
}
