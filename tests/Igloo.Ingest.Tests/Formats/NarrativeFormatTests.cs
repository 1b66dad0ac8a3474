namespace Igloo.Ingest.Tests.Formats;

public sealed class NarrativeFormatTests
{
    [Fact]
    public void A_text_of_sentences_is_one_tip_with_what_it_names()
    {
        var record = Assert.Single(Drop.Read(FormatSamples.Sample("PlainTextFormat")).Records);
        Assert.Equal((RecordKind.Tip, "+12025550134", "ABC123"), (record.Kind, record.Find(Role.Subject, FieldType.Phone), record.Find(Role.Subject, FieldType.VehiclePlate)));
    }

    [Fact]
    public void A_mail_is_a_tip_with_the_time_it_was_sent_and_its_sender_only_in_the_raw_row()
    {
        var record = Assert.Single(Drop.Read(FormatSamples.Sample("MailFormat")).Records);
        Assert.Equal((RecordKind.Tip, "2024-05-31T23:45:10Z"), (record.Kind, record.Find(Role.Subject, FieldType.EventTime)));
        Assert.DoesNotContain(record.Fields, field => field.Raw.Contains("desk@example.org", StringComparison.Ordinal));
        Assert.Contains("desk@example.org", record.SentJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_attached_to_a_mail_is_set_aside_by_its_name()
    {
        var read = Drop.Read(Drop.Text(
            "From: desk@example.org", "To: igloo@example.org", "Subject: Calls", "Date: Fri, 31 May 2024 10:00:00 +0000", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=q", "",
            "--q", "Content-Type: text/plain", "", "The calls of May are attached.", "--q", "Content-Type: text/csv", "Content-Disposition: attachment; filename=calls.csv", "", "caller,called", "--q--"));
        Assert.Single(read.Records);
        Assert.Equal(("calls.csv", "is attached to the mail and not read; drop it as a file of its own"), (Assert.Single(read.Rejects).Value, read.Rejects[0].Reason));
    }

    [Fact]
    public void One_long_sentence_under_a_title_and_a_date_is_a_narrative()
    {
        const string Sentence = "A white van left the old mill each night with its lights off, and came back before dawn, when the gate of the yard was opened from inside by two men.";
        Assert.Equal(RecordKind.Tip, Assert.Single(Drop.Read(Drop.Text("The Lumen Courier", "VANS AT THE OLD MILL, SAY THE NEIGHBOURS", "", "31 May 2024", "", Sentence)).Records).Kind);
    }

    [Fact]
    public void A_report_with_labels_at_its_top_is_one_narrative_though_its_lines_are_no_sentences() =>
        Assert.Equal(RecordKind.Tip, Assert.Single(Drop.Read(Drop.Text("SOURCE: The Lumen Courier", "TITLE: Arrests of the week", "", "RUIZ, ANA / 0003 hours / open gate", "SOTO, LUIS / 2215 hours / no lights; no papers")).Records).Kind);

    [Fact]
    public void A_sentence_may_end_in_the_quotation_that_it_closes() =>
        Assert.Single(Drop.Read(Drop.Text("SOURCE: The Lumen Courier", "TITLE: Night vans", "", "The mayor called the drivers \"thieves, liars, and a plague on our town.\"")).Records);

    [Fact]
    public void Labels_above_a_table_make_no_narrative()
    {
        var read = Drop.Read(Drop.Text("Report: subscribers", "Printed: 31 May 2024", "name;phone;email", "Ana Ruiz;202-555-0134;ana@example.org", "Luis Soto;202-555-0135;luis@example.org"));
        Assert.Equal([RecordKind.Party, RecordKind.Party], read.Records.Select(record => record.Kind));
    }

    [Fact]
    public void Labels_above_a_table_of_two_columns_are_asked_about_and_not_told_as_a_text() =>
        Assert.Contains("was not recognised", Drop.ReasonAgainst(Drop.Text("Report: subscribers", "Printed: 31 May 2024", "name,phone", "Ana Ruiz,202-555-0134", "Luis Soto,202-555-0135")), StringComparison.Ordinal);

    [Fact]
    public void A_report_whose_lines_have_a_comma_each_is_one_narrative_still() =>
        Assert.Single(Drop.Read(Drop.Text(["SOURCE: The Lumen Courier", "TITLE: Arrests of the week", .. Enumerable.Range(10, 20).Select(i => $"RUIZ, ANA / 00{i} hours / open gate")])).Records);

    [Fact]
    public void Labels_inside_the_rows_of_a_table_make_no_narrative() =>
        Assert.Equal(2, Drop.Read(Drop.Text("name,remarks,phone", "Ana Ruiz,Seen: at the mill,202-555-0134", "Luis Soto,Seen: at the gate,202-555-0135")).Records.Count);

    [Fact]
    public void A_column_of_words_is_no_narrative() => Assert.Equal(RecordKind.Party, Drop.ReadOnly("name", "Ana Ruiz").Kind);

    [Fact]
    public void A_table_with_long_remarks_is_no_narrative() =>
        Assert.Equal(RecordKind.Tip, Drop.ReadOnly("received,narrative", "2024-05-31 17:45,\"A white van left the mill. It came back at dawn, with its lights off. Nobody got out.\"").Kind);

    [Fact]
    public void Columns_of_fixed_width_keep_a_time_of_day_with_its_date_and_refuse_what_crosses_a_border()
    {
        var read = Drop.Read(Drop.Text(
            "plate    reader      timestamp",
            "ABC-123  Old Mill    2024-05-31 17:45",
            "ABC-124  North Gate  2024-05-31 17:46",
            "ABC-125  E07         2024-05-31 17:47"));
        Assert.Equal(["OLD MILL", "NORTH GATE", "E07"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PlaceName)));
        Assert.Equal("2024-05-31T17:45Z", read.Records[0].Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void A_line_under_the_header_says_where_columns_of_fixed_width_begin_whatever_the_footer_does()
    {
        var read = Drop.Read(Drop.Text(
            "plate   reader     timestamp       ",
            "------- ---------- ----------------",
            "ABC-123 Old Mill   2024-05-31 17:45",
            "ABC-124 North Gate 2024-05-31 17:46",
            "",
            "(2 rows affected)"));
        Assert.Equal(["OLD MILL", "NORTH GATE"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PlaceName)));
        Assert.Equal(["underlines the header", "no time"], read.Rejects.Select(reject => reject.Reason));
    }

    [Fact]
    public void A_document_is_its_paragraphs_without_what_was_struck_out_and_remarked()
    {
        var record = Assert.Single(Drop.Read(OpenDocument.OfParts(("[Content_Types].xml", "<Types/>"), ("word/document.xml",
            "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>A white van with plate </w:t></w:r><w:del><w:r><w:delText>XYZ-789</w:delText></w:r></w:del><w:r><w:t>ABC-123</w:t></w:r></w:p><w:p><w:r><w:t>It left at night.</w:t></w:r></w:p></w:body></w:document>"))).Records);
        Assert.Equal((RecordKind.Tip, "A white van with plate ABC-123 It left at night.", "ABC123"), (record.Kind, record.Find(Role.Subject, FieldType.TextNarrative), record.Find(Role.Subject, FieldType.VehiclePlate)));
    }

    [Fact]
    public void A_text_of_OpenDocument_is_one_too() => Assert.Equal("It left at night.", Assert.Single(Drop.Read(OpenDocument.OfParts(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml",
        "<d xmlns:office=\"urn:o\" xmlns:text=\"urn:t\"><text:p>It left<text:s/>at night.<office:annotation><text:p>who says so?</text:p></office:annotation></text:p></d>"))).Records).Find(Role.Subject, FieldType.TextNarrative));

    [Fact]
    public void A_document_of_pictures_is_refused() => Assert.Contains("holds no text", Drop.ReasonAgainst(OpenDocument.OfParts(("word/document.xml", "<w:document xmlns:w=\"urn:w\"/>"))), StringComparison.Ordinal);
}
