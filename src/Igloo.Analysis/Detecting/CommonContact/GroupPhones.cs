using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.CommonContact;

/// <summary>The phones that the people of each encounter carried or are known to use.</summary>
internal sealed class GroupPhones
{
    private readonly Dictionary<EntityId, List<TravelGroup>> _groupsOf = [];

    public GroupPhones(EntityGraph graph)
    {
        foreach (var group in TravelGroups.Of(graph.EventsOf(EventKind.Encounter)))
            foreach (var phone in PhonesOf(graph, group))
            {
                if (!_groupsOf.TryGetValue(phone, out var groups)) _groupsOf[phone] = groups = [];
                groups.Add(group);
            }
    }

    /// <summary>Every phone of one group only, ordered by id. Who is met again and again may be a guide, or may try again; neither tells of separate groups.</summary>
    public IEnumerable<EntityId> OfOneGroup => _groupsOf.Where(entry => entry.Value.Count == 1).Select(entry => entry.Key).Order();

    /// <summary>The groups that a phone belongs to.</summary>
    public IReadOnlyList<TravelGroup> Of(EntityId phone) => _groupsOf.TryGetValue(phone, out var groups) ? groups : [];

    private static SortedSet<EntityId> PhonesOf(EntityGraph graph, TravelGroup group)
    {
        var phones = new SortedSet<EntityId>();
        foreach (var told in group.Events)
            if (told.Find(Role.Subject, EntityKind.Phone) is { } carried && !graph.IsHub(carried)) phones.Add(carried);
        foreach (var member in group.Members)
            phones.UnionWith(graph.LinkedBy(member.Party, LinkKind.Uses).Where(used => used.Kind == EntityKind.Phone));
        return phones;
    }
}
