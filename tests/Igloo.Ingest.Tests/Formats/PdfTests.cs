using System.Text;
using Igloo.Ingest.Formats.Pdf;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>Tables and texts as they are printed.</summary>
public sealed class PdfTests
{
    private static readonly double[] OfCalls = [40, 150, 260, 380, 440];
    private static readonly string[] Header = ["caller", "called", "start time", "duration", "tower"];

    [Fact]
    public void A_table_that_goes_on_with_its_header_on_the_next_page_is_one_table()
    {
        var printed = new Printed();
        printed.Line("Lumen Telephone").Row(OfCalls, Header);
        for (var i = 10; i < 20; i++) printed.Row(OfCalls, Call(i));
        printed.Y = 30;
        printed.At(280, "Page 1 of 2").NextPage().Line("Lumen Telephone").Row(OfCalls, Header);
        for (var i = 20; i < 25; i++) printed.Row(OfCalls, Call(i));
        printed.Y = 30;
        var read = Drop.Read(printed.At(280, "Page 2 of 2").ToBytes());
        Assert.Equal(Enumerable.Range(10, 15).Select(i => $"+120255501{i}"), read.Records.Select(record => record.Find(Role.From, FieldType.Phone)));
        Assert.Equal(["stands before the header", "stands outside the table", "stands outside the table", "repeats the header", "stands outside the table"], read.Rejects.Select(reject => reject.Reason));
        Assert.Equal(read.Report.Rows, read.Report.Records + read.Report.Rejects);
    }

    [Fact]
    public void A_table_that_goes_on_without_its_header_is_one_table_too()
    {
        var printed = new Printed();
        printed.Row(OfCalls, Header).Row(OfCalls, Call(10)).Row(OfCalls, Call(11)).NextPage().Row(OfCalls, Call(12)).Row(OfCalls, Call(13));
        Assert.Equal([2L, 3, 4, 5], Drop.Read(printed.ToBytes()).Records.Select(record => record.Row.Number));
    }

    [Fact]
    public void Tables_with_other_names_are_tables_of_their_own()
    {
        var printed = new Printed();
        printed.Row(OfCalls, Header).Row(OfCalls, Call(30)).Row(OfCalls, Call(31)).Line("Subscribers").Row([40, 150, 260], "phone", "name", "address");
        printed.Row([40, 150, 260], "+1 202 555 0130", "Ana Ruiz", "12 Mill Road").Row([40, 150, 260], "+1 202 555 0131", "Luis Soto", "14 Mill Road");
        var read = Drop.Read(printed.ToBytes());
        Assert.Equal(["table 1#2", "table 1#3", "table 2#6", "table 2#7"], read.Records.Select(record => record.Row.Path));
        Assert.Equal([RecordKind.Call, RecordKind.Call, RecordKind.Party, RecordKind.Party], read.Records.Select(record => record.Kind));
        Assert.Equal(("table 2", "Subscribers", "stands before the header"), (Assert.Single(read.Rejects).Row.Sheet, read.Rejects[0].Value, read.Rejects[0].Reason));
    }

    [Fact]
    public void Labels_above_a_table_and_totals_under_it_are_none_of_its_rows()
    {
        var printed = new Printed();
        printed.Line("Subscriber: Ana Ruiz").Row([40, 150], "Period:", "May 2024").Row(OfCalls, Header).Row(OfCalls, Call(30)).Row(OfCalls, Call(31)).Row(OfCalls, "Total", "", "", "120", "");
        var read = Drop.Read(printed.ToBytes());
        Assert.Equal([4L, 5], read.Records.Select(record => record.Row.Number));
        Assert.Equal(["stands before the header", "stands before the header", "is a total or closing remark, not a row"], read.Rejects.Select(reject => reject.Reason));
    }

    [Fact]
    public void A_cell_that_wraps_is_one_cell()
    {
        var printed = new Printed();
        printed.Row(OfCalls, Header);
        for (var i = 30; i < 33; i++) printed.Row(OfCalls, 12, [.. Call(i)[..4], "Old Mill,"]).Row(OfCalls, "", "", "", "", "north gate");
        Assert.Equal(["Old Mill, north gate", "Old Mill, north gate", "Old Mill, north gate"], Cells(printed.ToBytes()).Skip(1).Select(row => row[4]));
    }

