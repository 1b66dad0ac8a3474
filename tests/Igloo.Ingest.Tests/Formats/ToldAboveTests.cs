namespace Igloo.Ingest.Tests.Formats;

/// <summary>What a file tells once, above its rows, is told of every row; and a letterhead is not.</summary>
public sealed class ToldAboveTests
{
    private static readonly string[] Movements = ["Date,Description,Amount,Balance", "05/16/2024,TRANSFER,-250.00,1200.00", "05/17/2024,DEPOSIT,500.00,1700.00", "05/18/2024,CASH,-100.00,1600.00"];
    private static readonly string[] Calls = ["Date/Time,Direction,Other party,Duration", "2024-05-31 17:45,Incoming,202-555-0199,65", "2024-05-31 18:45,Outgoing,202-555-0198,12", "2024-06-01 09:15,Outgoing,202-555-0197,44"];
    private static readonly string[] Guests = ["Guest name,Room,Check in,Check out", "Ana Ruiz,101,2024-05-31,2024-06-02", "Luis Soto,102,2024-05-31,2024-06-01"];

    [Theory]
    [InlineData("Account Number: 7134568290")]
    [InlineData("Account Number:,7134568290,,")]
    [InlineData("Account Number,7134568290")]
    [InlineData("# Account Number: 7134568290")]
    [InlineData("Número de cuenta: 7134568290")]
    public void The_account_of_a_statement_pays_what_went_out_and_gets_what_came_in(string above)
    {
        var read = Drop.Read(Drop.Text(["First Example Bank", above, .. Movements]));
        Assert.Equal(["7134568290", null, "7134568290"], read.Records.Select(record => record.Find(Role.Payer, FieldType.AccountNumber)));
        Assert.Equal([null, "7134568290", null], read.Records.Select(record => record.Find(Role.Payee, FieldType.AccountNumber)));
        Assert.Equal(read.Report.Rows, read.Report.Records + read.Report.Rejects);
    }

    [Fact]
    public void A_statement_above_which_no_account_stands_is_held_and_its_sender_told_where_to_put_it()
    {
        var reason = Drop.ReasonAgainst(Drop.Text(["First Example Bank", .. Movements]));
        var line = reason[(reason.IndexOf("may tell it: ", StringComparison.Ordinal) + 13)..reason.IndexOf(". If it", StringComparison.Ordinal)];
        Assert.Equal(3, Drop.Read(Drop.Text(["First Example Bank", line, .. Movements])).Records.Count);
    }

    [Fact]
    public void Who_holds_the_account_is_read_beside_it() =>
        Assert.All(Drop.Read(Drop.Text(["Account Number: 7134568290", "Account holder: MARIA RUIZ", .. Movements[..2]])).Records, record => Assert.Equal("MARIA RUIZ", record.Find(Role.Payer, FieldType.PersonFullName)));

    [Fact]
    public void Of_two_accounts_above_one_table_none_is_taken() =>
        Assert.False(Drop.Open(Drop.Text(["Account Number: 7134568290", "Account Number: 7134568291", .. Movements])).IsUsable);

