using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Somebody in a group, with the rows that put them there.</summary>
/// <param name="Party">The traveller or driver.</param>
/// <param name="Events">Their rows, in order of time, then id.</param>
public sealed record GroupMember(EntityId Party, IReadOnlyList<CaseEvent> Events);

/// <summary>People who were booked, or met, as one group.</summary>
/// <param name="Source">Who told; group names are compared only within one source.</param>
/// <param name="Name">The group's name in that source.</param>
/// <param name="Kind">Trip or encounter.</param>
/// <param name="Start">First time told, UTC, or <see langword="null"/>.</param>
/// <param name="Members">Ordered by party.</param>
/// <param name="Events">All its rows, in order of time, then id.</param>
public sealed record TravelGroup(
    SourceRef Source, string Name, EventKind Kind, DateTimeOffset? Start, IReadOnlyList<GroupMember> Members, IReadOnlyList<CaseEvent> Events);

/// <summary>Gathers the rows of one group or booking.</summary>
public static class TravelGroups
{
    /// <summary>The groups that trips and encounters among <paramref name="events"/> name, ordered by kind, source and name.</summary>
    /// <remarks>Pure and thread-safe; time O(n log n).</remarks>
    public static IReadOnlyList<TravelGroup> Of(IEnumerable<CaseEvent> events) =>
    [
        .. events
            .Where(told => told.Group is not null && told.Kind is EventKind.Trip or EventKind.Encounter)
            .GroupBy(told => (told.Kind, told.Source, Group: told.Group!))
            .OrderBy(rows => rows.Key.Kind).ThenBy(rows => rows.Key.Source).ThenBy(rows => rows.Key.Group, StringComparer.Ordinal)
            .Select(rows => Gather(rows.Key.Source, rows.Key.Group, rows.Key.Kind, [.. rows.Order(EventOrder.Instance)])),
    ];

    private static TravelGroup Gather(SourceRef source, string name, EventKind kind, CaseEvent[] rows)
    {
        var members =
            from told in rows
            from role in new[] { Role.Subject, Role.Driver }
            let party = told.PartyOf(role)
            where party is not null
            group told by party.Value into member
            orderby member.Key
            select new GroupMember(member.Key, [.. member.Distinct()]);
        return new TravelGroup(source, name, kind, rows.Min(told => told.Start), [.. members], rows);
    }
}