    [Fact]
    public void A_cell_that_wraps_beside_others_at_its_middle_is_one_cell()
    {
        var printed = new Printed();
        printed.Row(OfCalls, Header);
        for (var i = 30; i < 33; i++) printed.Row(OfCalls, 6, "", "", "", "", "Old Mill,").Row(OfCalls, 6, [.. Call(i)[..4], ""]).Row(OfCalls, 18, "", "", "", "", "north gate");
        Assert.Equal(["Old Mill, north gate", "Old Mill, north gate", "Old Mill, north gate"], Cells(printed.ToBytes()).Skip(1).Select(row => row[4]));
    }

    [Fact]
    public void Rows_of_which_every_cell_wraps_are_parted_by_the_room_between_them()
    {
        var printed = new Printed();
        printed.Row(OfCalls, 18, Header);
        for (var i = 30; i < 33; i++) printed.Row(OfCalls, 12, "+1 202", "+1 202", "31/05/2024", "12", "Old").Row(OfCalls, 18, $"555 01{i}", "555 0199", "17:45", "sec", "Mill");
        Assert.Equal(["+1 202 555 0130", "+1 202 555 0131", "+1 202 555 0132"], Cells(printed.ToBytes()).Skip(1).Select(row => row[0]));
    }

    [Theory]
    [InlineData(true, new[] { "Ana Ruiz", "Eva Soto" })]
    [InlineData(false, new[] { "Ana", "Ruiz", "Eva", "Soto" })]
    public void Rules_part_rows_where_lines_are_as_far_apart_as_rows_are(bool isRuled, string[] names)
    {
        var printed = new Printed();
        foreach (var row in new[] { "caller", "Ana", "Ruiz", "Eva", "Soto" })
        {
            if (isRuled && row is not ("Ruiz" or "Soto")) printed.Rule();
            printed.Row(OfCalls, [row, .. row is "caller" ? Header[1..] : row is "Ana" or "Eva" ? Call(30)[1..] : []]);
        }

        Assert.Equal(names, Cells(printed.Rule().ToBytes()).Skip(1).Select(row => row[0]));
    }

    [Fact]
    public void A_row_that_leaves_its_first_cell_blank_is_a_row()
    {
        var printed = new Printed();
        printed.Row(OfCalls, Header).Row(OfCalls, Call(30)).Row(OfCalls, ["", .. Call(31)[1..]]).Row(OfCalls, Call(32));
        Assert.Equal(["+1 202 555 0130", "", "+1 202 555 0132"], Cells(printed.ToBytes()).Skip(1).Select(row => row[0]));
    }

