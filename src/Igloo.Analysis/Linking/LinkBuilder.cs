using System.Runtime.InteropServices;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Links entities by what records say of them.</summary>
/// <remarks>
/// Pure and thread-safe; the order of the input does not matter. Time O(m log m + g²) for m mentions and groups of g travellers; memory 16 bytes for each record's word that two are tied.
/// A super-connector makes no links, so that a help line or a town does not turn a case into one heap: a phone, account or firm that more strangers call or pay than is usual
/// in this case (<see cref="SuperConnectors"/>), or a thing that is tied to more than a given number of entities in any other way. A person's decision beats both.
/// </remarks>
public static class LinkBuilder
{
    /// <summary>The links among the entities that records name.</summary>
    /// <param name="casts">Whom and what each record of the case names.</param>
    /// <param name="events">All events of the case; the participants of each are among its record's cast.</param>
    /// <param name="hubMaximum">Most entities, at least 1, that one thing may tie; also the least that is usual to call or pay one, and the most travellers that one group may tie.</param>
    /// <param name="decided">What people decided about super-connectors, by thing; <see langword="null"/> is nothing.</param>
    /// <returns>The links are made anew each time they are asked for: who needs them more than once keeps them.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hubMaximum"/> is below 1.</exception>
    public static CaseLinks Build(RecordCasts casts, IReadOnlyList<CaseEvent> events, int hubMaximum, IReadOnlyDictionary<EntityId, ConnectorDecision>? decided = null)
    {
        ArgumentNullException.ThrowIfNull(casts);
        ArgumentOutOfRangeException.ThrowIfLessThan(hubMaximum, 1);
        var drafts = new LinkDrafts(casts);
        var eventOf = events.ToDictionary(told => casts.NumberOf(told.Record));
        AddRecords(drafts, casts, eventOf);
        AddGroups(drafts, casts, events, hubMaximum);
        drafts.Close();

        CaseConnector[] superConnectors =
        [
            .. CaseConnectors.Of(events, hubMaximum)
                .Concat(drafts.TiedToMoreThan(hubMaximum).Select(thing => new CaseConnector(thing.Entity, thing.Ties, hubMaximum, null)))
                .Where(hub => decided?.ContainsKey(hub.Entity) != true)
                .Concat(drafts.TiesOf(Decided(decided, ConnectorVerdict.TiesNobody)).Select(thing => new CaseConnector(thing.Entity, thing.Ties, hubMaximum, null) { IsDecided = true }))
                .OrderBy(hub => hub.Entity).DistinctBy(hub => hub.Entity),
        ];
        var startOf = eventOf.Where(told => told.Value.Start is not null).ToDictionary(told => told.Key, told => told.Value.Start!.Value);
        return new CaseLinks(drafts.LinksWithout(superConnectors.Select(hub => hub.Entity).ToHashSet(), startOf), superConnectors);
    }

    private static HashSet<EntityId> Decided(IReadOnlyDictionary<EntityId, ConnectorDecision>? decided, ConnectorVerdict verdict) =>
        [.. (decided?.Values ?? []).Where(decision => decision.Verdict == verdict).Select(decision => decision.Thing)];

    private static void AddRecords(LinkDrafts drafts, RecordCasts casts, Dictionary<int, CaseEvent> eventOf)
    {
        // Side by side: drafts are put in order in the end.
        Workers.ForRanges(casts.Records, (first, end) =>
        {
            var (participants, ties, said) = (new List<Participant>(), new List<Tie>(), new List<Said>());
            for (var record = first; record < end; record++)
            {
                participants.Clear();
                ties.Clear();
                foreach (var named in casts.Of(record)) participants.Add(new Participant(named.Role, casts.EntityAt(named.Entity)));
                RecordTies.AddTo(ties, eventOf.GetValueOrDefault(record), CollectionsMarshal.AsSpan(participants));
                foreach (var tie in ties) said.Add(new Said(NumberIn(record, tie.A), NumberIn(record, tie.B), tie.Kind, record));
            }

            drafts.Add(said);
        });

        // A cast is a handful: looking through it is quicker than a search among all entities.
        int NumberIn(int record, EntityId entity)
        {
            foreach (var named in casts.Of(record))
                if (casts.EntityAt(named.Entity) == entity) return named.Entity;
            throw new ArgumentException($"{entity} is tied by a record that does not name it");
        }
    }

    private static void AddGroups(LinkDrafts drafts, RecordCasts casts, IReadOnlyList<CaseEvent> events, int most)
    {
        foreach (var group in TravelGroups.Of(events))
        {
            if (group.Members.Count > most) continue;
            for (var i = 0; i < group.Members.Count; i++)
                for (var j = i + 1; j < group.Members.Count; j++)
                    AddPair(drafts, casts, group.Members[i], group.Members[j]);
        }
    }

    private static void AddPair(LinkDrafts drafts, RecordCasts casts, GroupMember one, GroupMember other)
    {
        var (a, b) = (casts.NumberOf(one.Party), casts.NumberOf(other.Party));
        drafts.Add([.. one.Events.Concat(other.Events).Select(told => new Said(a, b, LinkKind.TravelledWith, casts.NumberOf(told.Record)))]);
    }
}
