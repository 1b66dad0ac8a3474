using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class ObjectFormsTests
{
    [Fact]
    public void A_vehicle_is_named_by_its_plate_before_its_VIN_before_its_number()
    {
        Assert.Equal("ABC123", Of(EntityKind.Vehicle, (FieldType.VehiclePlate, "ABC123"), (FieldType.VehicleVin, "V1"), (FieldType.VehicleNumber, "7")));
        Assert.Equal("VIN V1", Of(EntityKind.Vehicle, (FieldType.VehicleVin, "V1"), (FieldType.VehicleNumber, "7")));
        Assert.Equal("NO 7", Of(EntityKind.Vehicle, (FieldType.VehicleNumber, "7")));
    }

    [Fact]
    public void A_place_is_named_by_name_and_town_else_address_else_coordinates_else_town()
    {
        Assert.Equal("BUS STATION, NORTHPORT", Of(EntityKind.Place, (FieldType.PlaceName, "BUS STATION"), (FieldType.AddressCity, "NORTHPORT"), (FieldType.AddressFull, "1 QUAY")));
        Assert.Equal("1 QUAY", Of(EntityKind.Place, (FieldType.AddressFull, "1 QUAY"), (FieldType.AddressCity, "NORTHPORT")));
        Assert.Equal("1 QUAY, NORTHPORT", Of(EntityKind.Place, (FieldType.AddressHouseNumber, "1"), (FieldType.AddressStreet, "QUAY"), (FieldType.AddressCity, "NORTHPORT")));
        Assert.Equal("NORTHPORT", Of(EntityKind.Place, (FieldType.AddressCity, "NORTHPORT")));
    }

    [Fact]
    public void Two_readings_a_few_metres_apart_are_one_place_and_a_street_apart_two()
    {
        Assert.Equal(At("32.71571"), At("32.715693"));
        Assert.NotEqual(At("32.71571"), At("32.71671"));
    }

    [Fact]
    public void A_person_has_no_form() => Assert.Null(Of(EntityKind.Person, (FieldType.PersonFullName, "Ana Ruiz")));

    private static string? At(string latitude) => Of(EntityKind.Place, (FieldType.PlaceLatitude, latitude), (FieldType.PlaceLongitude, "-117.16108"));

    private static string? Of(EntityKind kind, params (FieldType, string)[] values) => ObjectForms.Of(People.Mention(People.Id(1, kind), values));
}
