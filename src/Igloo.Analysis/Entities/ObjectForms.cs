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
    public static string? Of(MentionProfile mention) => Of(mention.Id.Kind, mention.Find);

    /// <summary>The form of a mention of <paramref name="kind"/> whose first value of each type <paramref name="find"/> tells.</summary>
    internal static string? Of(EntityKind kind, Func<FieldType, string?> find) => TypeOf(kind) is { } type ? find(type) : kind switch
    {
        EntityKind.Vehicle => find(FieldType.VehiclePlate) ?? Prefixed("VIN ", find(FieldType.VehicleVin)) ?? Prefixed("NO ", find(FieldType.VehicleNumber)),
        EntityKind.Place => OfPlace(find),
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
        EntityKind.OnlineAccount => FieldType.OnlineHandle,
        _ => null,
    };

    private static string? OfPlace(Func<FieldType, string?> find)
    {
        var town = find(FieldType.AddressCity);
        if (find(FieldType.PlaceName) is { } name) return Joined(name, town);
        if (find(FieldType.AddressFull) is { } full) return full;
        if (find(FieldType.AddressStreet) is { } street)
            return Joined($"{find(FieldType.AddressHouseNumber)} {street}".Trim(), Joined(town, find(FieldType.AddressPostalCode)));
        return Coordinates(find) ?? town;
    }

    private static string? Coordinates(Func<FieldType, string?> find) =>
        find(FieldType.PlaceLatitude) is { } latitude && find(FieldType.PlaceLongitude) is { } longitude
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