    [Fact]
    public void The_line_whose_calls_they_are_calls_or_is_called()
    {
        var read = Drop.Read(Drop.Text(["Call detail report", "Target number: +1 202 555 0134", .. Calls]));
        Assert.Equal(["+12025550199", "+12025550134", "+12025550134"], read.Records.Select(record => record.Find(Role.From, FieldType.Phone)));
        Assert.Equal(["+12025550134", "+12025550198", "+12025550197"], read.Records.Select(record => record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void A_number_that_may_be_of_the_office_that_sent_the_list_is_asked_about() =>
        Assert.Equal((Role.From, ColumnDecision.Ask), Drop.Read(Drop.Text(["Phone: 202-555-0100", .. Calls])).Column("Phone") is var phone ? (phone.Role, phone.Decision) : default);

    [Fact]
    public void Where_guests_stayed_is_read_and_the_phone_of_the_house_is_none_of_theirs()
    {
        var read = Drop.Read(Drop.Text(["Hotel: Posada Azul,,,", "Tel: 202-555-0100,,,", .. Guests]));
        Assert.All(read.Records, record => Assert.Equal("POSADA AZUL", record.Find(Role.Subject, FieldType.PlaceName)));
        Assert.DoesNotContain(read.Records, record => record.Fields.Any(field => field.Type == FieldType.Phone));
    }

    [Fact]
    public void What_a_column_of_the_rows_tells_is_not_told_again()
    {
        var read = Drop.Read(Drop.Text(["Camera: Office,,", "Plate,Camera site,Timestamp", "ABC1234,Hwy 83,2024-05-31 17:45", "ABC1235,Hwy 83,2024-05-31 17:46"]));
        Assert.All(read.Records, record => Assert.Equal("HWY 83", record.Find(Role.Subject, FieldType.PlaceName)));
        Assert.Equal(ColumnDecision.Ignored, read.Column("Camera").Decision);
    }

    [Fact]
    public void In_what_all_of_a_list_travelled_with_whom_and_where_is_read()
    {
        var proposal = Drop.ReasonAgainst(Drop.Text(["LISTA DE PASAJEROS,,,", "Placas: ABC-12-34,Conductor: Pedro Gil,,", "Origen: Monterrey,Destino: Reynosa,Fecha: 31/05/2024,", "Asiento,Nombre del pasajero,Teléfono,Documento", "1,Ana Ruiz,8112345678,A1234567", "2,Luis Soto,8112345679,B1234567"]));
        Assert.Contains("'Fecha'", proposal, StringComparison.Ordinal);
        var mapped = ColumnMapping.Parse("""{"version":1,"kind":"booking","columns":[{"name":"Nombre del pasajero","type":"person.fullName"},{"name":"Placas","type":"vehicle.plate"},{"name":"Conductor","type":"person.fullName","role":"driver"},{"name":"Destino","type":"place.name","role":"to"},{"name":"Fecha","type":"event.time","dateOrder":"dayFirst"}]}""").Value;
        var read = Drop.Read(Drop.Text(["LISTA DE PASAJEROS,,,", "Placas: ABC-12-34,Conductor: Pedro Gil,,", "Origen: Monterrey,Destino: Reynosa,Fecha: 31/05/2024,", "Asiento,Nombre del pasajero,Teléfono,Documento", "1,Ana Ruiz,8112345678,A1234567", "2,Luis Soto,8112345679,B1234567"]), Drop.Request with { Mapping = mapped });
        Assert.Equal(["Ana Ruiz", "Luis Soto"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PersonFullName)));
        Assert.All(read.Records, record => Assert.Equal(("Pedro Gil", "REYNOSA", "2024-05-31"), (record.Find(Role.Driver, FieldType.PersonFullName), record.Find(Role.To, FieldType.PlaceName), record.Find(Role.Subject, FieldType.EventTime))));
    }

    [Fact]
    public void A_day_above_the_rows_may_be_that_of_the_print_and_is_only_asked_about() =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text(["Date: 31 May 2024", "Employer: Sunrise Farms LLC", "Employee,SSN,Gross pay,Deductions", "Ana Ruiz,123-45-6789,1200.00,200.00", "Luis Soto,123-45-6788,1100.00,180.00"])).Column("Date").Decision);

    [Fact]
    public void The_day_on_which_all_of_a_list_arrived_is_read() =>
        Assert.All(Drop.Read(Drop.Text(["Property: Posada Azul,,", "Arrival date: 2024-05-31,,", "Guest name,Room,Phone", "Ana Ruiz,101,202-555-0134", "Luis Soto,102,202-555-0135"])).Records, record => Assert.Equal("2024-05-31", record.Find(Role.Subject, FieldType.EventTime)));

    [Fact]
    public void Of_several_names_of_a_place_the_best_is_read() =>
        Assert.All(Drop.Read(Drop.Text(["Camera ID: 12", "Location: Hwy 83 east", "Plate,Timestamp,Lane", "ABC1234,2024-05-31 17:45,1", "ABC1235,2024-05-31 17:46,2"])).Records, record => Assert.Equal("HWY 83 EAST", record.Find(Role.Subject, FieldType.PlaceName)));

    [Fact]
    public void Where_a_list_of_tips_was_printed_is_nowhere_that_they_tell_of() =>
        Assert.DoesNotContain(Drop.Read(Drop.Text(["Location: Head office", "Received,Text of the tip,Phone", "2024-05-31 17:45,Two vans left the old mill at night with their lights off and came back.,202-555-0134", "2024-05-31 17:46,A grey van waits behind the old mill every Friday night with two men in it.,202-555-0135"])).Records, record => record.Fields.Any(field => field is { Type: FieldType.PlaceName, Value: "HEAD OFFICE" }));

