using Igloo.Analysis.Correlating;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Links entities by what records say of them.</summary>
/// <remarks>
/// Pure and thread-safe; the order of the input does not matter. Time O(m + g²) for m mentions and groups of g travellers, memory O(links).
/// A super-connector makes no links, so that a help line or a town does not turn a case into one heap: a phone, account or firm that more strangers call or pay than is usual
/// in this case (<see cref="SuperConnectors"/>), or a thing that is tied to more than a given number of entities in any other way.
/// </remarks>
public static class LinkBuilder
{
    /// <summary>The links among <paramref name="entities"/>.</summary>
    /// <param name="entities">All entities of the case, with their mentions.</param>
    /// <param name="events">All events of the case.</param>
    /// <param name="hubMaximum">Most entities, at least 1, that one thing may tie; also the least that is usual to call or pay one, and the most travellers that one group may tie.</param>
    /// <param name="kept">Things that are no super-connectors, whatever the data say.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hubMaximum"/> is below 1.</exception>
    public static CaseLinks Build(IReadOnlyList<Entity> entities, IReadOnlyList<CaseEvent> events, int hubMaximum, IReadOnlyCollection<EntityId>? kept = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hubMaximum, 1);
        var drafts = new LinkDrafts(entities.Where(LinkStrength.IsMaskedCard).Select(entity => entity.Id).ToHashSet());
        foreach (var cast in Casts(entities, events))
            foreach (var tie in RecordTies.Of(cast)) drafts.Add(tie, cast.Record, cast.Event?.Start);
        AddGroups(drafts, events, hubMaximum);

        CaseConnector[] superConnectors =
        [
            .. CaseConnectors.Of(events, hubMaximum)
                .Concat(drafts.TiedToMoreThan(hubMaximum).Select(thing => new CaseConnector(thing.Entity, thing.Ties, hubMaximum, null)))
                .Where(hub => kept?.Contains(hub.Entity) != true)
                .OrderBy(hub => hub.Entity).DistinctBy(hub => hub.Entity),
        ];
        return new CaseLinks(drafts.LinksWithout(superConnectors.Select(hub => hub.Entity).ToHashSet()), superConnectors);
    }

    private static IEnumerable<Cast> Casts(IReadOnlyList<Entity> entities, IReadOnlyList<CaseEvent> events)
    {
        var participants = new Dictionary<RecordId, List<Participant>>();
        foreach (var entity in entities)
            foreach (var mention in entity.Mentions)
            {
                if (!participants.TryGetValue(mention.Record, out var named)) participants[mention.Record] = named = [];
                named.Add(new Participant(mention.Role, entity.Id));
            }

        var eventOf = events.ToDictionary(told => told.Record);
        return participants.Select(entry => new Cast(entry.Key, eventOf.GetValueOrDefault(entry.Key), entry.Value));
    }

    private static void AddGroups(LinkDrafts drafts, IReadOnlyList<CaseEvent> events, int most)
    {
        foreach (var group in TravelGroups.Of(events))
        {
            if (group.Members.Count > most) continue;
            for (var i = 0; i < group.Members.Count; i++)
                for (var j = i + 1; j < group.Members.Count; j++)
                    AddPair(drafts, group.Members[i], group.Members[j]);
        }
    }

    private static void AddPair(LinkDrafts drafts, GroupMember one, GroupMember other)
    {
        var tie = new Tie(one.Party, other.Party, LinkKind.TravelledWith);
        foreach (var told in one.Events.Concat(other.Events)) drafts.Add(tie, told.Record, told.Start);
    }
}
