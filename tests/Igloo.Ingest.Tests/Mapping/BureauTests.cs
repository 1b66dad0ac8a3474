using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What bureaus of roads, pay, wallets, registers and trackers call things, and what they do not mean.</summary>
public sealed class BureauTests
{
    private static readonly string[] Pings =
    [
        "device_id,fix_time,lat,lng",
        "GT-1,2024-05-31 10:00:00,27.50611,-99.50754", "GT-1,2024-05-31 10:20:00,27.61820,-99.48110", "GT-2,2024-05-31 10:00:00,29.42411,-98.49362", "GT-2,2024-05-31 10:20:00,29.50122,-98.40018",
    ];

    [Fact]
    public void A_device_that_reports_from_many_spots_is_a_tracker() => Assert.Equal(FieldType.VehicleNumber, Drop.Read(Drop.Text(Pings)).Column("device_id").Type);

    [Fact]
    public void A_device_that_stands_at_one_spot_is_none() => Assert.Equal(FieldType.PlaceName, Drop.Read(Drop.Text(
        "device_id,fix_time,lat,lng,imei",
        "GT-1,2024-05-31 10:00:00,27.50611,-99.50754,352503091122334", "GT-1,2024-05-31 10:20:00,27.50611,-99.50754,352503091122342", "GT-2,2024-05-31 10:00:00,29.42411,-98.49362,352503091122334", "GT-2,2024-05-31 10:20:00,29.42411,-98.49362,352503091122342")).Column("device_id").Type);

    [Fact]
    public void Coordinates_without_their_point_are_read_by_what_the_header_says()
    {
        var record = Drop.Read(Drop.Text("latitudeE7,longitudeE7,timestamp,deviceTag", "317619120,-1064850010,2024-05-31T10:00:00Z,-1481712234", "317702330,-1064701220,2024-05-31T10:05:00Z,-1481712234")).Records[0];
        Assert.Equal(("31.761912", "-106.485001"), (record.Find(Role.Subject, FieldType.PlaceLatitude), record.Find(Role.Subject, FieldType.PlaceLongitude)));
    }

    [Fact]
    public void A_driving_licence_beside_a_plate_is_no_plate()
    {
        var read = Drop.Read(Drop.Text("Fecha,Hora,Lugar,Placa,Marca,No. Licencia", "2024-05-31,08:15,Av. Norte,EHK-412-B,NISSAN,CHI0456781", "2024-05-31,09:15,Av. Sur,EDV-90-31,FORD,CHI0990112"));
        Assert.Equal((FieldType.VehiclePlate, ColumnDecision.Accepted), (read.Column("Placa").Type, read.Column("Placa").Decision));
        Assert.NotEqual(FieldType.VehiclePlate, read.Column("No. Licencia").Type);
    }

    [Fact]
    public void Where_a_motorway_was_entered_and_left_are_two_places()
    {
        var read = Drop.Read(Drop.Text("Targa,Data,Ora,Casello entrata,Casello uscita", "GA123BC,2024-05-31,08:15,Old Mill,Lumen", "GA124BC,2024-05-31,09:15,Lumen,Nordo"));
        Assert.Equal((Role.From, Role.To), (read.Column("Casello entrata").Role, read.Column("Casello uscita").Role));
    }

    [Fact]
    public void A_licence_number_where_no_other_column_has_a_plate_is_the_plate() =>
        Assert.Equal(FieldType.VehiclePlate, Drop.Read(Drop.Text("license,camera,timestamp", "ABC-123,E07,2024-05-31 17:45", "ABC-124,E07,2024-05-31 17:46")).Column("license").Type);

