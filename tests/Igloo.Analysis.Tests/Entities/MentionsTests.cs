using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class MentionsTests
{
    [Fact]
    public void A_payer_and_a_payee_are_two_people_with_their_own_accounts()
    {
        var mentions = Of(RecordKind.Payment,
            (Role.Payer, FieldType.PersonFullName, "Ana Ruiz"), (Role.Payer, FieldType.AccountNumber, "AC1"),
            (Role.Payee, FieldType.PersonFullName, "Luis Paz"), (Role.Payee, FieldType.AccountNumber, "AC2"));
        var people = mentions.Where(mention => mention.Id.Kind == EntityKind.Person).ToArray();
        Assert.Equal([Role.Payer, Role.Payee], people.Select(person => person.Id.Role));
        Assert.Equal(["AC1", "AC2"], people.Select(person => person.Find(FieldType.AccountNumber)));
        Assert.Equal(2, mentions.Count(mention => mention.Id.Kind == EntityKind.Account));
    }

    [Fact]
    public void A_traveller_who_pays_for_the_journey_has_the_payers_telephone()
    {
        var people = PeopleOf(
            (Role.Subject, FieldType.PersonFullName, "ANA RUIZ"), (Role.Subject, FieldType.PersonBirthDate, "1981-04-07"),
            (Role.Booker, FieldType.PersonFullName, "ANA RUIZ"), (Role.Booker, FieldType.Phone, "+15550100"));
        Assert.Equal(["+15550100", "+15550100"], people.Select(person => person.Find(FieldType.Phone)));
        Assert.Equal(["1981-04-07", "1981-04-07"], people.Select(person => person.Find(FieldType.PersonBirthDate)));
    }

    [Fact]
    public void What_each_part_says_itself_is_left_as_it_is() => Assert.Equal(
        ["+15550100", "+15550101"],
        PeopleOf((Role.Payer, FieldType.PersonFullName, "ANA RUIZ"), (Role.Payer, FieldType.Phone, "+15550100"), (Role.Payee, FieldType.PersonFullName, "ANA RUIZ"), (Role.Payee, FieldType.Phone, "+15550101"))
            .Select(person => person.Find(FieldType.Phone)));

    [Theory]
    [InlineData("ANA RUIZ", "ANA PAZ", "1981-04-07", "1981-04-07")] // of one household
    [InlineData("ANA RUIZ", "ANA RUIZ", "1981-04-07", "2009-04-07")] // mother and daughter
    [InlineData("ANA", "ANA", "1981-04-07", "1981-04-07")] // no whole name
    public void Two_who_are_not_surely_one_keep_what_is_theirs(string traveller, string booker, string born, string bookerBorn) => Assert.Equal(
        [null, "+15550100"],
        PeopleOf(
            (Role.Subject, FieldType.PersonFullName, traveller), (Role.Subject, FieldType.PersonBirthDate, born),
            (Role.Booker, FieldType.PersonFullName, booker), (Role.Booker, FieldType.PersonBirthDate, bookerBorn), (Role.Booker, FieldType.Phone, "+15550100"))
            .Select(person => person.Find(FieldType.Phone)));

    [Fact]
    public void A_call_between_two_phones_names_no_person()
    {
        var mentions = Of(RecordKind.Call, (Role.From, FieldType.Phone, "+15550100"), (Role.To, FieldType.Phone, "+15550101"));
        Assert.Equal([EntityKind.Phone, EntityKind.Phone], mentions.Select(mention => mention.Id.Kind));
    }

    [Theory]
    [InlineData(FieldType.Email, EntityKind.Email)]
    [InlineData(FieldType.OnlineHandle, EntityKind.OnlineAccount)]
    [InlineData(FieldType.AccountNumber, EntityKind.Account)]
    [InlineData(FieldType.VehiclePlate, EntityKind.Vehicle)]
    [InlineData(FieldType.VehicleVin, EntityKind.Vehicle)]
    [InlineData(FieldType.VehicleNumber, EntityKind.Vehicle)]
    [InlineData(FieldType.VesselName, EntityKind.Vessel)]
    [InlineData(FieldType.PlaceName, EntityKind.Place)]
    [InlineData(FieldType.OrganizationName, EntityKind.Organization)]
    public void A_thing_is_mentioned_by_its_identifier(FieldType type, EntityKind kind) =>
        Assert.Equal(kind, Assert.Single(Of(RecordKind.Sighting, (Role.Subject, type, "X1"))).Id.Kind);

    [Fact]
    public void A_document_is_a_thing_and_names_its_holder() =>
        Assert.Equal([EntityKind.Person, EntityKind.Document], Of(RecordKind.Encounter, (Role.Subject, FieldType.DocumentNumber, "P123456")).Select(mention => mention.Id.Kind));

    [Fact]
    public void An_amount_and_a_time_mention_nobody() =>
        Assert.Empty(Of(RecordKind.Payment, (Role.Subject, FieldType.PaymentAmount, "10"), (Role.Subject, FieldType.EventTime, "2026-01-01")));

    [Fact]
    public void An_address_in_a_list_is_its_persons_own() =>
        Assert.Equal("12 MAIN ST", Person(RecordKind.Party).Find(FieldType.AddressFull));

    [Fact]
    public void The_address_of_an_event_is_not_where_its_people_live() =>
        Assert.Null(Person(RecordKind.Encounter).Find(FieldType.AddressFull));

    [Fact]
    public void Departure_and_arrival_are_two_places() =>
        Assert.Equal([Role.From, Role.To], Of(RecordKind.Booking, (Role.From, FieldType.PlaceName, "NORTHPORT"), (Role.To, FieldType.PlaceName, "SOUTHPORT")).Select(mention => mention.Id.Role));

    [Fact]
    public void A_town_is_a_place_of_an_event_but_not_of_a_list()
    {
        Assert.Equal(EntityKind.Place, Assert.Single(Of(RecordKind.Encounter, (Role.Subject, FieldType.AddressCity, "NORTHPORT"))).Id.Kind);
        Assert.Empty(Of(RecordKind.Party, (Role.Subject, FieldType.AddressCity, "NORTHPORT")));
    }

    [Fact]
    public void No_type_that_a_mention_carries_is_a_protected_trait() =>
        Assert.All(AllMentioned(), value => Assert.Null(ProtectedTraits.OfHeader(value.Type.Name().Split('.')[^1])));

    [Fact]
    public void What_the_raw_row_says_beyond_its_fields_cannot_enter()
    {
        var record = Row(RecordKind.Party, (Role.Subject, FieldType.PersonFullName, "Ana Ruiz"));
        var withTrait = record with { Sent = new SentRow(["name", "nationality", "sex", "religion"], ["Ana Ruiz", "XXX", "F", "R"]) };
        Assert.Equal(
            Mentions.Of(record, People.Source, People.Release).SelectMany(mention => mention.Values),
            Mentions.Of(withTrait, People.Source, People.Release).SelectMany(mention => mention.Values));
    }

    private static MentionProfile[] PeopleOf(params (Role, FieldType, string)[] fields) => [.. Of(RecordKind.Booking, fields).Where(mention => mention.Id.Kind == EntityKind.Person)];

    private static MentionProfile Person(RecordKind kind) => Assert.Single(
        Of(kind, (Role.Subject, FieldType.PersonFullName, "Ana Ruiz"), (Role.Subject, FieldType.AddressFull, "12 MAIN ST")),
        mention => mention.Id.Kind == EntityKind.Person);

    private static IEnumerable<MentionValue> AllMentioned() =>
        Of(RecordKind.Party, [.. FieldTypes.All.Select(type => (Role.Owner, type, "1"))]).SelectMany(mention => mention.Values);

    private static IReadOnlyList<MentionProfile> Of(RecordKind kind, params (Role, FieldType, string)[] fields) =>
        Mentions.Of(Row(kind, fields), People.Source, People.Release);

    private static Igloo.Model.Record Row(RecordKind kind, params (Role Role, FieldType Type, string Value)[] fields) => new(
        new RecordId(1), new UploadId(1), new RowRef("", 2), kind, [.. fields.Select(field => new Field(field.Role, field.Type, field.Value, field.Value))], SentRow.None);
}
