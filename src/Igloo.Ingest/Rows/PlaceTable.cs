using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Where the places that a file's rows only name lie, as another of its tables tells: the cells of a call record, the readers of plate reads.</summary>
/// <remarks>Memory is bounded: the first two hundred thousand places are known. A name with two different spots is no help, and is left out.</remarks>
internal sealed class PlaceTable
{
    private const int Most = 200_000;

    private readonly Dictionary<string, (Field Latitude, Field Longitude)?> _spots = new(StringComparer.Ordinal);

    /// <summary>Whether a file has a table that names places with their coordinates and another whose places have none.</summary>
    public static bool IsWorthwhile(IEnumerable<TablePlan> plans)
    {
        var (tells, asks) = (false, false);
        foreach (var plan in plans)
        {
            var (isNamed, isLocated) = (Has(plan, FieldType.PlaceName), Has(plan, FieldType.PlaceLatitude));
            tells |= IsPlaces(plan) && isNamed && isLocated;
            asks |= !IsPlaces(plan) && isNamed && !isLocated;
        }

        return tells && asks;
    }

    /// <summary>Whether the rows of a table are places.</summary>
    public static bool IsPlaces(TablePlan plan) => plan.Schema?.Kind == RecordKind.Place;

    public void Add(Record place)
    {
        if (_spots.Count == Most || place.Find(Role.Subject, FieldType.PlaceName) is not { } name) return;
        if (Find(place, FieldType.PlaceLatitude) is not { } latitude || Find(place, FieldType.PlaceLongitude) is not { } longitude) return;
        if (!_spots.TryAdd(name, (latitude, longitude)) && _spots[name] is { } known && (known.Latitude.Value, known.Longitude.Value) != (latitude.Value, longitude.Value)) _spots[name] = null;
    }

    /// <summary>The record with the coordinates of its place, where it names one that is known and has none of its own.</summary>
    public Record Complete(Record record)
    {
        if (record.Kind == RecordKind.Place || record.Find(Role.Subject, FieldType.PlaceLatitude) is not null) return record;
        if (record.Find(Role.Subject, FieldType.PlaceName) is not { } name || !_spots.TryGetValue(name, out var spot) || spot is not { } found) return record;
        return record with { Fields = [.. record.Fields.Append(found.Latitude).Append(found.Longitude).OrderBy(field => field.Role).ThenBy(field => field.Type)] };
    }

    private static bool Has(TablePlan plan, FieldType type) => plan.Bindings.Any(binding => binding.Slot == new Mapping.Slot(Role.Subject, type));

    private static Field? Find(Record record, FieldType type)
    {
        foreach (var field in record.Fields)
            if (field.Role == Role.Subject && field.Type == type) return field;
        return null;
    }
}
