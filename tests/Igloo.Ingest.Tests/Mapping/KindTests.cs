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
    public void Whence_and_where_to_of_a_traveller_are_places_and_nobodys_names()
    {
        var record = Drop.ReadOnly("crossing date,port of entry,direction,surname,given name,passport no,origin,destination", "2024-05-31 17:45,North Gate,in,RUIZ,ANA,P1234568,Pinemere,Lumen");
        Assert.Equal(("PINEMERE", "LUMEN"), (record.Find(Role.From, FieldType.PlaceName), record.Find(Role.To, FieldType.PlaceName)));
        Assert.Null(record.Find(Role.To, FieldType.PersonFullName));
    }

    [Fact]
    public void Who_a_payment_came_from_and_went_to_are_names_still()
    {
        var record = Drop.ReadOnly("date,from,to,amount,currency", "2024-05-31,Ana Ruiz,Luis Soto,500.00,USD");
        Assert.Equal(("Ana Ruiz", "Luis Soto"), (record.Find(Role.Payer, FieldType.PersonFullName), record.Find(Role.Payee, FieldType.PersonFullName)));
    }

    [Theory]
    [InlineData("hire date")]
    [InlineData("employment date")]
    [InlineData("data assunzione")]
    [InlineData("zqvk date")]
    public void The_day_on_which_a_worker_was_hired_ends_no_period_of_pay(string header) => Assert.NotEqual(
        FieldType.EventEndTime, Drop.Read(Drop.Text($"employee id,name,{header},gross,deductions", "00123,Ana Ruiz,2019-02-01,1850.00,420.50", "00124,Luis Soto,2020-06-15,2100.00,510.00")).Column(header).Type);

    [Theory]
    [InlineData("to date")]
    [InlineData("W/E date")]
    public void A_period_of_pay_ends_on_its_to_date(string header) => Assert.Equal(
        FieldType.EventEndTime, Drop.Read(Drop.Text($"employee id,name,from date,{header},gross,deductions", "00123,Ana Ruiz,2024-05-01,2024-05-31,1850.00,420.50")).Column(header).Type);

    [Fact]
    public void A_name_beside_the_numbers_of_ships_is_a_ships()
    {
        var record = Drop.ReadOnly("timestamp,mmsi,latitude,longitude,sog,cog,name,width,length", "2024-05-31 17:45:00,219001234,55.12,12.65,10.2,180.5,NORDIC STAR,20,120");
        Assert.Equal((RecordKind.Sighting, "NORDIC STAR"), (record.Kind, record.Find(Role.Subject, FieldType.VesselName)));
        Assert.Null(record.Find(Role.Subject, FieldType.EventDuration));
    }

    [Fact]
    public void The_length_of_a_call_is_a_duration_still() => Assert.Equal("90", Drop.ReadOnly("caller,called,start,length", "+12025550134,+12025550135,2024-05-31 17:45:10,90").Find(Role.Subject, FieldType.EventDuration));

    [Fact]
    public void The_number_beside_the_other_end_is_whose_list_it_is()
    {
        var record = Drop.ReadOnly("msisdn,imsi,imei,event start,event type,calling/called number,cell id", "+12025550134,310410123456789,356938035643809,2024-05-31 17:45:10,MOC,+12025550135,104233");
        Assert.Equal(("+12025550134", "+12025550135"), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void Money_is_transferred_when_it_is_sent_and_not_when_it_is_paid_out()
    {
        var record = Drop.ReadOnly("mtcn,send date,sender name,receiver name,amount,pay date", "4821937560,2024-05-30,Ana Ruiz,Luis Soto,500.00,2024-05-31");
        Assert.Equal("2024-05-30", record.Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void Without_a_day_of_sending_that_of_the_payment_is_its_time() => Assert.Equal(
        "2024-05-31", Drop.ReadOnly("mtcn,sender name,receiver name,amount,pay date", "4821937560,Ana Ruiz,Luis Soto,500.00,2024-05-31").Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void A_name_beside_other_numbers_is_a_persons() => Assert.Equal(
        FieldType.PersonFullName, Drop.Read(Drop.Text("name,passport no,birth date,phone", "Ana Ruiz,P1234568,1987-04-03,202-555-0134")).Column("name").Type);

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
        Assert.NotEqual(RecordKind.Stay, Drop.ReadOnly("name,passport no,date,pernocta", "Ana Ruiz,D8850682,2024-05-31,2").Kind);

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

    [Theory]
    [InlineData("{\"a\":[{}]}")]
    [InlineData("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark/></Document></kml>")]
    public void Rows_without_any_value_are_refused(string file) => Assert.Contains("hold no value", Drop.ReasonAgainst(Drop.Text(file)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_held_is_told_the_mapping_of_the_column_that_it_hangs_on() => Assert.Contains(
        "{\"name\": \"name1\", \"type\": \"person.fullName\"",
        Drop.ReasonAgainst(Drop.Text("schema,name1,name2,is_match", "Person,Olaf Scholze,Olaf Scholz,true", "Person,Ana Ruiz,Anna Ruiz,true", "Person,Luis Paz,Luis Pas,true")), StringComparison.Ordinal);
}
