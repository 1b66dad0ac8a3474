using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.LoadLoop;

/// <summary>A vehicle read at a known place and time.</summary>
internal readonly record struct VehicleRead(CaseEvent Event, DateTimeOffset At, GeoPoint Point, bool IsAtBorder);

/// <summary>Where vehicles were read.</summary>
internal static class VehicleReads
{
    /// <summary>The reads of each vehicle in order of time, ordered by vehicle.</summary>
    public static IEnumerable<IGrouping<EntityId, VehicleRead>> Of(EntityGraph graph, BorderZone zone)
    {
        var places = new Dictionary<EntityId, (GeoPoint Point, bool IsAtBorder)?>();
        return
            from told in graph.EventsOf(EventKind.Sighting)
            let vehicle = told.Find(Role.Subject, EntityKind.Vehicle)
            let place = told.Find(Role.Subject, EntityKind.Place)
            where vehicle is not null && place is not null && told.Start is not null
            let located = Locate(place.Value)
            where located is not null
            group new VehicleRead(told, told.Start!.Value, located.Value.Point, located.Value.IsAtBorder) by vehicle.Value into reads
            orderby reads.Key
            select reads;

        (GeoPoint Point, bool IsAtBorder)? Locate(EntityId place)
        {
            if (!places.TryGetValue(place, out var located))
                places[place] = located = graph.Find(place) is { } entity && GeoPoint.Of(entity) is { } point ? (point, zone.Contains(point)) : null;
            return located;
        }
    }
}
