namespace Igloo.Model;

/// <summary>The one published list of type names, such as <c>person.fullName</c> or <c>vehicle.plate</c>.</summary>
public static class FieldTypes
{
    private static readonly (FieldType Type, string Name)[] Table =
    [
        (FieldType.PersonFullName, "person.fullName"),
        (FieldType.PersonGivenName, "person.givenName"),
        (FieldType.PersonFamilyName, "person.familyName"),
        (FieldType.PersonBirthDate, "person.birthDate"),
        (FieldType.OrganizationName, "organization.name"),
        (FieldType.AddressFull, "address.full"),
        (FieldType.AddressHouseNumber, "address.houseNumber"),
        (FieldType.AddressStreet, "address.street"),
        (FieldType.AddressCity, "address.city"),
        (FieldType.AddressRegion, "address.region"),
        (FieldType.AddressPostalCode, "address.postalCode"),
        (FieldType.Phone, "phone"),
        (FieldType.Email, "email"),
        (FieldType.DocumentNumber, "document.number"),
        (FieldType.AccountNumber, "account.number"),
        (FieldType.VehiclePlate, "vehicle.plate"),
        (FieldType.VehicleVin, "vehicle.vin"),
        (FieldType.VehicleNumber, "vehicle.number"),
        (FieldType.VesselName, "vessel.name"),
        (FieldType.PlaceName, "place.name"),
        (FieldType.PlaceLatitude, "place.latitude"),
        (FieldType.PlaceLongitude, "place.longitude"),
        (FieldType.EventTime, "event.time"),
        (FieldType.EventEndTime, "event.endTime"),
        (FieldType.EventDuration, "event.duration"),
        (FieldType.EventDirection, "event.direction"),
        (FieldType.EventGroup, "event.group"),
        (FieldType.EventKind, "event.kind"),
        (FieldType.PaymentAmount, "payment.amount"),
        (FieldType.PaymentCurrency, "payment.currency"),
        (FieldType.PaymentChannel, "payment.channel"),
        (FieldType.PaymentReference, "payment.reference"),
        (FieldType.StatedFee, "encounter.statedFee"),
        (FieldType.BookingLocator, "booking.locator"),
        (FieldType.BookingAgent, "booking.agent"),
        (FieldType.BookingCarrier, "booking.carrier"),
        (FieldType.TextNarrative, "text.narrative"),
        (FieldType.SourceRecordId, "source.recordId"),
        (FieldType.PersonAlias, "person.alias"),
        (FieldType.OrganizationNumber, "organization.number"),
        (FieldType.OrganizationActivity, "organization.activity"),
        (FieldType.AddressUnit, "address.unit"),
        (FieldType.DocumentKind, "document.kind"),
        (FieldType.DocumentIssued, "document.issued"),
        (FieldType.DocumentExpires, "document.expires"),
        (FieldType.DocumentMrz, "document.mrz"),
        (FieldType.AccountBank, "account.bank"),
        (FieldType.DeviceImei, "device.imei"),
        (FieldType.DeviceImsi, "device.imsi"),
        (FieldType.OnlineHandle, "online.handle"),
        (FieldType.SourceUrl, "source.url"),
        (FieldType.VehicleMake, "vehicle.make"),
        (FieldType.VehicleModel, "vehicle.model"),
        (FieldType.VehicleYear, "vehicle.year"),
        (FieldType.VehicleColour, "vehicle.colour"),
        (FieldType.EventHeading, "event.heading"),
        (FieldType.PaymentFee, "payment.fee"),
        (FieldType.PaymentPurpose, "payment.purpose"),
        (FieldType.BookingTicket, "booking.ticket"),
        (FieldType.PayrollGross, "payroll.gross"),
        (FieldType.PayrollDeductions, "payroll.deductions"),
        (FieldType.PayrollHeadCount, "payroll.headCount"),
        (FieldType.TextSign, "text.sign"),
        (FieldType.TextRepeats, "text.repeats"),
    ];

    private static readonly Dictionary<string, FieldType> ByName =
        Table.ToDictionary(row => row.Name, row => row.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every type, in the order of the enumeration.</summary>
    public static IReadOnlyList<FieldType> All { get; } = [.. Table.Select(row => row.Type)];

    /// <summary>The published name of <paramref name="type"/>.</summary>
    public static string Name(this FieldType type) => Table[(int)type].Name;

    /// <summary>The type that a name stands for.</summary>
    /// <param name="name">A published name, whatever its case.</param>
    /// <exception cref="FormatException">No type has that name; the message lists those that exist.</exception>
    public static FieldType Parse(string name) => TryParse(name, out var type)
        ? type
        : throw new FormatException($"'{name}' is no type; the types are {string.Join(", ", Table.Select(row => row.Name))}");

    /// <summary>The type that a name stands for, whatever its case.</summary>
    public static bool TryParse(string? name, out FieldType type) => ByName.TryGetValue(name ?? "", out type);
}