    [Fact]
    public void Files_of_stolen_vehicles_are_known_by_their_codes()
    {
        var read = Drop.Read(Drop.Text("MKE|OCA|LIC|VIN|VYR|VMA|VMO|VCO|DOT|MIS", "EV|24-001|KZP4471|1HGCM82633A004352|2019|HOND|ACC|SIL|20240114|TAKEN WITH THE KEYS INSIDE", "EV|24-002|LTB9920|2T1BURHE5JC074276|2018|TOYT|COA|WHI|20240115|TAKEN OVERNIGHT"));
        Assert.Equal(RecordKind.Listing, read.Records[0].Kind);
        Assert.Equal((FieldType.VehicleMake, ColumnDecision.Ignored), (read.Column("VMA").Type, read.Column("MKE").Decision));
        Assert.Equal(FieldType.EventTime, read.Column("DOT").Type);
    }

    [Fact]
    public void A_vehicle_with_an_owner_stays_a_registration() =>
        Assert.Equal(RecordKind.Registration, Drop.Read(Drop.Text("plate,vin,make,model,owner name", "KZP4471,1HGCM82633A004352,HONDA,ACCORD,Ana Ruiz", "LTB9920,2T1BURHE5JC074276,TOYOTA,COROLLA,Luis Soto")).Records[0].Kind);

