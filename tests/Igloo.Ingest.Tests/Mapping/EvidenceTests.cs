namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What values and neighbours tell where headers leave a doubt, and what they do not.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void The_expiry_date_beside_a_passport_is_the_passports() => Assert.Equal(
        FieldType.DocumentExpires, Drop.Read(Drop.Text("name,passport no,expiry date", "Ana Ruiz,P1234567,2031-04-03")).Column("expiry date").Type);

    [Fact]
    public void The_expiry_date_beside_a_card_may_be_the_cards_and_is_left_alone() => Assert.Equal(
        ColumnDecision.Ignored, Drop.Read(Drop.Text("name,passport no,card no,expiry date", "Ana Ruiz,P1234567,4111111111111111,2031-04-03")).Column("expiry date").Decision);

    [Fact]
    public void A_name_beside_a_given_name_of_the_same_part_is_its_family_name()
    {
        var read = Drop.Read(Drop.Text("Immatriculation,Marque,Nom du titulaire,Prénom du titulaire", "AB-123-CD,Nordo,Ruiz,Ana"));
        Assert.Equal((FieldType.PersonFamilyName, FieldType.PersonGivenName), (read.Column("Nom du titulaire").Type, read.Column("Prénom du titulaire").Type));
    }

    [Fact]
    public void A_name_without_a_given_name_beside_it_is_the_whole_name() => Assert.Equal(
        FieldType.PersonFullName, Drop.Read(Drop.Text("Immatriculation,Marque,Nom du titulaire", "AB-123-CD,Nordo,Ana Ruiz")).Column("Nom du titulaire").Type);

    [Fact]
    public void What_programs_call_things_are_no_names_of_persons() => Assert.Contains(
        "not recognised", Drop.ReasonAgainst(Drop.Text("name,size", "lastName,20", "birthDate,10", "photo_file,30", "cardType,4")), StringComparison.Ordinal);

    [Fact]
    public void What_describes_the_columns_of_another_table_is_no_list_of_people() => Assert.Contains(
        "not recognised", Drop.ReasonAgainst(Drop.Text("name,size", "Surname,20", "First name,20", "Phone,15", "Passport,12")), StringComparison.Ordinal);

    [Fact]
    public void Names_with_a_capital_within_are_names() => Assert.Equal(
        RecordKind.Party, Drop.Read(Drop.Text("name,size", "McDonald,20", "DiCarlo,20", "O'Neil,15", "MacLeod,12")).Mapping.Kind);

    [Fact]
    public void A_last_outcome_is_no_family_name() => Assert.Equal(
        ColumnDecision.Ignored, Drop.Read(Drop.Text("name,phone,last_outcome", "Ana Ruiz,202-555-0134,Closed", "Luis Soto,202-555-0135,Pending")).Column("last_outcome").Decision);

    [Fact]
    public void First_and_last_name_in_one_column_are_the_whole_name() => Assert.Equal(
        FieldType.PersonFullName, Drop.Read(Drop.Text("first_and_surname,phone", "Ana Ruiz,202-555-0134")).Column("first_and_surname").Type);

    [Fact]
    public void A_column_of_nothing_but_texts_is_a_list_of_tips() => Assert.Equal(
        RecordKind.Tip, Drop.ReadOnly("comments", "A white van left the old mill each night with its lights off and came back before dawn.").Kind);

    [Fact]
    public void A_column_of_nothing_but_words_is_not() => Assert.NotEmpty(Drop.ReasonAgainst(Drop.Text("comments", "fine", "late")));

    [Fact]
    public void Two_numbers_and_a_moment_without_a_header_are_never_taken_for_people() => Assert.NotEmpty(Drop.ReasonAgainst(Drop.Text(
        "+1 202-555-0134,+1 202-555-0135,2024-05-31 17:45:10", "+1 202-555-0136,+1 202-555-0137,2024-05-31 17:46:10", "+1 202-555-0138,+1 202-555-0139,2024-05-31 17:47:10")));

    [Fact]
    public void The_cards_that_a_catcher_heard_are_sightings_of_devices()
    {
        var record = Drop.ReadOnly("Captured IMSI,First seen,Sensor site,Latitude,Longitude", "310260123456789,2024-05-31 17:45:10,Old Mill,31.5,-106.5");
        Assert.Equal((RecordKind.Sighting, "310260123456789", "OLD MILL"), (record.Kind, record.Find(Role.Subject, FieldType.DeviceImsi), record.Find(Role.Subject, FieldType.PlaceName)));
        Assert.Null(record.Find(Role.Subject, FieldType.Phone));
    }

    [Fact]
    public void A_handset_is_the_ends_that_its_header_names_and_the_calls_where_it_names_none()
    {
        Assert.Equal(Role.From, Drop.Read(Drop.Text("caller,called,start,calling imei", "2025550134,2025550135,2024-05-31 17:45,353000000000011")).Column("calling imei").Role);
        Assert.Equal(Role.Subject, Drop.Read(Drop.Text("caller,called,start,imei", "2025550134,2025550135,2024-05-31 17:45,353000000000011")).Column("imei").Role);
    }

    [Fact]
    public void The_place_where_something_happened_is_no_narrative_however_long_its_words() => Assert.Equal(
        FieldType.PlaceName,
        Drop.Read(Drop.Text("date,incident no,location of incident", "2024-05-31,E07,On the road from the old mill to the north gate near the second bridge", "2024-06-01,E08,On the road from the harbour to the lantern hill near the third bridge")).Column("location of incident").Type);
}
