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
    public void Where_the_other_end_of_a_payment_is_a_wallet_its_address_is_an_account()
    {
        var read = Drop.Read(Drop.Text("created at,coin,amount,from address,to address", "2024-05-31 10:00:00,BTC,1.5,bc1q8wq2ejrjjfa7y4xk0p9s3,bc1qz7x5v3n1m9k2j8h6g4f0d"));
        Assert.Equal((FieldType.AccountNumber, Role.Payer), (read.Column("from address").Type, read.Column("from address").Role));
        Assert.Equal((FieldType.AccountNumber, Role.Payee), (read.Column("to address").Type, read.Column("to address").Role));
    }

    [Fact]
    public void A_house_in_a_street_is_no_wallet() => Assert.Equal(
        FieldType.AddressFull, Drop.Read(Drop.Text("date,amount,sender name,sender address", "2024-05-31,100.00,Ana Ruiz,\"12 Main St, Old Mill\"")).Column("sender address").Type);

    [Fact]
    public void The_only_moment_of_a_row_is_its_time_though_nobody_knows_the_header() => Assert.Equal(
        (FieldType.EventTime, ColumnDecision.Accepted), Drop.Read(Drop.Text("plate,camera,zqxw", "ABC1234,Old Mill,2024-05-31 10:00:00")).Column("zqxw") is var column ? (column.Type, column.Decision) : default);

    [Fact]
    public void Of_two_moments_under_unknown_headers_neither_is_taken_for_the_time()
    {
        var read = Drop.Read(Drop.Text("plate,camera,zqxw,wxqz", "ABC1234,Old Mill,2024-05-31 10:00:00,2024-05-31 11:00:00"));
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("zqxw").Decision);
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("wxqz").Decision);
    }

    [Fact]
    public void Numbers_that_only_telephones_have_are_phones_though_the_header_says_number() => Assert.Equal(
        FieldType.Phone, Drop.Read(Drop.Text("nombre de contacto,número", "Ana Ruiz,+34 612 345 678")).Column("número").Type);

    [Fact]
    public void Numbers_that_could_be_anything_stay_the_rows_own_number() => Assert.Equal(
        FieldType.SourceRecordId, Drop.Read(Drop.Text("nombre de contacto,número", "Ana Ruiz,61234")).Column("número").Type);

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

    [Theory]
    [InlineData("name,birth year,birth month,birth day")]
    [InlineData("name,by,bm,bd")]
    [InlineData("nombre,año de nacimiento,mes de nacimiento,día de nacimiento")]
    public void A_birth_date_in_three_columns_is_one(string header)
    {
        var read = Drop.Read(Drop.Text(header, "Ana Ruiz,1987,4,3", "Luis Soto,1990,12,", "Mei Dang,1979,,"));
        Assert.Equal(["1987-04-03", "1990-12", "1979"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PersonBirthDate)));
    }

    [Fact]
    public void Three_numbers_that_are_no_date_are_not() =>
        Assert.DoesNotContain(Drop.Read(Drop.Text("name,phone,by,bm,bd", "Ana Ruiz,202-555-0134,87,44,300")).Records, record => record.Find(Role.Subject, FieldType.PersonBirthDate) is not null);

    [Fact]
    public void The_first_column_is_the_rows_own_number_where_no_two_are_alike()
    {
        Assert.Equal(FieldType.SourceRecordId, Numbered(i => $"31-{i}").Column("BSA identifier").Type);
        Assert.Equal(ColumnDecision.Ignored, Numbered(i => $"31-{i / 2}").Column("BSA identifier").Decision);
    }

    [Fact]
    public void A_card_in_a_payment_is_the_payers()
    {
        var read = Drop.Read(Drop.Text("cardholder name,card no,trans date,amount,payee name", "Ana Ruiz,****1234,2024-05-31,120.5,Mill Foods LLC"));
        Assert.Equal((Role.Payer, FieldType.AccountNumber, ColumnDecision.Accepted), (read.Column("card no").Role, read.Column("card no").Type, read.Column("card no").Decision));
    }

    [Fact]
    public void An_account_in_a_payment_that_names_sides_may_be_either_ends() => Assert.Equal(
        ColumnDecision.Ask, Drop.Read(Drop.Text("payer name,account no,trans date,amount,payee name", "Ana Ruiz,4400123412,2024-05-31,120.5,Luis Soto")).Column("account no").Decision);

    [Fact]
    public void The_type_of_a_ticket_is_no_kind_of_event() => Assert.Equal(
        ColumnDecision.Ignored, Drop.Read(Drop.Text("plate,entry time,exit time,garage,ticket type", "ABC-123,2024-05-31 10:00,2024-05-31 11:00,Old Mill,Daily")).Column("ticket type").Decision);

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

    private static ReadDrop Numbered(Func<int, string> numberOf) =>
        Drop.Read(Drop.Text(["BSA identifier,name,phone", .. Enumerable.Range(0, 8).Select(i => $"{numberOf(i)},{(char)('A' + i)}na Ruiz,202-555-013{i}")]));

    [Fact]
    public void The_place_where_something_happened_is_no_narrative_however_long_its_words() => Assert.Equal(
        FieldType.PlaceName,
        Drop.Read(Drop.Text("date,incident no,location of incident", "2024-05-31,E07,On the road from the old mill to the north gate near the second bridge", "2024-06-01,E08,On the road from the harbour to the lantern hill near the third bridge")).Column("location of incident").Type);

    [Fact]
    public void Columns_that_begin_with_the_same_unknown_word_are_one_parts()
    {
        var read = Drop.Read(Drop.Text("plate,zq_last_nm,zq_first_nm,zq_zip", "ABC-1234,Ruiz,Ana,12345", "DEF-5678,Soto,Luis,12346"));
        Assert.Equal([FieldType.PersonFamilyName, FieldType.PersonGivenName, FieldType.AddressPostalCode], read.Mapping.Columns.Skip(1).Select(column => column.Decision == ColumnDecision.Accepted ? column.Type : null));
    }

    [Fact]
    public void Which_of_two_sides_an_unknown_word_means_nobody_guesses() => Assert.DoesNotContain(
        Drop.Read(Drop.Text("payer name,date,amount,zq_name,zq_phone,zq_account,payee name", "Ana Ruiz,2024-05-31,120.5,Mei Dang,202-555-0134,4400123412,Luis Soto")).Mapping.Columns,
        column => column.Name.StartsWith("zq", StringComparison.Ordinal) && column.Decision == ColumnDecision.Accepted);

    [Fact]
    public void The_name_of_another_thing_is_no_persons() => Assert.NotEqual(
        ColumnDecision.Accepted, Drop.Read(Drop.Text("plate,read time,camera,network.name", "ABC-1234,2024-05-31 10:00,Old Mill,Vellmar")).Column("network.name").Decision);

    [Fact]
    public void The_name_of_a_part_is_its_own() => Assert.Equal(
        (FieldType.PersonFullName, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("plate,read time,camera,driver.name", "ABC-1234,2024-05-31 10:00,Old Mill,Ana Ruiz")).Column("driver.name")));

    [Fact]
    public void Vehicle_identification_numbers_are_vins_whatever_their_header_calls_them() => Assert.Equal(
        (FieldType.VehicleVin, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("plate,owner,vehicle doc no", "ABC-1234,Ana Ruiz,1HGBH41JXMN109186", "DEF-5678,Luis Soto,2HGBH41JXMN109187")).Column("vehicle doc no")));

    [Fact]
    public void Numbers_of_documents_are_no_vins() => Assert.NotEqual(
        FieldType.VehicleVin, Drop.Read(Drop.Text("plate,owner,owner doc no", "ABC-1234,Ana Ruiz,P12345678", "DEF-5678,Luis Soto,P12345679")).Column("owner doc no").Type);

    [Fact]
    public void A_contact_is_whatever_its_values_are()
    {
        Assert.Equal((FieldType.Phone, ColumnDecision.Accepted), Of(Stay("+12025550134").Column("contact")));
        Assert.Equal((FieldType.Email, ColumnDecision.Accepted), Of(Stay("ana@example.org").Column("contact")));
        Assert.Equal(FieldType.PersonFullName, Stay("Ana Ruiz").Column("contact").Type);
    }

    [Fact]
    public void Codes_with_letters_are_no_phones_of_persons() => Assert.NotEqual(
        FieldType.Phone, Drop.Read(Drop.Text("name,document no,cell", "Ana Ruiz,P12345678,BUD-1041", "Luis Soto,P12345679,BUD-2207")).Column("cell").Type);

    [Fact]
    public void Numbers_that_count_within_a_year_are_no_phones() => Assert.NotEqual(
        FieldType.Phone, Drop.Read(Drop.Text("report no,received,town,text", "2024-001,2024-05-30,Solhaven,A van stands on the quay every night and people climb into it", "2024-002,2024-05-31,Solhaven,Many men live in two rooms over the bakery and none of them goes out")).Column("report no").Type);

    [Fact]
    public void The_serial_number_of_a_card_in_a_handset_is_no_document_of_its_holder() => Assert.NotEqual(
        FieldType.DocumentNumber, Drop.Read(Drop.Text("msisdn,subscriber name,sim no (iccid)", "+12025550134,Ana Ruiz,89920112345678901234")).Column("sim no (iccid)").Type);

    [Fact]
    public void What_one_coin_cost_is_no_sum_that_changed_hands()
    {
        var read = Drop.Read(Drop.Text("timestamp,type,asset,quantity transacted,price currency,price at transaction,wallet,notes", "2024-05-31 10:00:00,send,BTC,0.01,USD,42000.00,bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq,rent"));
        Assert.Equal("0.01", Assert.Single(read.Records).Find(Role.Subject, FieldType.PaymentAmount));
        Assert.Equal(ColumnDecision.Ignored, read.Column("price at transaction").Decision);
    }

    [Fact]
    public void Beside_the_own_account_the_other_is_the_counterpartys_and_so_is_the_bank_after_it()
    {
        var record = Drop.Read(Drop.Text("own account,booking date,purpose,payee/payer,account/iban,bic (swift code),amount,currency", "DE02120300000000202051,2024-05-30,rent,Ana Ruiz,DE02500105170137075030,INGDDEFF,-850.00,EUR", "DE02120300000000202051,2024-05-31,wages,Luis Soto,DE02300209000106531065,CMCIDEDD,1500.00,EUR")).Records[0];
        Assert.Equal(("DE02120300000000202051", "DE02500105170137075030", "INGDDEFF"), (record.Find(Role.Payer, FieldType.AccountNumber), record.Find(Role.Payee, FieldType.AccountNumber), record.Find(Role.Payee, FieldType.AccountBank)));
    }

    [Fact]
    public void A_booking_text_is_the_purpose_only_where_no_other_column_is()
    {
        var beside = Drop.Read(Drop.Text("Buchungstag;Buchungstext;Verwendungszweck;Empfänger;Betrag", "30.05.2024;LASTSCHRIFT;Miete;Ana Ruiz;850,00"));
        Assert.Equal("Miete", Assert.Single(beside.Records).Find(Role.Subject, FieldType.PaymentPurpose));
        var alone = Drop.Read(Drop.Text("Buchungstag;Buchungstext;Empfänger;Betrag", "30.05.2024;Miete Mai;Ana Ruiz;850,00"));
        Assert.Equal("Miete Mai", Assert.Single(alone.Records).Find(Role.Subject, FieldType.PaymentPurpose));
    }

    [Theory]
    [InlineData("Amount AED")]
    [InlineData("Monto (COP)")]
    [InlineData("Betrag CHF")]
    public void A_sum_is_one_whatever_currency_stands_behind_its_word(string header) =>
        Assert.Equal("500", Drop.ReadOnly($"date,sender,receiver,{header}", "2024-05-31,Ana Ruiz,Luis Soto,500.00").Find(Role.Subject, FieldType.PaymentAmount));

    [Theory]
    [InlineData("payee AED")]
    [InlineData("amount ZZZ")]
    public void A_currency_behind_another_word_and_no_currency_behind_a_sum_make_none(string header) => Assert.DoesNotContain(
        Drop.Read(Drop.Text($"date,sender,receiver,amount,{header}", "2024-05-31,Ana Ruiz,Luis Soto,500.00,70000")).Mapping.Columns, column => column.Name == header && column.Type == FieldType.PaymentAmount && column.Decision == ColumnDecision.Accepted);

    [Fact]
    public void A_column_without_values_takes_no_others_place()
    {
        var read = Drop.Read(Drop.Text("time,currency,amount,wallet,txid,payment id", $"2024-05-30 10:00,BTC,0.5,bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq,0x{new string('a', 32)}{new string('7', 32)},"));
        Assert.Equal((FieldType.PaymentReference, ColumnDecision.Accepted), (read.Column("txid").Type, read.Column("txid").Decision));
        Assert.Equal(ColumnDecision.Ignored, read.Column("payment id").Decision);
    }

    [Fact]
    public void A_day_that_a_moment_tells_again_is_left_and_one_that_it_does_not_is_asked_about()
    {
        string[] Calls(string day) => ["parties,date,time,duration,type", $"+12025550134 Ana,{day},05/30/2024 10:00:00(UTC-5),00:01:00,Incoming", $"+12025550135,05/31/2024,05/31/2024 11:00:00(UTC-5),00:01:00,Outgoing"];
        var same = Drop.Read(Drop.Text(Calls("05/30/2024")));
        Assert.Equal((ColumnDecision.Ignored, ColumnDecision.Accepted), (same.Column("date").Decision, same.Column("time").Decision));
        Assert.Equal("2024-05-30T15:00:00Z", same.Records[0].Find(Role.Subject, FieldType.EventTime));
        Assert.Contains("unsure of 'date'", Drop.ReasonAgainst(Drop.Text(Calls("05/29/2024"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_of_something_else_on_the_same_day_does_not_take_its_place()
    {
        var read = Drop.Read(Drop.Text("caller,called,call date,received time,seconds", "+12025550134,+12025550135,2024-05-30,2024-05-30 10:00:00,90", "+12025550134,+12025550135,2024-05-31,2024-05-31 11:00:00,90"));
        Assert.Equal(ColumnDecision.Accepted, read.Column("call date").Decision);
    }

    [Fact]
    public void Row_numbers_are_no_phones() => Assert.NotEqual(
        FieldType.Phone, Drop.Read(Drop.Text(["#,number,date,duration,direction", .. Enumerable.Range(1001, 9).Select(i => $"{i},+1202555{i},2024-05-31 10:00,20,Incoming")])).Column("#").Type);

    [Fact]
    public void Beside_a_first_name_and_no_surname_the_second_name_is_the_familys()
    {
        Assert.Equal(FieldType.PersonFamilyName, Drop.Read(Drop.Text("first name,second name,phone", "Ana,Ruiz,202-555-0134")).Column("second name").Type);
        Assert.Null(Drop.Read(Drop.Text("first name,second name,surname,phone", "Ana,Maria,Ruiz,202-555-0134")).Column("second name").Type);
    }

    [Fact]
    public void Numbered_components_of_names_are_those_names()
    {
        var read = Drop.Read(Drop.Text("fname_c1,lname_c1,by,bm,bd", "ANA,RUIZ,1987,4,3"));
        Assert.Equal(("ANA", "RUIZ"), (read.Records[0].Find(Role.Subject, FieldType.PersonGivenName), read.Records[0].Find(Role.Subject, FieldType.PersonFamilyName)));
    }

    [Fact]
    public void Nobody_is_asked_about_a_column_without_values() => Assert.Equal(
        [ColumnDecision.Ignored, ColumnDecision.Ask],
        new[] { "", "202-555-0135" }.Select(home => Drop.Read(Drop.Text("name,phone mobile,phone home", $"Ana Ruiz,202-555-0134,{home}")).Column("phone home").Decision));

    [Fact]
    public void The_name_of_a_field_is_no_persons() => Assert.Contains(
        "not recognised", Drop.ReasonAgainst(Drop.Text("field name,size", "surname,20", "Pasado,10", "alpha,30")), StringComparison.Ordinal);

    [Fact]
    public void Births_of_a_column_that_mixes_orders_are_read_where_they_can_be_read_one_way_only()
    {
        var read = Drop.Read(Drop.Text("name,date of birth", "Ana Ruiz,20/8/1991", "Luis Soto,10/27/1976", "Mei Dang,3/4/1980"));
        Assert.Equal(["1991-08-20", "1976-10-27", null], read.Records.Select(record => record.Find(Role.Subject, FieldType.PersonBirthDate)));
    }

    [Fact]
    public void Events_of_a_column_that_mixes_orders_wait_for_a_person() => Assert.Contains(
        "mixes day-first and month-first", Drop.ReasonAgainst(Drop.Text("from,to,date", "+12025550134,+12025550135,20/8/2021", "+12025550134,+12025550136,10/27/2021")), StringComparison.Ordinal);

    [Fact]
    public void A_street_that_goes_on_to_its_town_is_the_address_unless_the_town_stands_beside_it()
    {
        Assert.Equal(FieldType.AddressFull, Drop.Read(Drop.Text("name,address 1,phone", "Ana Ruiz,\"12 Mill Rd, Solhaven\",202-555-0134")).Column("address 1").Type);
        Assert.Equal(FieldType.AddressStreet, Drop.Read(Drop.Text("name,address 1,city,phone", "Ana Ruiz,\"12 Mill Rd, Flat B\",Solhaven,202-555-0134")).Column("address 1").Type);
        Assert.Equal(FieldType.AddressStreet, Drop.Read(Drop.Text("name,address 1,phone", "Ana Ruiz,12 Mill Rd,202-555-0134")).Column("address 1").Type);
    }

    [Fact]
    public void The_phone_of_a_shop_is_asked_about_not_taken_for_the_payees() => Assert.NotEqual(
        ColumnDecision.Accepted, Drop.Read(Drop.Text("sender,receiver,amount,date,store phone", "Ana Ruiz,Luis Soto,120.5,2024-05-31,202-555-0134")).Column("store phone").Decision);

    [Fact]
    public void A_question_about_what_is_read_already_holds_no_file() => Assert.Equal(
        RecordKind.Party, Drop.Read(Drop.Text("Target,Registered Email,Name,Phone Numbers,Registration Date", "10012345678,ana@example.org,Ana Ruiz,+12025550134,2024-05-31 10:00", "10012345679,luis@example.org,Luis Soto,+12025550135,2024-05-30 10:00")).Mapping.Kind);

    [Fact]
    public void Words_under_an_address_are_no_account_and_the_number_of_a_wallet_is()
    {
        Assert.NotEqual(FieldType.AccountNumber, Drop.Read(Drop.Text("Payee,Address,Amount,Date", "Mill Foods LLC,\"12 Ring Ave, Solhaven\",120.5,2024-05-31")).Column("Address").Type);
        Assert.Equal(FieldType.AccountNumber, Drop.Read(Drop.Text("Payee,Address,Amount,Date", "Mill Foods LLC,0x9a8b7c6d5e4f3a2b1c0d9a8b7c6d5e4f3a2b1c0d,120.5,2024-05-31")).Column("Address").Type);
    }

    [Fact]
    public void An_address_right_after_the_only_side_that_is_named_is_its_own()
    {
        var read = Drop.Read(Drop.Text("Payee,Address,Amount,Date", "Mill Foods LLC,\"12 Ring Ave, Solhaven\",120.5,2024-05-31")).Column("Address");
        Assert.Equal((FieldType.AddressFull, Role.Payee, ColumnDecision.Accepted), (read.Type, read.Role, read.Decision));
    }

    [Theory]
    [InlineData("Payer,Payee,Address,Amount,Date", "Ana Ruiz,Mill Foods LLC,\"12 Ring Ave, Solhaven\",120.5,2024-05-31")]
    [InlineData("Payee,Amount,Address,Date", "Mill Foods LLC,120.5,\"12 Ring Ave, Solhaven\",2024-05-31")]
    public void An_address_beside_two_sides_or_apart_from_the_one_may_be_either_sides(string header, string row) =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text(header, row)).Column("Address").Decision);

    [Fact]
    public void Of_two_accounts_of_which_one_names_its_side_the_other_is_the_other_sides()
    {
        var read = Drop.Read(Drop.Text("payer account,trans date,amount,payee name,account no", "4400123412,2024-05-31,120.5,Luis Soto,5500123412"));
        Assert.Equal((Role.Payer, Role.Payee, ColumnDecision.Accepted), (read.Column("payer account").Role, read.Column("account no").Role, read.Column("account no").Decision));
    }

    [Fact]
    public void A_bank_right_after_an_account_keeps_it_and_one_that_stands_apart_is_left()
    {
        var read = Drop.Read(Drop.Text("payer account,bic,trans date,amount,payee name", "4400123412,AAAAXXMM,2024-05-31,120.5,Luis Soto"));
        Assert.Equal((FieldType.AccountBank, Role.Payer, ColumnDecision.Accepted), (read.Column("bic").Type, read.Column("bic").Role, read.Column("bic").Decision));
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("payer account,trans date,bic,amount,payee name", "4400123412,2024-05-31,AAAAXXMM,120.5,Luis Soto")).Column("bic").Decision);
    }

    [Fact]
    public void Other_names_beside_a_surname_are_the_given_ones_unless_a_given_name_stands_there()
    {
        Assert.Equal((FieldType.PersonGivenName, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("surname,other names,date of birth", "Okafor,Ana Luz,1987-04-03", "Eze,Mei,1990-12-24")).Column("other names")));
        Assert.NotEqual(FieldType.PersonGivenName, Drop.Read(Drop.Text("surname,first name,other names,date of birth", "Okafor,Ana,Lucy,1987-04-03", "Eze,Mei,May,1990-12-24")).Column("other names").Type);
    }

    [Theory]
    [InlineData("phone (zqxw)", ColumnDecision.Accepted)]
    [InlineData("phone (officer)", ColumnDecision.Ignored)]
    public void What_brackets_add_changes_nothing_only_where_nobody_knows_the_word(string header, ColumnDecision decision) =>
        Assert.Equal(decision, Drop.Read(Drop.Text($"full name,{header},date of birth", "Ana Ruiz,202-555-0134,1987-04-03")).Column(header).Decision);

    [Fact]
    public void A_text_without_spaces_between_its_words_is_a_narrative_and_a_short_one_is_none()
    {
        const string Told = "一辆白色货车每天晚上关着灯离开旧磨坊，天亮之前才回来，附近的人都看见了";
        Assert.Equal((FieldType.TextNarrative, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("url,zqxw", $"https://ads.example/1,{Told}", $"https://ads.example/2,{Told}。")).Column("zqxw")));
        Assert.Contains("not recognised", Drop.ReasonAgainst(Drop.Text("url,zqxw", "https://ads.example/1,北门", "https://ads.example/2,旧磨坊")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_components_of_a_name_are_one_name_and_two_numbered_persons_are_not()
    {
        var read = Drop.Read(Drop.Text("fname_c1,fname_c2,lname_c1,lname_c2,by,bm,bd", "ANA,LUZ,RUIZ,SOTO,1987,4,3", "MEI,NA,DANG,NA,1990,12,24"));
        Assert.Equal(["ANA LUZ RUIZ SOTO", "MEI DANG"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PersonFullName)));
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text("first name 1,last name 1,first name 2,last name 2,phone", "Ana,Ruiz,Luis,Soto,202-555-0134")).Column("first name 2").Decision);
    }

    [Fact]
    public void A_name_put_together_of_two_columns_is_left_beside_the_whole_name_and_read_without_it()
    {
        var beside = Drop.Read(Drop.Text("full_name,first_and_surname,first_name,surname,dob", "Ana Luz Ruiz,Ana Ruiz,Ana,Ruiz,1987-04-03", "Mei Dang Lee,Mei Dang,Mei,Dang,1990-12-24"));
        Assert.Equal((FieldType.PersonFullName, ColumnDecision.Accepted), Of(beside.Column("full_name")));
        Assert.Equal(ColumnDecision.Ignored, beside.Column("first_and_surname").Decision);
        Assert.Equal((FieldType.PersonFullName, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("first_and_surname,dob", "Ana Ruiz,1987-04-03")).Column("first_and_surname")));
    }

    [Fact]
    public void Both_coordinates_in_one_column_are_left_beside_two_and_read_without_them()
    {
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("site,coordinates,latitude,longitude", "Old Mill,\"31.65, -110.36\",31.65,-110.36")).Column("coordinates").Decision);
        Assert.Equal((FieldType.PlaceLatitude, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("site,coordinates", "Old Mill,\"31.65, -110.36\"")).Column("coordinates")));
    }

    [Fact]
    public void Of_several_documents_the_first_that_is_filled_is_the_subjects_and_the_others_are_named_besides()
    {
        var read = Drop.Read(Drop.Text("name,passport number,ssn,drivers license number", "Ana Ruiz,P1234567,900-12-3456,D7654321", "Luis Soto,,900-12-3457,"));
        Assert.Equal(["P1234567", "900123457"], read.Records.Select(record => record.Find(Role.Subject, FieldType.DocumentNumber)));
        Assert.Equal(["900123456", "D7654321"], new[] { Role.Named1, Role.Named2 }.Select(role => read.Records[0].Find(role, FieldType.DocumentNumber)));
        Assert.Null(read.Records[1].Find(Role.Named1, FieldType.DocumentNumber));
    }

    [Fact]
    public void The_kind_of_one_of_several_documents_is_left_and_that_of_the_only_one_is_read()
    {
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(Drop.Text("name,national id,tax id,id type", "Ana Ruiz,P1234567,T900123,passport")).Column("id type").Decision);
        Assert.Equal(ColumnDecision.Accepted, Drop.Read(Drop.Text("name,national id,id type", "Ana Ruiz,P1234567,passport")).Column("id type").Decision);
    }

    [Fact]
    public void Two_numbered_names_of_a_row_wait_for_a_person_and_one_is_read()
    {
        Assert.Contains("not recognised", Drop.ReasonAgainst(Drop.Text("name1,name2,is match", "Ana Ruiz,Ana Luz Ruiz,true", "Luis Soto,Luisa Soto,false")), StringComparison.Ordinal);
        Assert.Equal((FieldType.PersonFullName, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("name1,dob", "Ana Ruiz,1987-04-03")).Column("name1")));
    }

    [Fact]
    public void Beside_numbers_that_one_can_dial_small_ones_are_nobodys_phones() => Assert.NotEqual(
        ColumnDecision.Accepted, Drop.Read(Drop.Text("line,calling number,called number,call start", "1,+12025550134,+12025550135,2024-05-31 17:45:10", "2,+12025550134,+12025550136,2024-05-31 18:45:10")).Column("line").Decision);

    [Fact]
    public void Small_numbers_at_both_ends_are_the_ends_of_an_anonymised_set() => Assert.Equal(
        (FieldType.Phone, ColumnDecision.Accepted), Of(Drop.Read(Drop.Text("source,destination,timestamp,call duration", "12,407,2024-05-31 17:45:10,90", "13,9,2024-05-31 18:45:10,90")).Column("source")));

    [Fact]
    public void Beside_a_plate_the_tag_of_a_toll_road_is_an_account() => Assert.Equal(
        FieldType.AccountNumber, Drop.Read(Drop.Text("tag no,plate,toll plaza,transit time", "TX0012345,ABC-1234,North Gate,2024-05-31 17:45:10")).Column("tag no").Type);

    [Fact]
    public void A_tag_without_a_plate_beside_it_is_the_plate() => Assert.Equal(
        FieldType.VehiclePlate, Drop.Read(Drop.Text("tag no,toll plaza,transit time", "ABC-1234,North Gate,2024-05-31 17:45:10")).Column("tag no").Type);

    [Fact]
    public void A_name_told_twice_under_one_header_is_an_alias_the_second_time()
    {
        var read = Drop.Read(Drop.Text("record id,company name,company name,address", "K1,Mill Foods LLC,Mill Kitchen,\"12 Mill Rd, Solhaven\""));
        Assert.Equal((FieldType.OrganizationName, ColumnDecision.Accepted), Of(read.Column("company name")));
        Assert.Equal(FieldType.PersonAlias, read.Column("company name (2)").Type);
    }

    [Fact]
    public void A_number_with_a_letter_amid_its_digits_is_not_dialled_though_letters_can_be() => Assert.Equal(
        FieldType.SourceRecordId, Drop.Read(Drop.Text("tip id,date submitted,tip text,city", "123-A4567,2024-05-31,A van waits behind the mill each night.,Lumen", "123-B4568,2024-05-31,Two boats left the old pier at dawn.,Lumen")).Column("tip id").Type);

    private static (FieldType?, ColumnDecision) Of(MappedColumn column) => (column.Type, column.Decision);

    private static ReadDrop Stay(string contact) => Drop.Read(Drop.Text("guest name,check in,check out,room,contact", $"Luis Soto,2024-05-31,2024-06-02,101,{contact}"));

    [Fact]
    public void An_address_beside_its_town_is_the_street_and_one_that_names_a_town_itself_is_whole()
    {
        Assert.Equal(FieldType.AddressStreet, Drop.Read(Drop.Text("name,phone,address,city", "Ana Ruiz,+12025550134,12 Main St,Old Mill")).Column("address").Type);
        Assert.Equal(FieldType.AddressFull, Drop.Read(Drop.Text("name,phone,address,city", "Ana Ruiz,+12025550134,\"12 Main St, Old Mill\",Old Mill")).Column("address").Type);
        Assert.Equal(FieldType.AddressFull, Drop.Read(Drop.Text("name,phone,address", "Ana Ruiz,+12025550134,12 Main St")).Column("address").Type);
    }

    [Fact]
    public void An_estado_is_a_region_but_not_where_it_tells_the_state_of_a_file()
    {
        Assert.Equal(FieldType.AddressRegion, Drop.Read(Drop.Text("nombre completo,domicilio,estado", "Ana Ruiz,\"Calle 5, Lumen\",Sonora")).Column("estado").Type);
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("nombre completo,domicilio,estado", "Ana Ruiz,\"Calle 5, Lumen\",Vigente")).Column("estado").Decision);
    }

    [Fact]
    public void A_contact_of_an_advert_is_a_handle_and_a_phone_where_one_can_dial_it()
    {
        const string Header = "ad url,ad text,posted at,contact";
        const string Advert = "https://ads.example/1,Rides north every day call before noon for a seat and bring cash,2024-05-31 10:00,";
        Assert.Equal(FieldType.OnlineHandle, Drop.Read(Drop.Text(Header, Advert + "@ana_r")).Column("contact").Type);
        Assert.Equal(FieldType.Phone, Drop.Read(Drop.Text(Header, Advert + "+12025550134")).Column("contact").Type);
    }

    [Fact]
    public void A_transponder_or_plate_is_what_its_values_are()
    {
        Assert.Equal(FieldType.VehiclePlate, Drop.Read(Drop.Text("transponder/plate,plaza,transaction date", "ABC-1234,Old Mill,2024-05-31 10:00")).Column("transponder/plate").Type);
        Assert.Equal(FieldType.AccountNumber, Drop.Read(Drop.Text("plate,transponder,plaza,transaction date", "ABC-1234,0071234567,Old Mill,2024-05-31 10:00")).Column("transponder").Type);
    }

    [Fact]
    public void Charges_told_in_sentences_are_a_narrative_and_in_words_are_a_kind()
    {
        Assert.Equal(FieldType.TextNarrative, Drop.Read(Drop.Text("warrant no,name,alias,charges", "W12,Ana Ruiz,La Chata,Organised the transport of groups across the northern line for cash and held them in a house")).Column("charges").Type);
        Assert.Equal(FieldType.EventKind, Drop.Read(Drop.Text("warrant no,name,alias,charges", "W12,Ana Ruiz,La Chata,Smuggling")).Column("charges").Type);
    }

    [Fact]
    public void A_given_and_a_family_name_under_an_unknown_word_are_the_subjects_where_nobody_else_is_named()
    {
        var alone = Drop.Read(Drop.Text("zqvk given name,zqvk family name,passport no,birth date", "Ana,Ruiz,P1234567,1990-04-03"));
        Assert.Equal((ColumnDecision.Accepted, ColumnDecision.Accepted), (alone.Column("zqvk given name").Decision, alone.Column("zqvk family name").Decision));
        var beside = Drop.Read(Drop.Text("full name,zqvk given name,zqvk family name,passport no,birth date", "Luis Soto,Ana,Ruiz,P1234567,1990-04-03"));
        Assert.NotEqual(ColumnDecision.Accepted, beside.Column("zqvk given name").Decision);
    }
}
