namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Headers with a word that no vocabulary holds, in tables that are otherwise plain.</summary>
public sealed class GapsTests
{
    [Fact]
    public void The_only_day_beside_a_time_of_day_is_its_day_whatever_stands_over_it()
    {
        var record = Drop.ReadOnly("calling party,called party,zqvk,call time,duration (sec)", "202-555-0134,202-555-0135,2024-05-31,17:45:10,90");
        Assert.Equal("2024-05-31T17:45:10Z", record.Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void Seconds_since_1970_are_a_time_whatever_stands_over_them_and_other_long_numbers_are_none()
    {
        Assert.Equal("2024-05-31T17:45:10Z", Drop.ReadOnly("license plate,camera,zqvk,heading", "ABC-123,E07,1717177510,N").Find(Role.Subject, FieldType.EventTime));
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("license plate,camera,zqvk,heading", "ABC-123,E07,2717177510,N")).Column("zqvk").Decision);
    }

    [Fact]
    public void Of_two_such_days_neither_is_taken()
    {
        var reason = Drop.ReasonAgainst(Drop.Text("calling party,called party,zqvk,mrbl,call time,duration (sec)", "202-555-0134,202-555-0135,2024-05-31,2024-06-01,17:45:10,90"));
        Assert.Contains("time", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_one_end_of_a_call_the_only_other_number_is_the_other_end()
    {
        var read = Drop.Read(Drop.Text("calling party,zqvk,call date,call time,duration (sec),cell id", "202-555-0134,202-555-0135,2024-05-31,17:45:10,90,310-260-1"));
        Assert.Equal((ColumnDecision.Accepted, Role.To), (read.Column("zqvk").Decision, read.Column("zqvk").Role));
    }

    [Fact]
    public void A_code_of_another_length_is_not_the_other_end()
    {
        var read = Drop.Read(Drop.Text("calling party,zqvk,call date,call time,duration (sec),cell id", "12025550134,2025550,2024-05-31,17:45:10,90,310-260-1"));
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("zqvk").Decision);
    }

    [Fact]
    public void The_only_price_of_a_payment_without_an_amount_is_its_amount() =>
        Assert.Equal("120.5", Drop.ReadOnly("sent at,sender name,sender phone,beneficiary name,zqvk,currency", "2024-05-31 17:45,Ana Ruiz,+12025550134,Luis Soto,120.50,USD").Find(Role.Subject, FieldType.PaymentAmount));

    [Fact]
    public void A_header_whose_words_are_known_fills_no_gap() =>
        Assert.Contains("amount", Drop.ReasonAgainst(Drop.Text("sent at,sender name,sender phone,beneficiary name,running balance,currency", "2024-05-31 17:45,Ana Ruiz,+12025550134,Luis Soto,120.50,USD")), StringComparison.Ordinal);

    [Fact]
    public void Whoever_is_sender_or_receiver_is_the_counterparty()
    {
        var read = Drop.Read(Drop.Text("transaction id,date,amount,currency,name of sender/receiver", "T123,2024-05-31,120.50,USD,Ana Ruiz"));
        Assert.Equal(Role.Payee, read.Column("name of sender/receiver").Role);
    }

    [Fact]
    public void A_sender_alone_is_no_counterparty() =>
        Assert.Equal(Role.Payer, Drop.Read(Drop.Text("transaction id,date,amount,currency,name of sender", "T123,2024-05-31,120.50,USD,Ana Ruiz")).Column("name of sender").Role);

    [Fact]
    public void German_words_are_known_without_their_umlauts()
    {
        var read = Drop.Read(Drop.Text("Auftraggeber;Empfaenger;Datum;Betrag;Waehrung", "Ana Ruiz;Luis Soto;2024-05-31;120.50;EUR"));
        Assert.Equal((FieldType.PaymentCurrency, Role.Payee), (read.Column("Waehrung").Type, read.Column("Empfaenger").Role));
    }

    [Fact]
    public void Mail_addresses_under_the_header_of_an_account_are_mail_addresses() =>
        Assert.Equal(FieldType.Email, Drop.Read(Drop.Text("sender account,recipient account,date,amount", "a1@example.org,b2@example.org,2024-05-31,120.50")).Column("sender account").Type);

    [Fact]
    public void The_weight_of_a_load_is_no_trait_and_that_of_a_person_is()
    {
        var read = Drop.Read(Drop.Text("plate,site name,scan time,gross weight (lb),weight", "ABC1234,North Gate,2024-05-31 17:45,41000,170"));
        Assert.Equal((ColumnDecision.Ignored, ColumnDecision.Refused), (read.Column("gross weight (lb)").Decision, read.Column("weight").Decision));
    }

    [Fact]
    public void Births_are_not_taken_for_the_only_time_of_a_row()
    {
        var read = Drop.Read(Drop.Text("case number,name,date of zqvk,offense", "C-1,Ana Ruiz,1987-04-03,fraud", "C-2,Luis Soto,1961-09-12,fraud"));
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("date of zqvk").Decision);
    }