    [Fact]
    public void Who_employs_all_of_a_payroll_is_read() =>
        Assert.All(Drop.Read(Drop.Text(["Employer: Sunrise Farms LLC", "Employee,SSN,Gross pay,Deductions", "Ana Ruiz,123-45-6789,1200.00,200.00", "Luis Soto,123-45-6788,1100.00,180.00"])).Records, record => Assert.Equal("Sunrise Farms LLC", record.Find(Role.Payer, FieldType.OrganizationName)));

    [Fact]
    public void Headings_of_groups_are_no_values() =>
        Assert.Equal(["SENDER Name", "SENDER Phone", "RECEIVER Name", "RECEIVER Phone", "Amount"], Drop.Read(Drop.Text("SENDER,,RECEIVER,,", "Name,Phone,Name,Phone,Amount", "Ana Ruiz,202-555-0134,Luis Soto,202-555-0135,100", "Eva Paz,202-555-0136,Luis Soto,202-555-0135,90")).Mapping.Columns.Select(column => column.Name));

    [Fact]
    public void A_protected_trait_above_the_rows_is_no_column() =>
        Assert.DoesNotContain(Drop.Read(Drop.Text(["Nationality: Freedonia", "Target number: +1 202 555 0134", .. Calls])).Mapping.Columns, column => column.Name == "Nationality");

    [Fact]
    public void Totals_and_repeated_headers_are_still_told_from_rows()
    {
        var read = Drop.Read(Drop.Text(["Account Number: 7134568290", .. Movements, Movements[0], "Total,,150.00,"]));
        Assert.Equal((3, 3), (read.Records.Count, read.Rejects.Count));
    }

    [Fact]
    public void Every_row_keeps_what_was_told_of_it() =>
        Assert.All(Drop.Read(Drop.Text(["Account Number: 7134568290", .. Movements])).Records, record => Assert.Contains("\"Account Number\":\"7134568290\"", record.SentJson(), StringComparison.Ordinal));

    [Fact]
    public void It_may_stand_above_the_rows_of_a_sheet()
    {
        var read = Drop.Read(Workbook.Of(["Target number", "+1 202 555 0134"], ["Date/Time", "Direction", "Other party", "Duration"], [new DateTime(2024, 5, 31, 17, 45, 0), "Outgoing", "202-555-0199", null], [new DateTime(2024, 5, 31, 18, 45, 0), "Outgoing", "202-555-0198", 12.0]));
        Assert.Equal(["+12025550134", "+12025550134"], read.Records.Select(record => record.Find(Role.From, FieldType.Phone)));
    }

    [Fact]
    public void It_may_be_printed_above_each_table()
    {
        double[] columns = [40, 150, 260, 380];
        var printed = new Printed();
        printed.Line("First Example Bank").Line("Account Number: 7134568290").Row(columns, "Date", "Description", "Debit", "Credit").Row(columns, "05/16/2024", "TRANSFER", "250.00", "").Row(columns, "05/17/2024", "DEPOSIT", "", "500.00").Row(columns, "05/18/2024", "CASH", "100.00", "");
        var read = Drop.Read(printed.ToBytes());
        Assert.Equal(["7134568290", null, "7134568290"], read.Records.Select(record => record.Find(Role.Payer, FieldType.AccountNumber)));
    }

    [Fact]
    public void What_parts_the_fields_of_a_short_list_is_seen_below_a_long_letterhead() =>
        Assert.Equal(["250", "500", "100"], Drop.Read(Drop.Text("Customer: SUNRISE FARMS LLC", "Account: 7134568290", "Currency: USD", "Opening balance: 1,200.00", "Branch: Lumen", "Date;Details;Withdrawals;Deposits", "2024-05-16;TRANSFER;250.00;", "2024-05-17;DEPOSIT;;500.00", "2024-05-18;WIRE;100.00;")).Records.Select(record => record.Find(Role.Subject, FieldType.PaymentAmount)));

    [Fact]
    public void The_last_lines_of_a_long_letter_are_no_table() =>
        Assert.Equal(RecordKind.Tip, Drop.Read(Drop.Text([.. Enumerable.Repeat("Two vans left the old mill at night with their lights off.", 20), "Ana, Luis, Eva", "Pia, Max, Leo", "Ida, Kai, Noa"])).Mapping.Kind);

    [Fact]
    public void A_short_list_below_a_long_letterhead_is_a_table() =>
        Assert.Equal(["Ana Ruiz", "Luis Soto"], Drop.Read(Drop.Text(["Posada Azul", "Address: 12 Main St, Lumen", "Phone: 202-555-0100", "Guests of May", "Front desk", "Night shift", .. Guests])).Records.Select(record => record.Find(Role.Subject, FieldType.PersonFullName)));
}
