using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Tells those of a community whom its records speak of together from those who only stand in it.</summary>
/// <remarks>Pure and thread-safe. A count of days with others says whom to read about, not who leads. Time O(events).</remarks>
public static class CommunityCore
{
    /// <summary>The members who take part in events with other members, the most days first, then by id; places are no members.</summary>
    /// <param name="community">All of it.</param>
    /// <param name="events">What they take part in.</param>
    public static IReadOnlyList<EntityId> Of(IReadOnlyCollection<EntityId> community, IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(events);
        var members = community.Where(entity => entity.Kind != EntityKind.Place).ToHashSet();
        return
        [
            .. events.Where(told => told.Start is not null)
                .Select(told => (Day: told.Start!.Value.UtcDateTime.Date, Members: told.Participants.Select(part => part.Entity).Where(members.Contains).Distinct().ToArray()))
                .Where(told => told.Members.Length > 1)
                .SelectMany(told => told.Members.Select(member => (member, told.Day))).Distinct()
                .CountBy(met => met.member).OrderByDescending(met => met.Value).ThenBy(met => met.Key).Select(met => met.Key),
        ];
    }
}
