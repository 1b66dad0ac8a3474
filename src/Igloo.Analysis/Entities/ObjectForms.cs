using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The normal form that makes two mentions of a thing the same thing.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class ObjectForms
{
    /// <summary>Four places are eleven metres: two readings of one camera or stop fall together.</summary>
    private const int CoordinateDigits = 4;

    /// <summary>The form of <paramref name="mention"/>, or <see langword="null"/> for a person or organisation, which no one value identifies.</summary>
    /// <remarks>A vehicle is named by its plate, else its VIN, else its fleet number; a place by name and town, else address, else coordinates, else town.</remarks>
    public static string? Of(MentionProfile mention) => TypeOf(mention.Id.Kind) is { } type ? mention.Find(type) : mention.Id.Kind switch
    {
        EntityKind.Vehicle => mention.Find(FieldType.VehiclePlate) ?? Prefixed("VIN ", mention.Find(FieldType.VehicleVin)) ?? Prefixed("NO ", mention.Find(FieldType.VehicleNumber)),
        EntityKind.Place => OfPlace(mention),
        _ => null,
    };

    /// <summary>Whether things of <paramref name="kind"/> are resolved from evidence, and not named by a normal form.</summary>
    public static bool IsResolved(EntityKind kind) => kind is EntityKind.Person or EntityKind.Organization;

    /// <summary>The type whose value is the form of things of a kind; <see langword="null"/> where several types make it, or none.</summary>
    internal static FieldType? TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Phone => FieldType.Phone,
        EntityKind.Email => FieldType.Email,
        EntityKind.Account => FieldType.AccountNumber,
        EntityKind.Vessel => FieldType.VesselName,
        EntityKind.Document => FieldType.DocumentNumber,
        _ => null,
    };

    private static string? OfPlace(MentionProfile mention)
    {
        var town = mention.Find(FieldType.AddressCity);
        if (mention.Find(FieldType.PlaceName) is { } name) return Joined(name, town);
        if (mention.Find(FieldType.AddressFull) is { } full) return full;
        if (mention.Find(FieldType.AddressStreet) is { } street)
            return Joined($"{mention.Find(FieldType.AddressHouseNumber)} {street}".Trim(), Joined(town, mention.Find(FieldType.AddressPostalCode)));
        return Coordinates(mention) ?? town;
    }

    private static string? Coordinates(MentionProfile mention) =>
        mention.Find(FieldType.PlaceLatitude) is { } latitude && mention.Find(FieldType.PlaceLongitude) is { } longitude
            ? $"{Rounded(latitude)} {Rounded(longitude)}"
            : null;

    private static string Rounded(string degrees) =>
        decimal.Round(decimal.Parse(degrees, System.Globalization.CultureInfo.InvariantCulture), CoordinateDigits).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private static string Joined(string? a, string? b) => (a, b) switch
    {
        (null, _) => b ?? "",
        (_, null or "") => a,
        _ => $"{a}, {b}",
    };

    private static string? Prefixed(string prefix, string? value) => value is null ? null : prefix + value;
}