    [Fact]
    public void A_day_of_issue_where_no_document_is_named_is_none_of_a_document() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("business name,owner name,phone,issue date", "Old Mill Spa LLC,Ana Ruiz,202-555-0134,2026-01-05", "Lumen Motel Inc,Luis Soto,202-555-0135,2026-01-14")).Column("issue date").Decision);

    [Fact]
    public void A_day_of_issue_beside_a_document_is_the_documents() =>
        Assert.Equal(FieldType.DocumentIssued, Drop.Read(Drop.Text("name,passport no,phone,issue date", "Ana Ruiz,P1234567,202-555-0134,2026-01-05")).Column("issue date").Type);

    [Fact]
    public void The_slip_of_a_booking_is_not_surely_the_payers_document() =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text("date,amount,payer name,payee name,document no", "2024-05-31,100.00,Ana Ruiz,Luis Soto,112233", "2024-05-30,120.00,Ana Ruiz,Eva Vega,112234")).Column("document no").Decision);

    [Fact]
    public void The_document_of_a_side_stays_its_own() =>
        Assert.Equal((FieldType.DocumentNumber, Role.Payer), Drop.Read(Drop.Text("date,amount,payer name,payee name,payer document no", "2024-05-31,100.00,Ana Ruiz,Luis Soto,G1122334")).Column("payer document no") is var column ? (column.Type, column.Role) : default);

    [Fact]
    public void Numbers_given_out_one_after_another_are_no_phones() => Assert.Equal(
        FieldType.SourceRecordId, Drop.Read(Drop.Text("name,number", "Ana Ruiz,208-26-00011", "Luis Soto,208-26-00012", "Eva Vega,208-26-00013", "Pia Lund,208-26-00014")).Column("number").Type);

    [Fact]
    public void Two_coordinates_are_no_phone() => Assert.NotEqual(
        FieldType.Phone, Drop.Read(Drop.Text("name,document no,zqvk", "Ana Ruiz,G1122334,18.7369 7.3853", "Luis Soto,G1122335,18.7371 7.3849")).Column("zqvk").Type);

    [Fact]
    public void What_counts_the_rows_is_no_region() => Assert.NotEqual(
        ColumnDecision.Accepted, Drop.Read(Drop.Text("state,name,phone", "1,Ana Ruiz,202-555-0134", "2,Luis Soto,202-555-0135", "3,Eva Vega,202-555-0136")).Column("state").Decision);

    [Fact]
    public void A_ride_goes_from_where_it_begins_to_where_it_ends()
    {
        var read = Drop.Read(Drop.Text("Begin Trip Time,Begin Trip Lat,Begin Trip Lng,Dropoff Time,Dropoff Lat,Dropoff Lng,Rider Name,Rider Phone", "2024-05-31 06:08:12 -0700 MST,31.7619,-106.4850,2024-05-31 06:31:40 -0700 MST,31.8000,-106.3961,Ana Ruiz,+12025550134"));
        Assert.Equal((RecordKind.Booking, Role.From, Role.To), (read.Records[0].Kind, read.Column("Begin Trip Lat").Role, read.Column("Dropoff Lng").Role));
    }

    [Fact]
    public void The_area_that_a_cell_is_in_is_read_where_no_cell_is_named()
    {
        Assert.Equal(ColumnDecision.Accepted, Drop.Read(Drop.Text("caller,called,start,lac", "202-555-0134,202-555-0135,2024-05-31 10:00:00,2211")).Column("lac").Decision);
        var both = Drop.Read(Drop.Text("caller,called,start,lac,cid", "202-555-0134,202-555-0135,2024-05-31 10:00:00,2211,40123"));
        Assert.Equal((ColumnDecision.Ignored, ColumnDecision.Accepted), (both.Column("lac").Decision, both.Column("cid").Decision));
    }

    [Fact]
    public void Who_has_a_card_of_a_network_is_its_subscriber_and_no_guest() =>
        Assert.Equal(RecordKind.Party, Drop.Read(Drop.Text("subscriber,id card no,street,city,phone,imsi,start date,end date", "Ana Ruiz,19840312-1234,Main St 4,Lumen,+46701234567,240011234567890,2024-03-01,2024-04-01", "Luis Soto,19910705-5678,Mill Rd 8,Lumen,+46709876543,240019876543210,2024-06-15,2025-01-31")).Records[0].Kind);

    [Fact]
    public void A_guest_who_comes_and_goes_stays() =>
        Assert.Equal(RecordKind.Stay, Drop.Read(Drop.Text("guest,id card no,street,city,phone,start date,end date", "Ana Ruiz,19840312-1234,Main St 4,Lumen,+46701234567,2024-03-01,2024-03-02", "Luis Soto,19910705-5678,Mill Rd 8,Lumen,+46709876543,2024-06-15,2024-06-18")).Records[0].Kind);

    [Fact]
    public void A_company_beside_a_traveller_may_carry_or_employ_them_and_is_asked_about() =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text("crossing date,port of entry,direction,traveller name,passport no,company", "2024-05-31 10:00,Old Mill,entry,Ana Ruiz,P1234567,Nordo Lines", "2024-05-31 11:00,Old Mill,exit,Luis Soto,P7654321,Lumen Trucks")).Column("company").Decision);

    [Theory]
    [InlineData("511")]
    [InlineData("360.5")]
    public void A_heading_beyond_the_circle_is_none(string typed) => Assert.NotEmpty(HeadingReader.Read(typed).Reason!);

    [Fact]
    public void A_code_of_a_type_is_no_sort_code() =>
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("placa,marca,cod_tipo,propietario", "ABC-123,Nordo,03,Ana Ruiz")).Column("cod_tipo").Decision);

    [Fact]
    public void The_sort_code_of_an_account_is_its_banks() =>
        Assert.Equal(FieldType.AccountBank, Drop.Read(Drop.Text("sender name,sender account no,sender sort code,receiver name,date,amount", "Ana Ruiz,40012345678,20-45-77,Luis Soto,2024-05-31,120.00")).Column("sender sort code").Type);

    [Fact]
    public void An_age_is_no_estimated_time_of_arrival()
    {
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("ticket no,surname,given name,age,etd,port of origin,port of destination", "24177763,Ruiz,Ana,25,2024-05-31 05:31,Solara,Lomas")).Column("age").Decision);
        Assert.Equal(FieldType.EventEndTime, Drop.Read(Drop.Text("ticket no,surname,given name,eta,etd,port of origin,port of destination", "24177763,Ruiz,Ana,2024-05-31 09:31,2024-05-31 05:31,Solara,Lomas")).Column("eta").Type);
    }

    [Fact]
    public void The_expiry_of_an_inspection_is_no_documents() =>
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("plate,make,owner name,owner license no,mot expiry", "ABC-123,Nordo,Ana Ruiz,D8850682,2026-05-31")).Column("mot expiry").Decision);

    [Fact]
    public void What_money_was_spent_on_is_no_way_of_paying() =>
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("date,card no,merchant,amount,category", "2024-05-31,4000123412341234,Old Mill Cafe,12.50,Dining")).Column("category").Decision);

    [Fact]
    public void Where_a_toll_road_was_entered_and_left_is_told_apart()
    {
        var read = Drop.Read(Drop.Text("plate,entry plaza,entry time,exit plaza,exit time", "ABC-123,Mill 11,2024-05-31 08:00,North 4,2024-05-31 08:40"));
        Assert.Equal((Role.From, Role.To), (read.Column("entry plaza").Role, read.Column("exit plaza").Role));
        Assert.Equal((FieldType.EventTime, FieldType.EventEndTime), (read.Column("entry time").Type, read.Column("exit time").Type));
    }

    [Fact]
    public void A_question_that_is_answered_by_yes_or_no_names_nothing()
    {
        var read = Drop.Read(Drop.Text("No.,Date of arrest,Name,Offense,Location,Arrested Y/N", "1,2024-05-31,Ana Ruiz,smuggling,Old Mill,Y", "2,2024-06-01,Luis Soto,smuggling,Old Mill,N"));
        Assert.Equal(ColumnDecision.Ignored, read.Column("Arrested Y/N").Decision);
        Assert.Equal(FieldType.SourceRecordId, read.Column("No.").Type);
    }

    [Fact]
    public void Whoever_answers_by_yes_and_no_is_no_booker()
    {
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("ticket no,surname,given name,from,to,departure date,paid by", "24177763,Ruiz,Ana,Solara,Lomas,2024-05-31,Yes", "24177764,Soto,Luis,Solara,Lomas,2024-05-31,No")).Column("paid by").Decision);
        Assert.Equal(Role.Booker, Drop.Read(Drop.Text("ticket no,surname,given name,from,to,departure date,paid by", "24177763,Ruiz,Ana,Solara,Lomas,2024-05-31,Rosa Vega", "24177764,Soto,Luis,Solara,Lomas,2024-05-31,Ivan Cruz")).Column("paid by").Role);
    }

    [Fact]
    public void Who_pays_is_asked_in_words_as_well() =>
        Assert.Equal((Role.Booker, FieldType.PersonFullName), Drop.Read(Drop.Text("boleto,pasajero,origen,destino,fecha de salida,¿Quién paga?", "24177763,Ana Ruiz,Solara,Lomas,2024-05-31,Rosa Vega", "24177764,Luis Soto,Solara,Lomas,2024-05-31,Ivan Cruz")).Column("¿Quién paga?") is { Type: { } type, Role: var role } ? (role, type) : default);

    [Fact]
    public void The_column_that_names_a_place_best_is_its_name()
    {
        var read = Drop.Read(Drop.Text("plate,read time,camera id,camera name,lane", "ABC-123,2024-05-31 08:00:00,C-17,North Gate,2", "ABC-124,2024-05-31 08:10:00,C-18,South Gate,1"));
        Assert.Equal(FieldType.PlaceName, read.Column("camera name").Type);
        Assert.Equal((ColumnDecision.Ignored, ColumnDecision.Ignored), (read.Column("camera id").Decision, read.Column("lane").Decision));
        Assert.Equal(FieldType.PlaceName, Drop.Read(Drop.Text("plate,read time,camera id", "ABC-123,2024-05-31 08:00:00,C-17")).Column("camera id").Type);
    }

    [Fact]
    public void Either_of_two_words_beside_a_slash_names_it()
    {
        Assert.Equal((FieldType.PlaceName, ColumnDecision.Accepted), Drop.Read(Drop.Text("guest name,passport no,check in,check out,Hotel / zqvk", "Ana Ruiz,D8850682,2024-05-31,2024-06-02,Old Mill Inn")).Column("Hotel / zqvk") is { Type: { } type, Decision: var decision } ? (type, decision) : default);
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("guest name,passport no,check in,check out,Hotel / phone", "Ana Ruiz,D8850682,2024-05-31,2024-06-02,Old Mill Inn")).Column("Hotel / phone").Decision);
    }

    [Fact]
    public void A_bank_beside_an_account_keeps_it()
    {
        const string values = "20-45-77,40012345678,2024-05-31,Luis Soto,120.00";
        Assert.Equal((FieldType.AccountBank, Role.Payer), Drop.Read(Drop.Text("Sort Code,Account Number,date,description,amount", values)).Column("Sort Code") is { Type: { } type, Role: var role } ? (type, role) : default);
        Assert.Null(Drop.Read(Drop.Text("Sort Code,date,payee,amount", "20-45-77,2024-05-31,Luis Soto,120.00")).Column("Sort Code").Type);
    }

    [Fact]
    public void A_calls_running_number_is_the_rows_own_and_nobodys_phone()
    {
        var read = Drop.Read(Drop.Text(["No.,caller,called,start time", .. Enumerable.Range(1, 12).Select(row => $"{row},202-555-01{row + 10},202-555-01{row + 40},2024-05-31 10:00:{row + 10}")]));
        Assert.Equal(FieldType.SourceRecordId, read.Column("No.").Type);
    }

    [Fact]
    public void Brackets_that_say_again_what_a_header_is_change_nothing_and_those_that_name_another_thing_do()
    {
        var read = Drop.Read(Drop.Text("plate,read time,camera,driver (print name),driver (shift)", "ABC-123,2024-05-31 08:00:00,North Gate,Ana Ruiz,night"));
        Assert.Equal((FieldType.PersonFullName, Role.Driver), read.Column("driver (print name)") is { Type: { } type, Role: var role } ? (type, role) : default);
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("name,dob,phone (mother)", "Ana Ruiz,1987-04-03,202-555-0134")).Column("phone (mother)").Decision);
    }

    [Fact]
    public void What_is_counted_in_money_is_no_place() =>
        Assert.Null(Drop.Read(Drop.Text("plate,read time,camera,Maut (EUR)", "ABC-123,2024-05-31 08:00:00,North Gate,4.20")).Column("Maut (EUR)").Type);

    [Theory]
    [InlineData("No. of persons")]
    [InlineData("number of vehicles")]
    public void How_many_there_are_is_nobodys_number(string header) => Assert.Null(Drop.Read(Drop.Text($"event no,date,sector,subject,{header}", "E-17,2024-05-31,North,Ana Ruiz,3")).Column(header).Type);

    [Fact]
    public void How_many_work_there_is_a_head_count() =>
        Assert.Equal(FieldType.PayrollHeadCount, Drop.Read(Drop.Text("company,company no,address,No. of employees", "Mill Foods LLC,HRB 1234,12 Mill Rd,17")).Column("No. of employees").Type);

    [Fact]
    public void Words_that_only_together_mean_a_whole_name_are_one() =>
        Assert.Equal((FieldType.PersonFullName, Role.Driver), Drop.Read(Drop.Text("plaka,okuma zamanı,kamera,Sürücü Adı Soyadı", "34 ABC 123,2024-05-31 08:00:00,North Gate,Ana Ruiz")).Column("Sürücü Adı Soyadı") is { Type: { } type, Role: var role } ? (type, role) : default);

    [Fact]
    public void An_identity_card_named_after_citizenship_is_a_document_and_citizenship_is_a_trait()
    {
        var read = Drop.Read(Drop.Text("nombre completo,cédula de ciudadanía,ciudadanía,fecha de nacimiento", "Ana Ruiz,1098765432,X,1987-04-03"));
        Assert.Equal(FieldType.DocumentNumber, read.Column("cédula de ciudadanía").Type);
        Assert.Equal(ColumnDecision.Refused, read.Column("ciudadanía").Decision);
    }

    [Fact]
    public void A_workers_phone_is_a_phone_and_a_tax_file_number_a_document()
    {
        var read = Drop.Read(Drop.Text("employee,TFN,mobile,gross pay,pay date", "Ana Ruiz,123456782,202-555-0134,1200.00,2024-05-31"));
        Assert.Equal((FieldType.DocumentNumber, FieldType.Phone), (read.Column("TFN").Type, read.Column("mobile").Type));
    }
}
