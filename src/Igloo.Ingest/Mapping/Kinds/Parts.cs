using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping.Kinds;

/// <summary>Sets of types that several kinds share.</summary>
internal static class Parts
{
    public static FieldType[] Names { get; } = [PersonFullName, PersonGivenName, PersonFamilyName, OrganizationName];

    /// <summary>What a travel or identity document tells.</summary>
    public static FieldType[] Document { get; } = [DocumentNumber, DocumentKind, DocumentIssued, DocumentExpires, DocumentMrz];

    /// <summary>What a vehicle looks like: it helps to tell a borrowed plate.</summary>
    public static FieldType[] VehicleLooks { get; } = [VehicleMake, VehicleModel, VehicleYear, VehicleColour];

    public static FieldType[] Address { get; } = [AddressFull, AddressUnit, AddressHouseNumber, AddressStreet, AddressCity, AddressRegion, AddressPostalCode];

    /// <summary>What may be told of a person or business.</summary>
    public static FieldType[] Party { get; } = [.. Names, PersonAlias, PersonBirthDate, .. Address, Phone, Email, OnlineHandle, .. Document, AccountNumber, AccountBank];

    public static FieldType[] Vehicle { get; } = [VehiclePlate, VehicleVin, VehicleNumber];

    /// <summary>What tells a handset and its card apart from others.</summary>
    public static FieldType[] Device { get; } = [DeviceImei, DeviceImsi];

    public static FieldType[] Place { get; } = [PlaceName, PlaceLatitude, PlaceLongitude];

    public static bool IsIdentifier(FieldType type) => type is Phone or Email or DocumentNumber or DocumentMrz or AccountNumber;

    public static bool IsName(FieldType type) => Names.Contains(type);

    public static bool IsVehicle(FieldType type) => Vehicle.Contains(type);

    public static bool IsPlace(FieldType type) => Place.Contains(type);

    public static Need Time { get; } = new("time", slot => slot is { Role: Role.Subject, Type: EventTime });

    /// <summary>Types that all belong to one part.</summary>
    public static Dictionary<FieldType, Role> Of(Role role, params IEnumerable<FieldType> types) => types.ToDictionary(type => type, _ => role);

    public static Dictionary<FieldType, Role> And(this Dictionary<FieldType, Role> types, Role role, params IEnumerable<FieldType> more)
    {
        foreach (var type in more) types[type] = role;
        return types;
    }
}
