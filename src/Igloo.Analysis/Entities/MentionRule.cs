using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>What makes a mention of one kind: the values that identify it and those it carries besides.</summary>
internal sealed record MentionRule(EntityKind Kind, FieldType[] Identifying, FieldType[] Carried, FieldType[] CarriedByHolders)
{
    private static readonly FieldType[] Address =
    [
        FieldType.AddressFull, FieldType.AddressHouseNumber, FieldType.AddressStreet, FieldType.AddressCity, FieldType.AddressRegion, FieldType.AddressPostalCode,
    ];

    private static readonly FieldType[] Identifiers = [FieldType.Phone, FieldType.Email, FieldType.DocumentNumber, FieldType.AccountNumber, FieldType.OnlineHandle];

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
        new(EntityKind.OnlineAccount, [FieldType.OnlineHandle], [], []),
    ];

    /// <summary>Every type that mentions of a kind may carry.</summary>
    public static IEnumerable<FieldType> TypesOf(EntityKind kind)
    {
        var rule = All.First(rule => rule.Kind == kind);
        return [.. rule.Identifying, .. rule.Carried, .. rule.CarriedByHolders];
    }

    private readonly TypeSet _identifying = TypeSet.Of(Identifying);
    private readonly TypeSet _carried = TypeSet.Of([.. Identifying, .. Carried]);
    private readonly TypeSet _carriedByHolders = TypeSet.Of([.. Identifying, .. Carried, .. CarriedByHolders]);

    /// <summary>Whether a role of a record is of this kind.</summary>
    /// <param name="present">The types of the role's fields.</param>
    /// <param name="kind">The record's.</param>
    /// <param name="role">The role.</param>
    public bool Identifies(TypeSet present, RecordKind kind, Role role) => present.HoldsAnyOf(_identifying) || IsTownOfEvent(present, kind, role);

    /// <summary>What the mention carries: each value once, ordered by type, then value.</summary>
    public MentionValue[] Values(ReadOnlySpan<Field> fields, RecordKind kind, Role role)
    {
        var carried = IsHolder(kind, role) ? _carriedByHolders : _carried;
        var values = new MentionValue[CountOf(fields, role, carried)];
        var count = 0;
        foreach (ref readonly var field in fields)
            if (field.Role == role && carried.Holds(field.Type)) Insert(values, ref count, new MentionValue(field.Type, field.Value));
        return count == values.Length ? values : values[..count];
    }

    private static int CountOf(ReadOnlySpan<Field> fields, Role role, TypeSet carried)
    {
        var count = 0;
        foreach (ref readonly var field in fields)
            if (field.Role == role && carried.Holds(field.Type)) count++;
        return count;
    }

    // By insertion from the end: a record's fields come by type.
    private static void Insert(MentionValue[] values, ref int count, MentionValue value)
    {
        var at = count;
        for (; at > 0 && Compare(value, values[at - 1]) is var order && order <= 0; at--)
            if (order == 0) return;
        Array.Copy(values, at, values, at + 1, count - at);
        values[at] = value;
        count++;
    }

    /// <summary>The order in which a mention carries its values: by type, then value.</summary>
    public static int Compare(MentionValue a, MentionValue b) => a.Type != b.Type ? (a.Type < b.Type ? -1 : 1) : string.CompareOrdinal(a.Value, b.Value);

    // A town alone says where an event was; where somebody lives it is too wide to be a place of its own.
    private bool IsTownOfEvent(TypeSet present, RecordKind kind, Role role) =>
        Kind == EntityKind.Place && !IsHolder(kind, role) && present.Holds(FieldType.AddressCity);

    // In the rows of lists the address and plate are the party's own; in the row of an event they are where and in what it happened.
    private static bool IsHolder(RecordKind kind, Role role) => kind switch
    {
        RecordKind.Party or RecordKind.Registration or RecordKind.Listing => true,
        _ => role is Role.Payer or Role.Payee or Role.Booker or Role.Driver or Role.Owner,
    };
}
