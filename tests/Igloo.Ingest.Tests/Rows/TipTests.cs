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
        Assert.Contains("A woman waits", record.SentJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_a_text_names_becomes_a_field_with_its_place_in_the_text()
    {
        const string text = "Call (202) 555-0134 or 202-555-0136, he drives plate ABC-1234 and pays from account 7788990011";
        var named = Tip(text).Fields.Where(field => field.Start is not null).ToList();
        Assert.Equal(new[] { "+12025550134", "+12025550136", "7788990011", "ABC1234" }, named.Select(field => field.Value).Order(StringComparer.Ordinal));
        Assert.All(named, field => Assert.Equal(field.Raw, text.Substring(field.Start!.Value, field.Raw.Length)));
    }

    [Fact]
    public void Two_phones_of_a_text_have_a_part_each_so_that_they_stay_two()
    {
        var record = Tip("They ask people to call (202) 555-0134 and later 202-555-0136 after dark");
        Assert.Equal(("+12025550134", "+12025550136"), (record.Find(Role.Subject, FieldType.Phone), record.Find(Role.Named1, FieldType.Phone)));
    }

    [Fact]
    public void A_number_that_stands_in_a_column_too_is_named_once() =>
        Assert.Single(Drop.ReadOnly("received,phone,narrative", "2024-05-31,202-555-0134,They ask people to call (202) 555-0134 after dark to be fetched").Fields, field => field.Type == FieldType.Phone);

    [Fact]
    public void What_the_remarks_of_an_encounter_name_is_not_its_subjects()
    {
        var record = Drop.ReadOnly("event number,apprehension date,station,subject name,remarks", "E7,2024-05-31,Talvera,Ana Ruiz,She was told to call 202-555-0134 from the gas station once she was across the river");
        Assert.Null(record.Find(Role.Subject, FieldType.Phone));
        Assert.Equal("+12025550134", record.Find(Role.Named1, FieldType.Phone));
    }

    [Fact]
    public void People_places_and_houses_that_a_text_names_are_named_besides_and_never_its_subject()
    {
        const string text = "The driver is Tariq al-Masri, he brings them to 1215 Mill Road near Solhaven and knows a girl named Mei";
        var named = Tip(text).Fields.Where(field => field.Role >= Role.Named1).ToList();
        Assert.Equal([(FieldType.PersonFullName, "Tariq al-Masri"), (FieldType.AddressFull, "1215 MILL ROAD"), (FieldType.PlaceName, "SOLHAVEN")], named.Select(field => (field.Type, field.Value)));
        Assert.All(named, field => Assert.Equal(field.Raw, text.Substring(field.Start!.Value, field.Raw.Length)));
    }

    [Fact]
    public void One_word_of_a_name_is_anybodys_and_no_field() =>
        Assert.DoesNotContain(Tip("The boy said that a girl named Mei is still in the house behind the mill").Fields, field => field.Type == FieldType.PersonFullName);

    [Theory]
    [InlineData("event number,apprehension date,station,subject name,remarks", "E7,2024-05-31,Solhaven,ANA RUIZ,She was found near Solhaven and said that the driver called Ana Ruiz at night")]
    [InlineData("received,city,narrative", "2024-05-31,Solhaven,They wait near Solhaven every night until a grey van comes by for them")]
    public void A_person_or_town_that_a_column_tells_too_is_named_once(string header, string row) => Assert.DoesNotContain(Drop.ReadOnly(header, row).Fields, field => field.Role >= Role.Named1);

    [Fact]
    public void Things_with_numbers_come_before_places_when_parts_are_few()
    {
        var towns = string.Join(" and near ", ["Solhaven", "Vellmar", "Pinemere", "Lumen", "Talvera", "Orsk", "Milden", "Sorrel", "Tamber"]);
        var record = Tip($"They were seen near {towns}, call 202-555-0134 or 202-555-0136 about it");
        Assert.Equal("+12025550136", record.Find(Role.Named1, FieldType.Phone));
        Assert.Equal("TALVERA", record.Find(Role.Named6, FieldType.PlaceName));
    }

    [Fact]
    public void Signs_are_told_and_doubt_is_kept_beside_them()
    {
        var record = Tip("The girl seemed frightened. They were not allowed to leave the house all week");
        Assert.Equal(["fearful, timid or submissive (in doubt)", "no freedom of movement"], record.Fields.Where(field => field.Type == FieldType.TextSign).Select(field => field.Value));
    }

    [Fact]
    public void Signs_that_the_text_denies_are_not_told() =>
        Assert.DoesNotContain(Tip("Nobody there was injured, the neighbours only heard loud music all night long").Fields, field => field.Type == FieldType.TextSign);

    [Fact]
    public void A_text_that_nearly_repeats_an_earlier_one_says_which()
    {
        const string story = "A white van left the old mill each night with its lights off and came back before dawn without anybody in it";
        var read = Drop.Read(Drop.Text("received|narrative", $"2024-05-31|{story}", "2024-05-31|Somebody parked across my drive again and will not move his car for hours on end", $"2024-06-01|{story}."));
        Assert.Equal([null, null, "2"], read.Records.Select(record => record.Find(Role.Subject, FieldType.TextRepeats)));
        Assert.Contains("1 texts nearly repeat an earlier one of the file; their rows say which", read.Report.Warnings);
    }

    private static Record Tip(string narrative) => Drop.ReadOnly("received|narrative", $"2024-05-31|{narrative}");
}
