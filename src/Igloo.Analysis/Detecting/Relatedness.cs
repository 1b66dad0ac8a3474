using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>Whether two parties have to do with each other outside a pattern.</summary>
internal enum Relation : byte
{
    /// <summary>A record ties them.</summary>
    Related,

    /// <summary>No record ties them, and enough sources that could show a tie know both.</summary>
    Unrelated,

    /// <summary>No record ties them, but too few sources know both to say so; counts as no hit.</summary>
    NotEstablished,
}

/// <summary>Tells related parties from unrelated ones.</summary>
/// <remarks>
/// Related: a shared identifier or address, a direct contact or payment between the two or their identifiers, a common booking or companion,
/// or a common payer (an employer). Super-connectors and links that rest on a masked card tie no one. Remembers answers; not thread-safe.
/// </remarks>
internal sealed class Relatedness(EntityGraph graph, int coveringSources, IReadOnlySet<EntityId> pattern, IReadOnlySet<RecordId> patternRecords)
{
    private static readonly HashSet<EntityId> Nobody = [];
    private readonly Dictionary<(int, int), Relation> _answers = [];
    private readonly Dictionary<int, Reach> _reaches = [];

    /// <summary>Relations among those who deal with one party: ties through that party, their phone or account are the pattern itself; a shared address is not.</summary>
    public static Relatedness Around(EntityGraph graph, int coveringSources, EntityId party, IEnumerable<CaseEvent> pattern) => new(
        graph, coveringSources, new HashSet<EntityId>([party, .. graph.LinkedBy(party, LinkKind.Uses).Where(used => used.Kind != EntityKind.Place)]), RecordsOf(pattern));

    /// <summary>Relations to the party of a pattern themselves: only the events of the pattern are left out.</summary>
    public static Relatedness Beside(EntityGraph graph, int coveringSources, IEnumerable<CaseEvent> pattern) => new(graph, coveringSources, Nobody, RecordsOf(pattern));

    /// <summary>Whether two parties share an identifier, address, booking, companion or payer. A call or payment between the two is no such thing.</summary>
    public bool Share(EntityId a, EntityId b) => Share(ReachOf(graph.IndexOf(a)), ReachOf(graph.IndexOf(b)));

    /// <summary>The relation of two parties of the case.</summary>
    public Relation Of(EntityId a, EntityId b)
    {
        var (first, second) = (graph.IndexOf(a), graph.IndexOf(b));
        var key = first < second ? (first, second) : (second, first);
        if (!_answers.TryGetValue(key, out var answer)) _answers[key] = answer = Find(ReachOf(key.Item1), ReachOf(key.Item2));
        return answer;
    }

    /// <summary>Parties that are unrelated to each other, each taken in turn if unrelated to all taken before; a lower bound of the greatest such set.</summary>
    public List<EntityId> MutuallyUnrelated(IEnumerable<EntityId> parties)
    {
        var taken = new List<EntityId>();
        foreach (var party in parties)
            if (!taken.Contains(party) && taken.TrueForAll(other => Of(party, other) == Relation.Unrelated)) taken.Add(party);
        return taken;
    }

    private Relation Find(Reach a, Reach b)
    {
        if (Share(a, b) || a.Touched.Overlaps(b.Own) || b.Touched.Overlaps(a.Own)) return Relation.Related;
        return a.Sources.Intersect(b.Sources).Count() >= coveringSources ? Relation.Unrelated : Relation.NotEstablished;
    }

    private static HashSet<RecordId> RecordsOf(IEnumerable<CaseEvent> pattern) => [.. pattern.Select(told => told.Record)];

    private static bool Share(Reach a, Reach b) =>
        a.Own.Overlaps(b.Own) || a.Companions.Overlaps(b.Companions) || a.Payers.Overlaps(b.Payers);

    private Reach ReachOf(int party)
    {
        if (!_reaches.TryGetValue(party, out var reach)) _reaches[party] = reach = Measure(party);
        return reach;
    }

    private Reach Measure(int party)
    {
        var reach = new Reach();
        reach.Own.Add(party);
        foreach (var (neighbour, link) in Ties(party))
        {
            if (link.Kind == LinkKind.Uses && link.Strength >= LinkStrength.Strong) reach.Own.Add(neighbour);
            else if (link.Kind is LinkKind.TravelledWith or LinkKind.BookedFor) reach.Companions.Add(neighbour);
        }

        foreach (var own in reach.Own)
        {
            foreach (var (neighbour, link) in Ties(own))
                if (link.Kind is not (LinkKind.SeenAt or LinkKind.Uses)) reach.Touched.Add(neighbour);
            AddSources(reach, own);
        }

        foreach (var payment in graph.EventsOf(graph.Entities[party].Id, EventKind.Payment, Role.Payee))
            if (payment.PartyOf(Role.Payer) is { } payer && !pattern.Contains(payer)) reach.Payers.Add(payer);
        return reach;
    }

    private IEnumerable<(int Neighbour, Link Link)> Ties(int entity)
    {
        foreach (var neighbour in graph.NeighboursOf(entity).ToArray())
        {
            var link = graph.Links[neighbour.Link];
            if (!pattern.Contains(graph.Entities[neighbour.Entity].Id) && !link.Records.All(record => patternRecords.Contains(graph.Original(record)))) yield return (neighbour.Entity, link);
        }
    }

    private void AddSources(Reach reach, int entity)
    {
        foreach (var mention in graph.Entities[entity].Mentions)
            if (graph.OriginOf(mention.Record) is { } origin) reach.Sources.Add(origin.Source);
    }

    private sealed class Reach
    {
        /// <summary>The party and what it uses.</summary>
        public HashSet<int> Own { get; } = [];

        /// <summary>What these called, paid, travelled with or were named with.</summary>
        public HashSet<int> Touched { get; } = [];

        /// <summary>Whom the party travelled with, booked for or was booked by.</summary>
        public HashSet<int> Companions { get; } = [];

        public HashSet<EntityId> Payers { get; } = [];

        /// <summary>The sources that know the party or what it uses.</summary>
        public HashSet<SourceRef> Sources { get; } = [];
    }
}
