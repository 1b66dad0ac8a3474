using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.CommonContact;

/// <summary>C04: one number is in touch with the people of several encounters that have nothing else in common.</summary>
/// <remarks>
/// Time O(c + n · g²) for c calls of group phones, n numbers in touch with enough groups and g groups each. Calls count from some weeks before the encounter until some
/// hours after it: a help line that travellers call once they were met does not become their organiser.
/// </remarks>
internal sealed class CommonContactDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "C04",
        Version = 1,
        Family = RuleFamily.Calls,
        Title = "One number in touch with separate groups",
        Why = "Who arranges journeys stays away from the border, but the travellers carry the number.",
        Innocent = "A shelter, a help line, a taxi or a shop on the way is also called by travellers who do not know each other.",
        Source = "UNODC 2023",
        Needs = [EventKind.Encounter, EventKind.Call],
        Severity = 3,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Neighbourhood, 2),
        Parameters =
        [
            new("groups", 3, "separate encounters", 2, 50, "own: starting value; the sources give no number"),
            new("share", 0.1, "part of the number's contacts", 0, 1, "own: a public line serves mostly others"),
            new("before", 30, "days", 1, 365, "own: a journey is arranged within a month"),
            new("after", 12, "hours", 0, 720, "own: later calls are about what followed"),
            new("sources", 2, "sources", 1, 5, "own: starting value; the sources give no number"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = CommonContactOptions.From(parameters);
        var phones = new GroupPhones(graph);
        foreach (var number in Contacts(graph, phones, options))
        {
            if (IsPublic(graph, number.Key)) continue;
            var contacts = graph.LinkedBy(number.Key, LinkKind.Called).Count;
            if (number.Select(contact => contact.Carried).Distinct().Count() < options.Share * contacts) continue;
            var separate = Separate(graph, number.Key, [.. number], options);
            if (separate.Count >= options.Groups) yield return Tell(graph, number.Key, separate, contacts, options);
        }
    }

    private static IEnumerable<IGrouping<EntityId, Contact>> Contacts(EntityGraph graph, GroupPhones phones, CommonContactOptions options) =>
        from carried in phones.OfOneGroup
        from call in graph.EventsOf(carried, EventKind.Call, Role.From).Concat(graph.EventsOf(carried, EventKind.Call, Role.To))
        let number = call.DeviceOf(Role.From) == carried ? call.DeviceOf(Role.To) : call.DeviceOf(Role.From)
        where number is { Kind: EntityKind.Phone } && number != carried && !graph.IsHub(number.Value)
        let met = phones.Of(carried)[0]
        where options.IsDuring(call.Start, met.Start) && !phones.Of(number.Value).Contains(met)
        group new Contact(met, carried, call) by number.Value into contact
        where contact.Select(touch => touch.Met).Distinct().Count() >= options.Groups
        orderby contact.Key
        select contact;

    // A number that an organisation holds is there to be called.
    private static bool IsPublic(EntityGraph graph, EntityId number) =>
        graph.LinkedBy(number, LinkKind.Uses).Any(holder => holder.Kind == EntityKind.Organization);

    private static List<Contact> Separate(EntityGraph graph, EntityId number, Contact[] contacts, CommonContactOptions options)
    {
        var groups = contacts.GroupBy(contact => contact.Met).OrderBy(group => group.Key.Start).ThenBy(group => group.Key.Source).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ToArray();
        var times = groups.SelectMany(group => group.Key.Members).CountBy(member => member.Party).ToDictionary();
        var metOnce = times.Where(member => member.Value == 1).Select(member => member.Key).ToHashSet();
        // Whoever is with several of the groups belongs to the pattern, as the number does.
        HashSet<EntityId> pattern = [number, .. graph.LinkedBy(number, LinkKind.Uses), .. times.Keys.Where(party => !metOnce.Contains(party))];
        var relatedness = new Relatedness(graph, options.Sources, pattern, contacts.Select(contact => contact.Call.Record).ToHashSet());
        var taken = new List<IGrouping<TravelGroup, Contact>>();
        foreach (var group in groups)
            if (taken.TrueForAll(other => AreUnrelated(relatedness, Parties(group.Key, metOnce), Parties(other.Key, metOnce)))) taken.Add(group);
        return [.. taken.SelectMany(group => group)];
    }

    private static EntityId[] Parties(TravelGroup group, HashSet<EntityId> metOnce) =>
        [.. group.Members.Select(member => member.Party).Where(metOnce.Contains)];

    private static bool AreUnrelated(Relatedness relatedness, EntityId[] one, EntityId[] other)
    {
        var relations = (from a in one from b in other select relatedness.Of(a, b)).ToHashSet();
        return relations.Contains(Relation.Unrelated) && !relations.Contains(Relation.Related);
    }

    private static Draft Tell(EntityGraph graph, EntityId number, List<Contact> contacts, int all, CommonContactOptions options)
    {
        var groups = contacts.Select(contact => contact.Met).Distinct().ToArray();
        var carried = contacts.Select(contact => contact.Carried).Distinct().ToArray();
        return new Draft
        {
            Subjects = [new Subject(number, ActorRole.Contact), .. groups.SelectMany(group => group.Members).Select(member => new Subject(member.Party, ActorRole.Traveller))],
            Evidence = contacts.Select(contact => contact.Call).Concat(groups.SelectMany(group => RowsOf(graph, group, carried))),
            Measured = groups.Length,
            Baseline = options.Groups - 1,
            Strength = Grade.Of(groups.Length, options.Groups, 3 * options.Groups),
            Because = FormattableString.Invariant($"One number was in touch with people of {groups.Length} separate encounters before they were met; they are {carried.Length} of its {all} contacts."),
        };
    }

    // The rows of those who were in touch, not of everybody who was met with them.
    private static IEnumerable<CaseEvent> RowsOf(EntityGraph graph, TravelGroup group, EntityId[] carried) =>
        group.Events.Where(told => PhonesOf(graph, told).Any(carried.Contains));

    private static IEnumerable<EntityId> PhonesOf(EntityGraph graph, CaseEvent told)
    {
        var own = told.PartyOf(Role.Subject) is { } party ? graph.LinkedBy(party, LinkKind.Uses).Append(party) : [];
        return told.Find(Role.Subject, EntityKind.Phone) is { } phone ? own.Append(phone) : own;
    }

    private readonly record struct Contact(TravelGroup Met, EntityId Carried, CaseEvent Call);
}
