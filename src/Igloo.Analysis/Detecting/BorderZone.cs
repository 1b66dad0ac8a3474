using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>What counts as near the border.</summary>
internal sealed class BorderZone
{
    private const int RepeatedEncounters = 3;
    private const double KilometresOfDegree = 111.195;
    private readonly IReadOnlyList<(GeoPoint From, GeoPoint To)> _segments;
    private readonly double _kilometres;

    private BorderZone(IReadOnlyList<(GeoPoint From, GeoPoint To)> segments, double kilometres) => (_segments, _kilometres) = (segments, kilometres);

    /// <summary>Around the configured line, or, when none is configured, around the places where several groups were encountered.</summary>
    public static BorderZone Of(EntityGraph graph, DetectionContext context, double kilometresOfLine, double kilometresOfPost)
    {
        var line = context.BorderLine;
        if (line.Count == 0) return new BorderZone([.. Posts(graph).Select(post => (post, post))], kilometresOfPost);
        return new BorderZone([.. line.Zip(line.Skip(1).DefaultIfEmpty(line[0]))], kilometresOfLine);
    }

    /// <summary>Whether a point lies in the zone.</summary>
    public bool Contains(GeoPoint point)
    {
        foreach (var (from, to) in _segments)
            if (Nearest(from, to, point).KilometresTo(point) <= _kilometres) return true;
        return false;
    }

    private static IEnumerable<GeoPoint> Posts(EntityGraph graph) =>
        from met in graph.EventsOf(EventKind.Encounter)
        let place = met.Find(Role.Subject, EntityKind.Place)
        where place is not null
        group met by place.Value into encounters
        where encounters.Select(met => (met.Source, met.Group ?? met.Id.ToString())).Distinct().Count() >= RepeatedEncounters
        orderby encounters.Key
        let at = graph.Find(encounters.Key) is { } entity ? GeoPoint.Of(entity) : null
        where at is not null
        select at.Value;

    // On a plane tangent at the point: within a zone of some 100 km the error stays below one kilometre.
    private static GeoPoint Nearest(GeoPoint from, GeoPoint to, GeoPoint point)
    {
        var (x, y) = Flat(to, from);
        var (px, py) = Flat(point, from);
        var length = (x * x) + (y * y);
        var part = length == 0 ? 0 : Math.Clamp(((px * x) + (py * y)) / length, 0, 1);
        return new GeoPoint(from.Latitude + (part * (to.Latitude - from.Latitude)), from.Longitude + (part * (to.Longitude - from.Longitude)));
    }

    private static (double X, double Y) Flat(GeoPoint point, GeoPoint origin) =>
        ((point.Longitude - origin.Longitude) * KilometresOfDegree * Math.Cos(double.DegreesToRadians(origin.Latitude)), (point.Latitude - origin.Latitude) * KilometresOfDegree);
}
