using Igloo.Analysis.Detecting;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Places and routes of movements.</summary>
internal static class Ways
{
    private const int Most = 20;

    public static IReadOnlyList<PlaceUse> PlacesOf(IReadOnlyList<Movement> movements) =>
    [
        .. movements.SelectMany(movement => movement.Events.SelectMany(PlacesOf).Distinct()).CountBy(place => place)
            .OrderByDescending(used => used.Value).ThenBy(used => used.Key).Take(Most).Select(used => new PlaceUse(used.Key, used.Value)),
    ];

    public static IReadOnlyList<RouteUse> RoutesOf(IReadOnlyList<Movement> movements) =>
    [
        .. movements.SelectMany(movement => Legs(movement).Concat(Journeys(movement))).GroupBy(leg => (leg.From, leg.To))
            .Select(route => new RouteUse(route.Key.From, route.Key.To, route.Count(), TimeOf([.. route.Select(leg => leg.Minutes).OfType<double>()])))
            .OrderByDescending(route => route.Times).ThenBy(route => route.From).ThenBy(route => route.To).Take(Most),
    ];

    private static int? TimeOf(double[] minutes) => minutes.Length == 0 ? null : (int)Math.Round(Middle.Of(minutes));

    private static IEnumerable<EntityId> PlacesOf(CaseEvent told) =>
        told.Participants.Where(part => part.Entity.Kind == EntityKind.Place && part.Role is Role.Subject or Role.From or Role.To).Select(part => part.Entity);

    private static IEnumerable<(EntityId From, EntityId To, double? Minutes)> Journeys(Movement movement)
    {
        foreach (var trip in movement.Events.Where(told => told.Kind == EventKind.Trip).DistinctBy(trip => (trip.Source, trip.Group, trip.Start)))
            if (trip.Find(Role.From, EntityKind.Place) is { } from && trip.Find(Role.To, EntityKind.Place) is { } to && from != to) yield return (from, to, null);
    }

    // Where a vehicle comes again, its way back has begun.
    private static IEnumerable<(EntityId From, EntityId To, double? Minutes)> Legs(Movement movement)
    {
        var sightings = movement.Events.Where(told => told.Kind == EventKind.Sighting && told.Find(Role.Subject, EntityKind.Place) is not null)
            .GroupBy(told => told.Find(Role.Subject, EntityKind.Vehicle) ?? told.Find(Role.Subject, EntityKind.Phone)).Where(vehicle => vehicle.Key is not null);
        foreach (var vehicle in sightings)
        {
            var leg = new List<CaseEvent>();
            foreach (var seen in vehicle)
            {
                if (leg.Exists(before => PlaceOf(before) == PlaceOf(seen)))
                {
                    if (leg.Count > 1) yield return Leg(leg);
                    leg.Clear();
                }

                leg.Add(seen);
            }

            if (leg.Count > 1) yield return Leg(leg);
        }
    }

    private static (EntityId From, EntityId To, double? Minutes) Leg(List<CaseEvent> leg) =>
        (PlaceOf(leg[0]), PlaceOf(leg[^1]), (leg[^1].Start!.Value - leg[0].Start!.Value).TotalMinutes);

    private static EntityId PlaceOf(CaseEvent seen) => seen.Find(Role.Subject, EntityKind.Place)!.Value;
}
