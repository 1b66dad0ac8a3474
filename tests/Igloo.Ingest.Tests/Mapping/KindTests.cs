namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Crossings, stays, pay, posts and lists: told from each other and from their nearest neighbours.</summary>
public sealed class KindTests
{
    [Fact]
    public void A_crossing_is_told_by_its_direction_and_its_traveller()
    {
        var record = Drop.ReadOnly("crossing_date,crossing_time,port_of_entry,direction,surname,given_name,document_no,plate", "2024-05-31,17:45,North Gate,exit,RUIZ,ANA,D8850682,ABC-123");
        Assert.Equal((RecordKind.Crossing, "2024-05-31T17:45Z", "NORTH GATE", "out"), (record.Kind, record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Subject, FieldType.PlaceName), record.Find(Role.Subject, FieldType.EventDirection)));
        Assert.Equal(("D8850682", "ABC123"), (record.Find(Role.Subject, FieldType.DocumentNumber), record.Find(Role.Subject, FieldType.VehiclePlate)));
    }

    [Fact]
    public void A_stay_is_told_by_a_guest_who_comes_and_goes()
    {
        var record = Drop.ReadOnly("guest name,phone,check-in,check-out,hotel,room no,paid by", "Ana Ruiz,202-555-0134,2024-05-31,2024-06-02,Old Mill Inn,12B,Luis Soto");
        Assert.Equal((RecordKind.Stay, "2024-05-31", "2024-06-02", "OLD MILL INN", "12B"), (record.Kind, record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Subject, FieldType.EventEndTime), record.Find(Role.Subject, FieldType.PlaceName), record.Find(Role.Subject, FieldType.AddressUnit)));
        Assert.Equal("Luis Soto", record.Find(Role.Booker, FieldType.PersonFullName));
    }

    [Fact]
    public void A_journey_with_departure_and_arrival_is_no_stay() =>
        Assert.Equal(RecordKind.Booking, Drop.ReadOnly("pnr,passenger,from,to,departure,arrival", "W3Y5UZ,Ana Ruiz,Pinemere,Lumen,2024-05-31 08:00,2024-05-31 11:00").Kind);

    [Fact]
    public void Pay_goes_from_the_employer_to_the_worker()
    {
        var record = Drop.ReadOnly("employer,employee name,pay date,gross pay,deductions,net pay,account no", "Mill Foods LLC,Ana Ruiz,2024-05-31,\"1,200.00\",700,500,1002003004");
        Assert.Equal((RecordKind.Payroll, "Mill Foods LLC", "Ana Ruiz"), (record.Kind, record.Find(Role.Payer, FieldType.OrganizationName), record.Find(Role.Payee, FieldType.PersonFullName)));
        Assert.Equal(("1200", "700", "500", "1002003004"), (record.Find(Role.Subject, FieldType.PayrollGross), record.Find(Role.Subject, FieldType.PayrollDeductions), record.Find(Role.Subject, FieldType.PaymentAmount), record.Find(Role.Payee, FieldType.AccountNumber)));
    }

    [Fact]
    public void A_list_of_staff_is_no_pay() => Assert.Equal(RecordKind.Party, Drop.ReadOnly("employee name,phone,address", "Ana Ruiz,202-555-0134,12 Main St").Kind);

    [Fact]
    public void People_with_homes_and_birth_dates_are_a_list_of_people_though_a_date_and_a_sum_stand_beside_them() => Assert.Equal(
        RecordKind.Party,
        Drop.ReadOnly("full name,birth date,passport no,e-mail,street,city,state,zip code,phone,date,amount", "Ana Ruiz,1987-04-03,D8850682,ana@example.org,12 Main St,Lumen,TX,78501,202-555-0134,2024-05-31,100").Kind);

    [Fact]
    public void A_payment_is_a_payment_though_its_payer_has_a_phone_and_a_document() => Assert.Equal(
        RecordKind.Payment, Drop.ReadOnly("sender name,sender phone,sender document,receiver name,date,amount,currency", "Ana Ruiz,202-555-0134,D8850682,Max Sol,2024-05-31,100,USD").Kind);

    [Fact]
    public void Rows_are_not_of_a_kind_that_most_of_them_would_have_to_be_rejected_for()
    {
        var rows = Enumerable.Range(0, 20).Select(row => $"Ana{(char)('a' + row)} Ruiz,D88506{row:D2},2024-05-{row + 1:D2},{(row < 4 ? "100" : "")}");
        var people = Drop.Read(Drop.Text(["name,passport no,date,amount", .. rows])).Records;
        Assert.Equal(20, people.Count);
        Assert.All(people, person => Assert.NotEqual(RecordKind.Payment, person.Kind));
    }

    [Fact]
    public void A_post_is_told_by_its_text_and_where_it_stands()
    {
        var record = Drop.ReadOnly("id,url,posted_at,username,text,phone", "7,https://ads.example/7,2024-05-31 17:45,@RideNorth,\"Rides north every day, call us before noon for a seat\",202-555-0134");
        Assert.Equal((RecordKind.Post, "https://ads.example/7", "ridenorth", "+12025550134"), (record.Kind, record.Find(Role.Subject, FieldType.SourceUrl), record.Find(Role.Subject, FieldType.OnlineHandle), record.Find(Role.Subject, FieldType.Phone)));
    }

    [Fact]
    public void A_narrative_without_an_address_on_the_web_is_a_tip() =>
        Assert.Equal(RecordKind.Tip, Drop.ReadOnly("received,narrative,phone", "2024-05-31 17:45,\"A white van left the mill each night with its lights off\",202-555-0134").Kind);

    [Fact]
    public void An_entry_of_a_list_is_told_by_its_reference()
    {
        var record = Drop.ReadOnly("case no,subject name,aka,dob,passport no", "C-2024-17,Ana Ruiz,Anita R,1987-04-03,D8850682");
        Assert.Equal((RecordKind.Listing, "C-2024-17", "Anita R"), (record.Kind, record.Find(Role.Subject, FieldType.EventGroup), record.Find(Role.Subject, FieldType.PersonAlias)));
    }

    [Fact]
    public void Two_surnames_in_two_columns_are_one_family_name_in_their_order()
    {
        var record = Drop.ReadOnly("Nombre,Primer apellido,Segundo apellido,Teléfono", "Ana,Ruiz,de la Vega,202-555-0134");
        Assert.Equal(("Ruiz de la Vega", "Ana Ruiz de la Vega"), (record.Find(Role.Subject, FieldType.PersonFamilyName), record.Find(Role.Subject, FieldType.PersonFullName)));
    }

    [Fact]
    public void A_second_surname_that_is_missing_leaves_the_first() =>
        Assert.Equal("Ruiz", Drop.ReadOnly("Nombre,Primer apellido,Segundo apellido,Teléfono", "Ana,Ruiz,,202-555-0134").Find(Role.Subject, FieldType.PersonFamilyName));

    [Fact]
    public void Vehicles_bring_their_looks()
    {
        var record = Drop.ReadOnly("plate,make,model,year,colour,owner", "ABC-123,Nordo,Polar,2019,white,Ana Ruiz");
        Assert.Equal((RecordKind.Registration, "NORDO", "POLAR", "2019", "WHITE"), (record.Kind, record.Find(Role.Subject, FieldType.VehicleMake), record.Find(Role.Subject, FieldType.VehicleModel), record.Find(Role.Subject, FieldType.VehicleYear), record.Find(Role.Subject, FieldType.VehicleColour)));
    }

    [Fact]
    public void Two_headers_that_speak_for_a_stay_tell_it_without_a_room_or_a_departure() =>
        Assert.Equal(RecordKind.Stay, Drop.ReadOnly("guest,passport no,date in,nights", "Ana Ruiz,D8850682,2024-05-31,2").Kind);

    [Fact]
    public void One_header_that_speaks_for_a_stay_does_not_tell_it() =>
        Assert.NotEqual(RecordKind.Stay, Drop.ReadOnly("name,passport no,date,nights", "Ana Ruiz,D8850682,2024-05-31,2").Kind);

    [Fact]
    public void A_hire_date_makes_no_event_of_a_list_of_staff()
    {
        var read = Drop.Read(Drop.Text("employee name,worker id,phone,hire date", "Ana Ruiz,7,202-555-0134,2024-05-31"));
        Assert.Equal((RecordKind.Party, ColumnDecision.Ignored), (read.Mapping.Kind, read.Column("hire date").Decision));
        Assert.Null(Assert.Single(read.Records).Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void What_is_told_in_sentences_speaks_against_a_kind_that_tells_none() =>
        Assert.Equal(RecordKind.Tip, Drop.ReadOnly("date,place,plate,phone,narration", "2024-05-31 17:45,Old Mill,ABC-123,202-555-0134,A white van left the old mill each night with its lights off and came back before dawn.").Kind);
}