    [Fact]
    public void A_name_of_one_word_without_another_beside_it_is_asked_about_and_one_of_two_words_is_not()
    {
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text("nom,téléphone,courriel", "Ruiz,+33 6 12 34 56 78,a@example.org")).Column("nom").Decision);
        Assert.Equal(ColumnDecision.Accepted, Drop.Read(Drop.Text("nom,téléphone,courriel", "Ana Ruiz,+33 6 12 34 56 78,a@example.org")).Column("nom").Decision);
    }

    [Fact]
    public void Of_two_unknown_sums_of_a_payment_the_one_that_is_many_times_the_other_is_its_amount()
    {
        var read = Drop.Read(Drop.Text("sent at,sender name,sender phone,beneficiary name,zqvk,mrbl,currency", "2024-05-31 17:45,Ana Ruiz,+12025550134,Luis Soto,4.50,120.50,USD"));
        Assert.Equal((FieldType.PaymentAmount, ColumnDecision.Accepted), (read.Column("mrbl").Type, read.Column("mrbl").Decision));
        Assert.Equal(ColumnDecision.Ignored, read.Column("zqvk").Decision);
    }

    [Fact]
    public void Of_two_unknown_sums_alike_neither_is_the_amount() =>
        Assert.Contains("amount", Drop.ReasonAgainst(Drop.Text("sent at,sender name,sender phone,beneficiary name,zqvk,mrbl,currency", "2024-05-31 17:45,Ana Ruiz,+12025550134,Luis Soto,110.50,120.50,USD")), StringComparison.Ordinal);

    [Fact]
    public void The_only_names_of_a_plain_list_of_bookings_are_the_travellers_whatever_stands_over_them()
    {
        const string Header = "pnr,zqvk,origin,destination,departure date,departure time,flight no";
        var read = Drop.Read(Drop.Text(Header, "ABC1DE,Ana Ruiz,SOL,VLM,2024-05-31,17:45,XY123", "FGH2JK,Mei Castro,SOL,VLM,2024-05-31,17:45,XY123"));
        Assert.Equal((FieldType.PersonFullName, ColumnDecision.Accepted), (read.Column("zqvk").Type, read.Column("zqvk").Decision));
    }

    [Fact]
    public void Names_that_most_rows_share_are_nobodys() =>
        Assert.Contains("traveller", Drop.ReasonAgainst(Drop.Text(["pnr,zqvk,origin,destination,departure date,departure time,flight no", .. Enumerable.Repeat("ABC1DE,Amber Lines,SOL,VLM,2024-05-31,17:45,XY123", 5)])), StringComparison.Ordinal);

    [Fact]
    public void What_a_header_says_beside_an_unknown_word_is_believed_of_the_kind_that_all_words_speak_for()
    {
        var read = Drop.Read(Drop.Text("full name zqvk,passport mrbl,room no,check in date", "Ana Ruiz,D12345678,201,2024-05-31", "Mei Castro,K87654321,114,2024-06-01"));
        Assert.Equal((RecordKind.Stay, ColumnDecision.Accepted), (read.Mapping.Kind, read.Column("full name zqvk").Decision));
    }

    [Fact]
    public void Whole_names_beside_a_word_for_a_part_are_its_name_whatever_word_stands_for_name()
    {
        var read = Drop.Read(Drop.Text("zqvk of driver,license plate,camera,read time", "Ana Ruiz,ABC-123,E07,2024-05-31 17:45", "Mei Castro,DEF-456,E07,2024-05-31 17:47"));
        Assert.Equal((FieldType.PersonFullName, Role.Driver), (read.Column("zqvk of driver").Type, read.Column("zqvk of driver").Role));
    }

    [Fact]
    public void Whole_names_beside_a_word_for_no_part_are_nobodys() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("company name,zqvk legal,address", "Mill Foods LLC,Ana Ruiz,\"4 Mill Rd, Lumen\"", "Amber Lines Inc,Mei Castro,\"5 Mill Rd, Lumen\"")).Column("zqvk legal").Decision);

    [Fact]
    public void Days_beside_a_word_for_what_happened_are_its_time_whatever_word_stands_for_date()
    {
        var read = Drop.Read(Drop.Text("transit zqvk,license plate,camera,lane", "2024-05-31 17:45,ABC-123,E07,1", "2024-05-31 17:47,DEF-456,E07,2"));
        Assert.Equal((FieldType.EventTime, ColumnDecision.Accepted), (read.Column("transit zqvk").Type, read.Column("transit zqvk").Decision));
    }

    [Fact]
    public void What_the_last_part_of_a_compound_is_the_whole_may_be()
    {
        var read = Drop.Read(Drop.Text("Handelsnaam,Zqvkadres,Telefoon", "Mill Foods,\"4 Mill Rd, Lumen\",+12025550134", "Amber Lines,\"5 Mill Rd, Lumen\",+12025550135"));
        Assert.Equal((FieldType.AddressFull, ColumnDecision.Ask), (read.Column("Zqvkadres").Type, read.Column("Zqvkadres").Decision));
    }

    [Fact]
    public void A_word_that_ends_as_a_trait_does_is_none() =>
        Assert.Empty(Drop.Read(Drop.Text("Denominación zqvk,Consignación,Teléfono", "Mill Foods,x1,+12025550134", "Amber Lines,x2,+12025550135")).MaskedColumns);

    [Fact]
    public void Two_words_that_together_say_passenger_name_one_and_passengers_are_counted()
    {
        var read = Drop.Read(Drop.Text("pnr,hành khách,passengers,origin,destination,departure date", "ABC1DE,Ana Ruiz,2,SOL,VLM,2024-05-31", "FGH2JK,Mei Castro,1,SOL,VLM,2024-06-01"));
        Assert.Equal((FieldType.PersonFullName, ColumnDecision.Ignored), (read.Column("hành khách").Type, read.Column("passengers").Decision));
    }
}
