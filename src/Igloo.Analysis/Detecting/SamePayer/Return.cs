using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.SamePayer;

/// <summary>Tells journeys there and back from one-way journeys.</summary>
internal static class Return
{
    /// <summary>The trips whose traveller has none the other way among them: teams, classes and crews come home.</summary>
    public static IEnumerable<CaseEvent> Without(IReadOnlyList<CaseEvent> trips)
    {
        var legs = trips.Select(trip => (trip.PartyOf(Role.Subject), From(trip), To(trip))).ToHashSet();
        return trips.Where(trip => From(trip) is null || To(trip) is null || !legs.Contains((trip.PartyOf(Role.Subject), To(trip), From(trip))));
    }

    private static EntityId? From(CaseEvent trip) => trip.Find(Role.From, EntityKind.Place);

    private static EntityId? To(CaseEvent trip) => trip.Find(Role.To, EntityKind.Place);
}
