namespace Igloo.Ingest.Tests.Rows;

/// <summary>Phones, plates and addresses in the text of tips, by exact patterns.</summary>
public sealed class TipTests
{
    [Theory]
    [InlineData("They ask people to call (202) 555-0134 after dark to be fetched", FieldType.Phone, "+12025550134")]
    [InlineData("Call +1 202 555 0134, ask for the cousin of the driver at the mill", FieldType.Phone, "+12025550134")]
    [InlineData("A van with plate ABC-1234 comes every Friday night to the old mill", FieldType.VehiclePlate, "ABC1234")]
    [InlineData("Grey pickup, license plate number: abc 1234, waits behind the motel", FieldType.VehiclePlate, "ABC1234")]
    [InlineData("Camioneta gris con placas ABC-12-34 espera atrás del motel cada noche", FieldType.VehiclePlate, "ABC1234")]
    [InlineData("Blue van, plate AB12 is what I saw, near the gate of the old mill", FieldType.VehiclePlate, "AB12")]
    [InlineData("Blue van, plate AB12 CDE, was near the gate of the old mill at six", FieldType.VehiclePlate, "AB12CDE")]
    [InlineData("He writes from night.bus@example.org to everyone who wants a seat", FieldType.Email, "night.bus@example.org")]
    public void What_stands_in_the_text_is_found(string narrative, FieldType type, string value) => Assert.Equal(value, Tip(narrative).Find(Role.Subject, type));

    [Theory]
    [InlineData("They came on 2024-05-31 at 17:45 to house 1234 and left again", FieldType.Phone)]
    [InlineData("They broke every plate they found in the kitchen of the old mill", FieldType.VehiclePlate)]
    [InlineData("Meet @ the mill, said the note that we found on the floor there", FieldType.Email)]
    public void What_only_resembles_it_is_not(string narrative, FieldType type) => Assert.Null(Tip(narrative).Find(Role.Subject, type));

    [Fact]
    public void A_column_of_its_own_beats_the_text()
    {
        var record = Drop.ReadOnly("received,phone,narrative", "2024-05-31,202-555-0135,They ask people to call (202) 555-0134 after dark to be fetched");
        Assert.Equal("+12025550135", record.Find(Role.Subject, FieldType.Phone));
    }

    [Fact]
    public void Trait_words_are_masked_in_the_value_and_kept_in_the_raw_row()
    {
        var record = Tip("A woman waits behind the mill every night until the van comes");
        Assert.Equal("A [masked] waits behind the mill every night until the van comes", record.Find(Role.Subject, FieldType.TextNarrative));
        Assert.Contains("A woman waits", record.RawJson, StringComparison.Ordinal);
    }

    private static Record Tip(string narrative) => Drop.ReadOnly("received|narrative", $"2024-05-31|{narrative}");
}
