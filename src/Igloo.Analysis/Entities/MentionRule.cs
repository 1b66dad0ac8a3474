using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>What makes a mention of one kind: the values that identify it and those it carries besides.</summary>
internal sealed record MentionRule(EntityKind Kind, FieldType[] Identifying, FieldType[] Carried, FieldType[] CarriedByHolders)
{
    private static readonly FieldType[] Address =
    [
        FieldType.AddressFull, FieldType.AddressHouseNumber, FieldType.AddressStreet, FieldType.AddressCity, FieldType.AddressRegion, FieldType.AddressPostalCode,
    ];

    private static readonly FieldType[] Identifiers = [FieldType.Phone, FieldType.Email, FieldType.DocumentNumber, FieldType.AccountNumber];

    private static readonly FieldType[] Located =
        [FieldType.PlaceName, FieldType.AddressFull, FieldType.AddressStreet, FieldType.PlaceLatitude];

    public static IReadOnlyList<MentionRule> All { get; } =
    [
        new(EntityKind.Person,
            [FieldType.PersonFullName, FieldType.PersonGivenName, FieldType.PersonFamilyName, FieldType.PersonBirthDate, FieldType.DocumentNumber],
            Identifiers,
            [.. Address, FieldType.VehiclePlate]),
        new(EntityKind.Organization, [FieldType.OrganizationName], Identifiers, Address),
        new(EntityKind.Phone, [FieldType.Phone], [], []),
        new(EntityKind.Email, [FieldType.Email], [], []),
        new(EntityKind.Account, [FieldType.AccountNumber], [], []),
        new(EntityKind.Vehicle, [FieldType.VehiclePlate, FieldType.VehicleVin, FieldType.VehicleNumber], [], []),
        new(EntityKind.Vessel, [FieldType.VesselName], [], []),
        new(EntityKind.Document, [FieldType.DocumentNumber], [], []),
        new(EntityKind.Place, Located, [FieldType.PlaceLongitude, .. Address], []),
    ];

    /// <summary>Every type that mentions of a kind may carry.</summary>
    public static IEnumerable<FieldType> TypesOf(EntityKind kind)
    {
        var rule = All.First(rule => rule.Kind == kind);
        return [.. rule.Identifying, .. rule.Carried, .. rule.CarriedByHolders];
    }

    public bool Identifies(Record record, Role role)
    {
        foreach (var field in record.Fields)
            if (field.Role == role && Array.IndexOf(Identifying, field.Type) >= 0) return true;
        return IsTownOfEvent(record, role);
    }

    public MentionValue[] Values(Record record, Role role)
    {
        var values = new List<MentionValue>();
        foreach (var field in record.Fields)
            if (field.Role == role && Carries(field.Type, record.Kind, role)) values.Add(new MentionValue(field.Type, field.Value));
        return [.. values.Distinct().OrderBy(value => value.Type).ThenBy(value => value.Value, StringComparer.Ordinal)];
    }

    // A town alone says where an event was; where somebody lives it is too wide to be a place of its own.
    private bool IsTownOfEvent(Record record, Role role) =>
        Kind == EntityKind.Place && !IsHolder(record.Kind, role) && record.Find(role, FieldType.AddressCity) is not null;

    private bool Carries(FieldType type, RecordKind kind, Role role) =>
        Array.IndexOf(Identifying, type) >= 0
        || Array.IndexOf(Carried, type) >= 0
        || (IsHolder(kind, role) && Array.IndexOf(CarriedByHolders, type) >= 0);

    // In the rows of lists the address and plate are the party's own; in the row of an event they are where and in what it happened.
    private static bool IsHolder(RecordKind kind, Role role) => kind switch
    {
        RecordKind.Party or RecordKind.Registration or RecordKind.Listing => true,
        _ => role is Role.Payer or Role.Payee or Role.Booker or Role.Driver or Role.Owner,
    };
}
