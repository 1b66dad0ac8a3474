namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What headers, values and neighbours tell about a file, in the layouts that agencies send.</summary>
public sealed class GuessTests
{
    [Fact]
    public void A_list_of_people_is_told_by_names_and_identifiers()
    {
        var read = Drop.Read(Drop.Text("surname,name,dob,email,phone", "Ruiz,Ana,1987-04-03,ana@example.org,202-555-0134"));
        var record = Assert.Single(read.Records);
        Assert.Equal(RecordKind.Party, record.Kind);
        Assert.Equal("Ana Ruiz", record.Find(Role.Subject, FieldType.PersonFullName));
        Assert.Equal("Ana", record.Find(Role.Subject, FieldType.PersonGivenName));
        Assert.Equal("1987-04-03", record.Find(Role.Subject, FieldType.PersonBirthDate));
    }

    [Fact]
    public void Without_a_family_name_beside_it_a_name_is_a_whole_name() =>
        Assert.Equal(FieldType.PersonFullName, Drop.Read(Drop.Text("name,dob", "Ana Ruiz,1987-04-03")).Column("name").Type);

    [Fact]
    public void Calls_are_told_by_their_two_numbers()
    {
        var record = Drop.ReadOnly("a_number,b_number,call_date,call_time,duration,type", "(202) 555-0134,+1 202 555 0135,2024-05-31,17:45:10,0:01:30,voice");
        Assert.Equal(RecordKind.Call, record.Kind);
        Assert.Equal(("+12025550134", "+12025550135"), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone)));
        Assert.Equal(("2024-05-31T17:45:10Z", "90", "voice"), (record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Subject, FieldType.EventDuration), record.Find(Role.Subject, FieldType.EventKind)));
    }

    [Fact]
    public void Calls_are_told_by_Spanish_headers()
    {
        var record = Drop.ReadOnly("Número origen;Número destino;Fecha llamada;Hora llamada;Duración", "202-555-0134;202-555-0135;31/05/2024;17:45;90");
        Assert.Equal((RecordKind.Call, "2024-05-31T17:45Z", "90"), (record.Kind, record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Subject, FieldType.EventDuration)));
    }

    [Fact]
    public void Numbers_that_nobody_can_dial_are_ids_of_an_anonymised_set()
    {
        var record = Drop.ReadOnly("source,destination,timestamp", "17,2001,2024-05-31 17:45:10");
        Assert.Equal(("opaque:17", "opaque:2001"), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void An_incoming_call_swaps_its_ends_and_an_outgoing_one_does_not()
    {
        var read = Drop.Read(Drop.Text("source,other party,start,direction", "2025550134,2025550135,2024-05-31 17:45,incoming", "2025550134,2025550135,2024-05-31 17:46,outgoing"));
        Assert.Equal(["+12025550135", "+12025550134"], read.Records.Select(record => record.Find(Role.From, FieldType.Phone)));
        Assert.Equal(["+12025550134", "+12025550135"], read.Records.Select(record => record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void Mails_are_messages_between_addresses()
    {
        var record = Drop.ReadOnly("From,To,Date,Subject", "a@example.org,b@example.org,2024-05-31 17:45,hello");
        Assert.Equal((RecordKind.Call, "a@example.org", "b@example.org"), (record.Kind, record.Find(Role.From, FieldType.Email), record.Find(Role.To, FieldType.Email)));
    }

    [Fact]
    public void Payments_are_told_by_an_amount_and_who_pays_whom()
    {
        var record = Drop.ReadOnly(
            "sender_name,sender_phone,sender_document,receiver_name,receiver_account,amount,currency,datetime,send_town,payout_town,reference",
            "ANA RUIZ,202-555-0134,D8850682,LUIS SOTO,AC89862187,\"1,250.50\",usd,2024-05-31 17:45,Solhaven,Vellmar,MT-51798453");
        Assert.Equal(RecordKind.Payment, record.Kind);
        Assert.Equal(("ANA RUIZ", "+12025550134", "D8850682", "SOLHAVEN"), (record.Find(Role.Payer, FieldType.PersonFullName), record.Find(Role.Payer, FieldType.Phone), record.Find(Role.Payer, FieldType.DocumentNumber), record.Find(Role.Payer, FieldType.PlaceName)));
        Assert.Equal(("LUIS SOTO", "AC89862187", "VELLMAR"), (record.Find(Role.Payee, FieldType.PersonFullName), record.Find(Role.Payee, FieldType.AccountNumber), record.Find(Role.Payee, FieldType.PlaceName)));
        Assert.Equal(("1250.5", "USD", "MT51798453"), (record.Find(Role.Subject, FieldType.PaymentAmount), record.Find(Role.Subject, FieldType.PaymentCurrency), record.Find(Role.Subject, FieldType.PaymentReference)));
    }

    [Fact]
    public void Purchases_with_a_card_are_payments_at_a_place()
    {
        var record = Drop.ReadOnly("timestamp,location,price,last4ccnum", "05/31/2024 17:45,Mill & Bean,12.50,1234");
        Assert.Equal((RecordKind.Payment, "****1234", "MILL & BEAN"), (record.Kind, record.Find(Role.Payer, FieldType.AccountNumber), record.Find(Role.Payee, FieldType.PlaceName)));
    }

    [Fact]
    public void Bare_payer_and_payee_columns_of_digits_are_accounts()
    {
        var record = Drop.ReadOnly("from,to,amount,date", "10002345,10009876,900,2024-05-31");
        Assert.Equal(("10002345", "10009876"), (record.Find(Role.Payer, FieldType.AccountNumber), record.Find(Role.Payee, FieldType.AccountNumber)));
    }

    [Fact]
    public void Plate_reads_are_sightings()
    {
        var record = Drop.ReadOnly("plate\treader\tlatitude\tlongitude\ttimestamp\theading", "abc 123\tE07\t34.5367\t-138.4102\t2024-05-31T17:45:10Z\tN");
        Assert.Equal((RecordKind.Sighting, "ABC123", "E07", "34.5367"), (record.Kind, record.Find(Role.Subject, FieldType.VehiclePlate), record.Find(Role.Subject, FieldType.PlaceName), record.Find(Role.Subject, FieldType.PlaceLatitude)));
        Assert.Null(record.Find(Role.Subject, FieldType.EventDirection));
    }

    [Fact]
    public void Stops_of_a_car_are_sightings_with_an_end()
    {
        var record = Drop.ReadOnly("CarID,Name,arrival,departure,location,TimeSpent", "7,Ana Ruiz,2024-05-31 08:00:00,2024-05-31 08:30:00,Old Mill,00:30:00");
        Assert.Equal((RecordKind.Sighting, "7", "2024-05-31T08:30:00Z", "1800"), (record.Kind, record.Find(Role.Subject, FieldType.VehicleNumber), record.Find(Role.Subject, FieldType.EventEndTime), record.Find(Role.Subject, FieldType.EventDuration)));
        Assert.Equal("Ana Ruiz", record.Find(Role.Driver, FieldType.PersonFullName));
    }

    [Fact]
    public void Bookings_tell_travellers_from_who_books()
    {
        var record = Drop.ReadOnly(
            "locator,surname,given_name,traveller_phone,agent,payer_name,payer_phone,card,from,to,departure,booked_at",
            "W3Y5UZ,DANG,FELIX,+1 202 555 0134,WEB,MEI POPESCU,+1 202 555 0135,****8850,Pinemere,Lumen,2025-03-04T08:34,2025-03-01T12:16");
        Assert.Equal((RecordKind.Booking, "W3Y5UZ", "FELIX DANG", "+12025550134"), (record.Kind, record.Find(Role.Subject, FieldType.BookingLocator), record.Find(Role.Subject, FieldType.PersonFullName), record.Find(Role.Subject, FieldType.Phone)));
        Assert.Equal(("MEI POPESCU", "+12025550135", "****8850", "WEB"), (record.Find(Role.Booker, FieldType.PersonFullName), record.Find(Role.Booker, FieldType.Phone), record.Find(Role.Booker, FieldType.AccountNumber), record.Find(Role.Booker, FieldType.BookingAgent)));
        Assert.Equal(("PINEMERE", "LUMEN", "2025-03-04T08:34Z", "2025-03-01T12:16Z"), (record.Find(Role.From, FieldType.PlaceName), record.Find(Role.To, FieldType.PlaceName), record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Booker, FieldType.EventTime)));
    }

    [Fact]
    public void Encounters_are_told_by_person_place_group_and_fee()
    {
        var record = Drop.ReadOnly(
            "event_no,event_type,date,time,given_name,family_name,dob,post,conveyance_plate,phone,fee_stated",
            "E25-00401,interdiction,31/05/2024,07:58,Kenji,Eze,04/02/1978,Lantern Hill,ABC-123,(202) 555-0134,\"5,000\"");
        Assert.Equal((RecordKind.Encounter, "E25-00401", "interdiction", "2024-05-31T07:58Z"), (record.Kind, record.Find(Role.Subject, FieldType.EventGroup), record.Find(Role.Subject, FieldType.EventKind), record.Find(Role.Subject, FieldType.EventTime)));
        Assert.Equal(("LANTERN HILL", "ABC123", "5000"), (record.Find(Role.Subject, FieldType.PlaceName), record.Find(Role.Subject, FieldType.VehiclePlate), record.Find(Role.Subject, FieldType.StatedFee)));
    }

    [Fact]
    public void Coordinates_may_stand_in_one_column_and_a_missing_pair_is_no_fault()
    {
        var record = Assert.Single(Drop.Read(Drop.Text("""[{"EncounterCoords":["-80.25","25.5"],"LaunchCoords":["None"],"RecordType":"Landing","EncounterDate":"2024-05-31"}]""")).Records);
        Assert.Equal((RecordKind.Encounter, "25.5", "-80.25"), (record.Kind, record.Find(Role.Subject, FieldType.PlaceLatitude), record.Find(Role.Subject, FieldType.PlaceLongitude)));
        Assert.Null(record.Find(Role.From, FieldType.PlaceLatitude));
    }

    [Fact]
    public void Registrations_tell_the_owner_of_a_plate()
    {
        var record = Drop.ReadOnly("plate,owner_name,owner_dob,owner_address,registered_on", "TDM-3443,Stefan Benitez,1972-10-12,\"229 South Ring, Vellmar\",2017-01-14");
        Assert.Equal((RecordKind.Registration, "TDM3443", "Stefan Benitez", "229 SOUTH RING, VELLMAR"), (record.Kind, record.Find(Role.Subject, FieldType.VehiclePlate), record.Find(Role.Owner, FieldType.PersonFullName), record.Find(Role.Owner, FieldType.AddressFull)));
    }

    [Fact]
    public void Places_are_told_by_name_and_coordinates()
    {
        var record = Drop.ReadOnly("name,kind,lat,long", "Old Mill,border post, 12.3456,65.4321");
        Assert.Equal((RecordKind.Place, "OLD MILL", "12.3456", "65.4321"), (record.Kind, record.Find(Role.Subject, FieldType.PlaceName), record.Find(Role.Subject, FieldType.PlaceLatitude), record.Find(Role.Subject, FieldType.PlaceLongitude)));
    }

    [Fact]
    public void Protected_columns_are_masked_kept_raw_and_never_fields()
    {
        var read = Drop.Read(Drop.Text("name,Citizenship_Country,sex,phone", "Ana Ruiz,Somewhere,F,202-555-0134"));
        Assert.Equal(["Citizenship_Country", "sex"], read.MaskedColumns);
        var record = Assert.Single(read.Records);
        Assert.DoesNotContain(record.Fields, field => field.Raw is "Somewhere" or "F");
        Assert.Contains("\"sex\":\"F\"", record.SentJson(), StringComparison.Ordinal);
        Assert.All(read.Report.Columns.Where(column => column.Decision == ColumnDecision.Refused), column => Assert.Empty(column.Top));
    }

    [Fact]
    public void A_column_that_is_probably_something_is_asked_about_and_not_read()
    {
        var read = Drop.Read(Drop.Text("plate,reader,timestamp,vessel moored", "ABC-123,E07,2024-05-31 17:45,Heron"));
        Assert.Equal((ColumnDecision.Ask, FieldType.VesselName), (read.Column("vessel moored").Decision, read.Column("vessel moored").Type));
        Assert.Null(Assert.Single(read.Records).Find(Role.Subject, FieldType.VesselName));
        Assert.Contains(read.Report.Warnings, warning => warning.Contains("'vessel moored'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_that_its_values_contradict_is_not_believed() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("name,phone", "Ana Ruiz,see remarks", "Luis Soto,see remarks")).Column("phone").Decision);

    [Fact]
    public void A_file_that_would_be_another_kind_if_a_person_said_so_is_held_for_the_person()
    {
        var reason = Drop.ReasonAgainst(Drop.Text("plate,reader,timestamp", "ABC-123,E07,2024-05-31 17:45", "ABC-124,E07,later"));
        Assert.Contains("comes nearest to a plate read", reason, StringComparison.Ordinal);
        Assert.Contains("unsure of 'timestamp' as event.time", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_tell_nothing_known_are_refused_with_the_columns_and_the_way_out()
    {
        var reason = Drop.ReasonAgainst(Drop.Text("call_duration,call_time,call_date", "38,00:32,31/05/2024"));
        Assert.Contains("Columns seen: 'call_duration', 'call_time', 'call_date'", reason, StringComparison.Ordinal);
        Assert.Contains("comes nearest to a call", reason, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"call\"", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_in_a_refusal_is_a_mapping_that_can_be_parsed()
    {
        var reason = Drop.ReasonAgainst(Drop.Text("\"odd \"\" name\",first thing,other thing", "1,2,3"));
        var example = reason[reason.IndexOf('{', StringComparison.Ordinal)..(reason.LastIndexOf('}') + 1)];
        Assert.True(ColumnMapping.Parse(example).IsUsable, example);
    }

    [Theory]
    [InlineData("Tel. nbr", FieldType.Phone)]
    [InlineData("PHONE_NUM", FieldType.Phone)]
    [InlineData("Subject.Contact.Phone", FieldType.Phone)]
    [InlineData("Phone / Mobile", FieldType.Phone)]
    public void Headers_are_understood_abbreviated_nested_and_said_twice(string header, FieldType type)
    {
        var column = Drop.Read(Drop.Text($"name,{header}", "Ana Ruiz,202-555-0134")).Column(header);
        Assert.Equal((ColumnDecision.Accepted, type), (column.Decision, column.Type));
    }

    [Theory]
    [InlineData("Phone type")]
    [InlineData("Phone country code")]
    [InlineData("Account status")]
    public void A_word_that_makes_another_thing_of_a_known_one_leaves_the_column_alone(string header) =>
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text($"name,email,{header}", "Ana Ruiz,ana@example.org,Work")).Column(header).Decision);

    [Fact]
    public void Nombre_beside_a_part_is_the_whole_name_where_no_surname_stands()
    {
        var read = Drop.Read(Drop.Text("Nombre del ordenante,Cuenta del ordenante,Nombre del beneficiario,Monto", "Ana Ruiz,1234567890,Luis Soto,500"));
        Assert.Equal((FieldType.PersonFullName, Role.Payer), (read.Column("Nombre del ordenante").Type, read.Column("Nombre del ordenante").Role));
        Assert.Equal((FieldType.PersonFullName, Role.Payee), (read.Column("Nombre del beneficiario").Type, read.Column("Nombre del beneficiario").Role));
    }

    [Fact]
    public void Nombre_beside_a_surname_is_the_given_name() =>
        Assert.Equal(FieldType.PersonGivenName, Drop.Read(Drop.Text("nombre,apellido,correo", "Ana María,Ruiz,ana@example.org")).Column("nombre").Type);

    [Fact]
    public void A_phone_beside_a_named_payer_and_payee_may_be_either_ones_and_is_asked_about()
    {
        var read = Drop.Read(Drop.Text("sender name,receiver name,phone,amount", "Ana Ruiz,Luis Soto,202-555-0134,500"));
        Assert.Equal(ColumnDecision.Ask, read.Column("phone").Decision);
        Assert.Equal(ColumnDecision.Accepted, read.Column("sender name").Decision);
    }

    [Fact]
    public void Two_times_that_differ_are_both_asked_about_and_the_file_waits() =>
        Assert.Contains("'transaction date' as event.time", Drop.ReasonAgainst(Drop.Text("plate,camera,transaction date,read date", "ABC-123,E07,2024-05-31 17:45,2024-06-02 08:00", "ABC-124,E07,2024-05-31 17:46,2024-06-02 08:01")), StringComparison.Ordinal);

    [Fact]
    public void The_value_date_of_a_transfer_gives_way_to_its_operation_date()
    {
        var read = Drop.Read(Drop.Text("fecha operación,fecha valor,ordenante,importe", "2024-05-30,2024-05-31,Ana Ruiz,500"));
        Assert.Equal((ColumnDecision.Accepted, ColumnDecision.Ignored), (read.Column("fecha operación").Decision, read.Column("fecha valor").Decision));
        Assert.Equal(ColumnDecision.Accepted, Drop.Read(Drop.Text("fecha valor,ordenante,importe", "2024-05-31,Ana Ruiz,500")).Column("fecha valor").Decision);
    }

    [Fact]
    public void Sentences_under_a_word_for_a_narrative_are_one()
    {
        var record = Drop.ReadOnly("folio,fecha,relato que da la persona,medio", "7,2024-05-31,Una camioneta blanca sale del molino cada noche con las luces apagadas y regresa antes del amanecer.,web");
        Assert.Equal(RecordKind.Tip, record.Kind);
    }

    [Fact]
    public void A_column_whose_values_are_not_what_its_header_says_is_asked_about()
    {
        var read = Drop.Read(Drop.Text("name,email,phone", "Ana Ruiz,ana@example.org,202-555-0134", "Luis Soto,luis@example.org,ask his brother", "Mei Dang,mei@example.org,unknown at the time"));
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("phone").Decision);
    }

    [Fact]
    public void The_only_column_with_times_is_the_time_of_the_row_though_its_header_says_more()
    {
        var read = Drop.Read(Drop.Text("plate,camera,date on tape", "ABC-123,E07,2024-05-31 17:45", "ABC-124,E07,2024-05-31 17:46"));
        Assert.Equal((ColumnDecision.Accepted, FieldType.EventTime), (read.Column("date on tape").Decision, read.Column("date on tape").Type));
    }

    [Fact]
    public void A_day_and_a_clock_whose_headers_say_more_are_the_one_time_of_the_row() =>
        Assert.Equal("2024-05-31T17:45Z", Drop.ReadOnly("plate,camera,date on tape,time on tape", "ABC-123,E07,2024-05-31,17:45").Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void Of_two_columns_with_times_whose_headers_say_more_neither_is_the_time()
    {
        var read = Drop.Read(Drop.Text("plate,camera,date on tape,date on disk", "ABC-123,E07,2024-05-31 17:45,2024-06-02 08:00"));
        Assert.DoesNotContain(read.Mapping.Columns, column => column is { Type: FieldType.EventTime, Decision: ColumnDecision.Accepted });
    }

    [Fact]
    public void A_header_that_says_more_names_no_time_where_its_values_are_none() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("name,phone,date on tape", "Ana Ruiz,202-555-0134,second reel")).Column("date on tape").Decision);

    [Fact]
    public void A_price_whose_header_says_more_is_the_amount_where_no_other_column_could_be()
    {
        Assert.Equal(ColumnDecision.Accepted, Drop.Read(Drop.Text("sender name,receiver name,amount as keyed", "Ana Ruiz,Luis Soto,500.25")).Column("amount as keyed").Decision);
        Assert.Contains("was not recognised", Drop.ReasonAgainst(Drop.Text("sender name,receiver name,amount as keyed", "Ana Ruiz,Luis Soto,5")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dt_of_brth", FieldType.PersonBirthDate)]
    [InlineData("BirthDt", FieldType.PersonBirthDate)]
    [InlineData("Geburtsdatum", FieldType.PersonBirthDate)]
    [InlineData("Date de naissance du client", FieldType.PersonBirthDate)]
    [InlineData("subj.dob", FieldType.PersonBirthDate)]
    public void A_header_is_understood_in_any_order_language_and_abbreviation(string header, FieldType type)
    {
        var column = Drop.Read(Drop.Text($"name,phone,{header}", "Ana Ruiz,202-555-0134,1987-04-03")).Column(header);
        Assert.Equal((ColumnDecision.Accepted, type), (column.Decision, column.Type));
    }

    [Fact]
    public void What_is_an_officers_or_a_relatives_is_nobodys_in_the_row()
    {
        var read = Drop.Read(Drop.Text("name,phone,officer phone,mother name", "Ana Ruiz,202-555-0134,202-555-0135,Rosa Vega"));
        Assert.Equal((ColumnDecision.Ignored, ColumnDecision.Ignored), (read.Column("officer phone").Decision, read.Column("mother name").Decision));
    }

    [Fact]
    public void A_word_that_all_columns_begin_with_is_the_tables_and_says_nothing()
    {
        var record = Drop.ReadOnly("zq_plate,zq_camera,zq_read_time,zq_make", "ABC-123,E07,2024-05-31 17:45,Nordo");
        Assert.Equal((RecordKind.Sighting, "ABC123", "NORDO"), (record.Kind, record.Find(Role.Subject, FieldType.VehiclePlate), record.Find(Role.Subject, FieldType.VehicleMake)));
    }

    [Fact]
    public void A_column_that_counts_phones_holds_none() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("name,email,phones", "Ana Ruiz,ana@example.org,3", "Luis Soto,luis@example.org,12")).Column("phones").Decision);

    [Theory]
    [InlineData("BirthDateText", FieldType.PersonBirthDate)]
    [InlineData("DOC_TYPE_CD", FieldType.DocumentKind)]
    public void The_last_word_of_a_header_may_say_only_how_its_value_is_written(string header, FieldType type)
    {
        var read = Drop.Read(Drop.Text($"name,passport no,{header}", type == FieldType.DocumentKind ? "Ana Ruiz,D12345678,Passport" : "Ana Ruiz,D12345678,1987-04-03"));
        Assert.Equal((ColumnDecision.Accepted, type), (read.Column(header).Decision, read.Column(header).Type));
    }

    [Fact]
    public void The_code_of_a_number_is_another_number() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("name,email,phone code", "Ana Ruiz,ana@example.org,2025550134")).Column("phone code").Decision);

    [Fact]
    public void A_ride_names_its_driver_and_its_rider()
    {
        var record = Drop.ReadOnly("Rider Name,Rider Phone,Driver Name,Driver Phone,Pickup Time,Pickup Address,Dropoff Address", "Ana Ruiz,202-555-0134,Luis Soto,202-555-0135,2024-05-31 17:45,12 Mill Rd,9 Ring Ave");
        Assert.Equal((RecordKind.Booking, "Ana Ruiz", "Luis Soto"), (record.Kind, record.Find(Role.Subject, FieldType.PersonFullName), record.Find(Role.Driver, FieldType.PersonFullName)));
        Assert.Equal(("+12025550134", "+12025550135"), (record.Find(Role.Subject, FieldType.Phone), record.Find(Role.Driver, FieldType.Phone)));
    }

    [Fact]
    public void Messages_of_a_handset_name_the_other_end_and_which_way_they_went()
    {
        var read = Drop.Read(Drop.Text("Address,Contact,Date,Type,Body", "+12025550134,Ana Ruiz,2024-05-31 17:45,Received,hello", "+12025550134,Ana Ruiz,2024-05-31 17:46,Sent,yes"));
        Assert.Equal((RecordKind.Call, FieldType.Phone, FieldType.EventDirection), (read.Mapping.Kind, read.Column("Address").Type, read.Column("Type").Type));
        Assert.Equal("+12025550134", read.Records[0].Find(Role.From, FieldType.Phone));
        Assert.Equal("+12025550134", read.Records[^1].Find(Role.To, FieldType.Phone));
    }

    [Fact]
    public void An_address_of_streets_is_nobodys_phone() =>
        Assert.NotEqual(FieldType.Phone, Drop.Read(Drop.Text("Name,Address,Email", "Ana Ruiz,12 Mill Rd,ana@example.org")).Column("Address").Type);

    [Theory]
    [InlineData("Sender Token", FieldType.Phone)]
    [InlineData("Sender Account", FieldType.AccountNumber)]
    public void Numbers_written_as_those_to_dial_are_phones_where_the_header_says_no_account(string header, FieldType type) =>
        Assert.Equal(type, Drop.Read(Drop.Text($"Payment Date,Sender Name,{header},Recipient Name,Amount", "2024-05-31,Ana Ruiz,202-555-0134,Luis Soto,120.50")).Column(header).Type);

    [Fact]
    public void A_number_after_a_street_is_the_houses_and_elsewhere_it_is_not()
    {
        Assert.Equal(FieldType.AddressHouseNumber, Drop.Read(Drop.Text("name,phone,street,no,city", "Ana Ruiz,202-555-0134,Mill Rd,12,Solhaven")).Column("no").Type);
        Assert.NotEqual(FieldType.AddressHouseNumber, Drop.Read(Drop.Text("no,name,phone,street,city", "12,Ana Ruiz,202-555-0134,Mill Rd,Solhaven")).Column("no").Type);
    }

    [Fact]
    public void A_town_without_a_side_is_asked_about_beside_columns_that_name_theirs()
    {
        var read = Drop.Read(Drop.Text("Sender Name,Sender Phone,City,Amount,Date", "Ana Ruiz,202-555-0134,Solhaven,120.50,2024-05-31"));
        Assert.Equal(ColumnDecision.Ask, read.Column("City").Decision);
    }
}
