using System.Globalization;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>A point on the earth.</summary>
/// <param name="Latitude">Degrees, -90 to 90.</param>
/// <param name="Longitude">Degrees, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthKilometres = 6371;

    /// <summary>Kilometres along the great circle (haversine; the earth as a ball, within 0.5 %).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (latitude, longitude) = (double.DegreesToRadians(other.Latitude - Latitude), double.DegreesToRadians(other.Longitude - Longitude));
        var half = Square(Math.Sin(latitude / 2))
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Square(Math.Sin(longitude / 2)));
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Where a place is: the middle of the coordinates that records give it; <see langword="null"/> when none does.</summary>
    public static GeoPoint? Of(Entity place) =>
        Mean(place, FieldType.PlaceLatitude) is { } latitude && Mean(place, FieldType.PlaceLongitude) is { } longitude ? new GeoPoint(latitude, longitude) : null;

    /// <summary>Where the entity's place of the given event is, or <see langword="null"/>.</summary>
    internal static GeoPoint? Of(EntityGraph graph, CaseEvent told) =>
        told.Find(Role.Subject, EntityKind.Place) is { } place && graph.Find(place) is { } entity ? Of(entity) : null;

    private static double? Mean(Entity place, FieldType type)
    {
        var values = place.Attributes.Where(attribute => attribute.Type == type).Select(attribute => double.Parse(attribute.Value, CultureInfo.InvariantCulture)).ToArray();
        return values.Length == 0 ? null : values.Average();
    }

    private static double Square(double value) => value * value;
}