    [Fact]
    public void Amounts_that_end_at_one_place_stand_under_the_name_that_does_too_and_a_blank_one_stays_blank()
    {
        var printed = new Printed();
        (string Day, string What, string In, string Out)[] rows = [("31/05/2024", "Salary", "1,250.00", ""), ("01/06/2024", "Rent of May", "", "700.00"), ("02/06/2024", "Cash", "", "5.00")];
        printed.At(40, "date").At(120, "description").EndingAt(360, "deposits").EndingAt(440, "withdrawals").Down();
        foreach (var (day, what, into, outOf) in rows) printed.At(40, day).At(120, what).EndingAt(360, into).EndingAt(440, outOf).Down();
        Assert.Equal(["date|description|deposits|withdrawals", .. rows.Select(row => $"{row.Day}|{row.What}|{row.In}|{row.Out}")], Cells(printed.ToBytes()).Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Numbers_that_end_where_the_next_column_begins_are_no_part_of_it()
    {
        var printed = new Printed().Row(OfCalls, Header);
        foreach (var seconds in new[] { "60", "5", "120" }) printed.At(40, "+1 202 555 0130").At(150, "+1 202 555 0199").At(260, "31/05/2024 17:45").EndingAt(437, seconds).At(440, "E07 north").Down();
        var rows = Cells(printed.ToBytes());
        Assert.Equal(["60", "5", "120"], rows.Skip(1).Select(row => row[3]));
        Assert.All(rows.Skip(1), row => Assert.Equal("E07 north", row[4]));
    }

    [Fact]
    public void A_value_of_two_words_is_one_cell_though_all_rows_have_a_blank_there()
    {
        var printed = new Printed();
        printed.Row([40, 150, 260], "plate", "reader", "timestamp");
        for (var i = 1; i < 5; i++) printed.Row([40, 150, 260], $"ABC-12{i}", "Mill 07", $"2024-05-31 17:4{i}");
        Assert.All(Cells(printed.ToBytes()), row => Assert.Equal(3, row.Length));
    }

    [Fact]
    public void A_table_that_stands_on_its_side_is_read_as_if_it_stood_upright()
    {
        var page = string.Concat(Rows().Select((row, line) => string.Concat(row.Select((cell, i) => FormattableString.Invariant($"BT 0 1 -1 0 {100 + (line * 20)} {50 + (i * 150)} Tm /F1 10 Tf ({cell}) Tj ET\n")))));
        Assert.Equal(Rows(), Cells(RawPdf.Of(page)));
        static string[][] Rows() => [["plate", "reader", "timestamp"], ["ABC-123", "E07", "2024-05-31 17:45"], ["ABC-124", "E08", "2024-05-31 17:46"]];
    }

    [Fact]
    public void A_stamp_across_the_page_is_told_and_keeps_no_row_from_being_read()
    {
        var page = "BT 0.7 0.7 -0.7 0.7 100 100 Tm /F1 40 Tf (COPY) Tj ET\n" + string.Concat(Enumerable.Range(0, 3).Select(line => string.Concat(new[] { line == 0 ? "plate" : $"ABC-12{line}", line == 0 ? "reader" : "E07", line == 0 ? "timestamp" : $"2024-05-31 17:4{line}" }.Select((cell, i) => FormattableString.Invariant($"BT 1 0 0 1 {50 + (i * 150)} {700 - (line * 16)} Tm /F1 10 Tf ({cell}) Tj ET\n")))));
        var read = Drop.Read(RawPdf.Of(page));
        Assert.Equal(2, read.Records.Count);
        Assert.Equal("COPY", Assert.Single(read.Rejects).Value);
    }

    [Fact]
    public void A_letter_is_a_narrative_and_no_table()
    {
        var record = Assert.Single(Drop.Read(Printed.Text(
            "Lumen, 2 June 2024", "Dear Sir or Madam,",
            "on the night of 31 May a white van with the plate ABC-", "123 left the old mill with its lights off. The smug-", "glers told the neighbours that they would be back.",
            "Call +1 202 555 0134 before noon.", "A friend")).Records);
        Assert.Equal((RecordKind.Tip, "+12025550134", "ABC123"), (record.Kind, record.Find(Role.Subject, FieldType.Phone), record.Find(Role.Subject, FieldType.VehiclePlate)));
        Assert.Contains("with its lights off. The smugglers told the neighbours", record.Find(Role.Subject, FieldType.TextNarrative), StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_are_lines_and_the_numbers_of_pages_are_left_out()
    {
        var printed = new Printed();
        printed.Line("A white van left the old mill near Lumen at night, and the", 13).Line("driver told nobody where he went.", 13).Line("It came back at dawn with two men in it, who went into the", 13).Y = 30;
        printed.At(280, "Page 1").NextPage().Line("house behind the mill.", 13).Y = 30;
        var content = Assert.Single(Cells(printed.At(280, "Page 2").ToBytes()));
        Assert.Equal("A white van left the old mill near Lumen at night, and the driver told nobody where he went.\nIt came back at dawn with two men in it, who went into the house behind the mill.", content[0]);
    }

    [Fact]
    public void Labels_with_their_values_are_a_text_and_no_table()
    {
        var printed = new Printed();
        foreach (var (label, value) in new[] { ("Name:", "Ana Ruiz"), ("Phone:", "+1 202 555 0134"), ("Plate:", "ABC-123"), ("Seen:", "at the old mill near Lumen."), ("Lane:", "2") }) printed.Row([40, 150], label, value);
        var record = Assert.Single(Drop.Read(printed.ToBytes()).Records);
        Assert.Equal((RecordKind.Tip, "+12025550134"), (record.Kind, record.Find(Role.Subject, FieldType.Phone)));
    }

    [Fact]
    public void What_was_typed_into_a_form_stands_behind_its_labels_and_a_ticked_box_is_no_text()
    {
        var read = Cells(RawPdf.Of("BT /F1 10 Tf 1 0 0 1 50 700 Tm (Phone:) Tj ET", fields: "<< /Subtype /Widget /FT /Tx /Rect [120 697 300 709] /V (+1 202 555 0134) >> << /Subtype /Widget /FT /Btn /Rect [320 697 332 709] /V /Yes >>"));
        Assert.Equal("Phone: +1 202 555 0134", Assert.Single(read)[0]);
    }

    [Fact]
    public void A_report_with_a_small_table_in_it_is_a_text()
    {
        var printed = new Printed();
        for (var i = 0; i < 20; i++) printed.Line("A white van left the old mill near Lumen at night with its lights off.", 13);
        printed.Row(OfCalls, Header).Row(OfCalls, Call(30)).Row(OfCalls, Call(31));
        Assert.Equal(RecordKind.Tip, Assert.Single(Drop.Read(printed.ToBytes()).Records).Kind);
    }

    [Fact]
    public void A_statement_with_conditions_under_it_is_a_table()
    {
        var printed = new Printed();
        printed.Row(OfCalls, Header);
        for (var i = 10; i < 20; i++) printed.Row(OfCalls, Call(i));
        for (var i = 0; i < 5; i++) printed.Line("Calls are charged by the second. Ask at your nearest office for the rules of your plan.", 13);
        var read = Drop.Read(printed.ToBytes());
        Assert.Equal((10, 5), (read.Records.Count, read.Rejects.Count));
    }

    [Fact]
    public void Scanned_pages_are_refused_and_one_among_others_is_a_reject()
    {
        var scan = new Printed();
        Assert.Contains("the PDF holds no text", Drop.ReasonAgainst(scan.Picture().ToBytes()), StringComparison.Ordinal);
        var both = new Printed();
        both.Row(OfCalls, Header).Row(OfCalls, Call(30)).Row(OfCalls, Call(31)).NextPage().Picture();
        var read = Drop.Read(both.ToBytes());
        Assert.Equal(2, read.Records.Count);
        Assert.Equal(("page 2", true), (Assert.Single(read.Rejects).Value, read.Rejects[0].Reason.StartsWith("is a picture without text", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_scan_whose_text_was_recognised_is_read()
    {
        var printed = new Printed();
        printed.Picture().Row(OfCalls, Header).Row(OfCalls, Call(30)).Row(OfCalls, Call(31));
        Assert.Equal(2, Drop.Read(printed.ToBytes()).Records.Count);
    }

    [Fact]
    public void A_locked_file_is_refused() => Assert.Contains("the PDF has a password", Drop.ReasonAgainst(RawPdf.Of("BT /F1 10 Tf (x) Tj ET", trailer: $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('0', 64)}> /U <{new string('1', 64)}> >> /ID [<00> <00>]")), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_which_a_page_is_missing_is_refused() => Assert.Equal(PdfPages.Damaged, Drop.ReasonAgainst(RawPdf.Of("BT /F1 10 Tf (x) Tj ET", kids: "3 0 R 99 0 R")));

    [Fact]
    public void A_page_that_cannot_be_unpacked_is_refused() => Assert.Equal(PdfPages.Damaged, Drop.ReasonAgainst(RawPdf.Of("no packed bytes", content: "/Filter /FlateDecode")));

    [Theory]
    [InlineData("/Filter /FlateDecode", 1)]
    [InlineData("/Filter [/FlateDecode /FlateDecode]", 2)]
    public void A_page_that_unfolds_without_end_is_refused(string filter, int times)
    {
        var bomb = new byte[40 << 20];
        for (; times > 0; times--) bomb = RawPdf.Packed(bomb);
        Assert.Contains("unfolds to more than", Drop.ReasonAgainst(RawPdf.Of(bomb, filter)), StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_that_hold_each_other_are_refused()
    {
        (string, byte[]?)[] forms = [Form("/B 6 0 R", "/B Do /B Do"), Form("/A 5 0 R", "/A Do /A Do")];
        Assert.False(Drop.Open(RawPdf.Of("/A Do", resources: "/XObject << /A 5 0 R >>", forms: forms)).IsUsable);
        static (string, byte[]?) Form(string holds, string drawing) => ($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << {holds} >> >>", Encoding.ASCII.GetBytes(drawing));
    }

    [Fact]
    public void Lists_nested_without_end_are_refused_or_read_but_end() => Assert.False(Drop.Open(RawPdf.Of($"{new string('[', 200_000)} Tj")).IsUsable);

    private static string[] Call(int number) => [$"+1 202 555 01{number}", "+1 202 555 0199", FormattableString.Invariant($"31/05/2024 17:{number % 60:00}"), "60", "E07"];

    // The header and all rows that are no rejects.
    private static string[][] Cells(byte[] pdf)
    {
        var rows = new RawFile(new MemoryStream(pdf), TestContext.Current.CancellationToken).Rows().Where(row => row.Fault is null).Select(row => (row.Columns, Values: row.Values.ToArray())).ToList();
        string[][] all = [.. rows.Select(row => row.Columns.Select((_, i) => i < row.Values.Length ? row.Values[i] ?? "" : "").ToArray())];
        return rows[0].Columns is ["text"] ? all : [[.. rows[0].Columns], .. all];
    }
}
