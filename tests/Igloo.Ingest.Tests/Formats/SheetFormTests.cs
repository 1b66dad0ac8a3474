namespace Igloo.Ingest.Tests.Formats;

/// <summary>Sheets of other programs than Excel: OpenDocument, the XML of 2003, and tables of web pages.</summary>
public sealed class SheetFormTests
{
    private const string Head = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Reads\"><Table>";
    private const string End = "</Table></Worksheet></Workbook>";

    [Fact]
    public void An_OpenDocument_cell_is_read_as_it_is_stored_and_not_as_it_is_shown()
    {
        var read = Drop.Read(OpenDocument.OfXml(
            $"<table:table-row>{OpenDocument.Text("caller")}{OpenDocument.Text("timestamp")}{OpenDocument.Text("called")}</table:table-row>"
            + $"<table:table-row>{OpenDocument.Text("202-555-0135")}<table:table-cell office:value-type=\"date\" office:date-value=\"2024-05-31T17:45:00\"><office:annotation><text:p>seen twice</text:p></office:annotation><text:p>31/05/24</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"float\" office:value=\"2025550134\"><text:p>2.03E+09</text:p></table:table-cell></table:table-row>"));
        var record = Assert.Single(read.Records);
        Assert.Equal(("2024-05-31T17:45:00Z", "+12025550134"), (record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void Rows_and_cells_that_an_OpenDocument_sheet_says_once_are_as_many_as_it_says()
    {
        var read = Drop.Read(OpenDocument.OfXml(
            $"<table:table-row>{OpenDocument.Text("plate")}{OpenDocument.Text("reader")}{OpenDocument.Text("timestamp")}</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + $"<table:table-row table:number-rows-repeated=\"2\">{OpenDocument.Text("ABC-123")}<table:table-cell/>{OpenDocument.Text("2024-05-31 17:45")}<table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"));
        Assert.Equal([5L, 6L], read.Records.Select(record => record.Row.Number));
    }

    [Fact]
    public void A_row_that_is_said_to_stand_there_more_often_than_a_sheet_has_rows_is_refused() => Assert.Contains("more often than a sheet has rows", Drop.ReasonAgainst(OpenDocument.OfXml(
        $"<table:table-row>{OpenDocument.Text("plate")}{OpenDocument.Text("reader")}{OpenDocument.Text("timestamp")}</table:table-row><table:table-row table:number-rows-repeated=\"2000000000\">{OpenDocument.Text("ABC-123")}{OpenDocument.Text("E07")}{OpenDocument.Text("2024-05-31 17:45")}</table:table-row>")), StringComparison.Ordinal);

    [Fact]
    public void An_OpenDocument_drawing_is_refused() => Assert.Contains("without sheets or text", Drop.ReasonAgainst(OpenDocument.OfXml("", "graphics")), StringComparison.Ordinal);

    [Fact]
    public void A_locked_OpenDocument_sheet_is_refused() => Assert.Contains("has a password", Drop.ReasonAgainst(OpenDocument.OfParts(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"), ("content.xml", "x"))), StringComparison.Ordinal);

    [Fact]
    public void No_entity_of_a_sheet_unfolds() => Assert.Contains("damaged", Drop.ReasonAgainst(OpenDocument.OfParts(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<!DOCTYPE r [<!ENTITY a \"aaaa\">]><r>&a;</r>"))), StringComparison.Ordinal);

    [Fact]
    public void In_the_XML_of_2003_rows_and_cells_stand_where_they_say()
    {
        var read = Drop.Read(Drop.Text(Head
            + "<Row><Cell><Data ss:Type=\"String\">plate</Data></Cell><Cell><Data ss:Type=\"String\">reader</Data></Cell><Cell><Data ss:Type=\"String\">timestamp</Data></Cell></Row>"
            + "<Row ss:Index=\"4\"><Cell><Data ss:Type=\"String\">ABC-123</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"DateTime\">2024-05-31T17:45:00.000</Data></Cell></Row>" + End));
        var record = Assert.Single(read.Records);
        Assert.Equal((4L, "2024-05-31T17:45:00Z"), (record.Row.Number, record.Find(Role.Subject, FieldType.EventTime)));
        Assert.DoesNotContain(record.Fields, field => field.Type == FieldType.PlaceName);
    }

    [Fact]
    public void A_workbook_of_2003_without_cells_is_refused() => Assert.Contains("no filled cell", Drop.ReasonAgainst(Drop.Text(Head + End)), StringComparison.Ordinal);

    [Fact]
    public void A_cell_of_a_web_page_goes_on_through_the_rows_and_columns_that_it_spans()
    {
        var read = Drop.Read(Drop.Text(
            "<html><body><h1>Calls</h1><table><tr><th>caller</th><th>called</th><th>start time</th><th>duration</th></tr>",
            "<tr><td rowspan=2>+12025550134</td><td>+12025550135</td><td>31/05/2024<br>17:45:00</td><td>120</td></tr><tr><td>+12025550136</td><td>31/05/2024 18:45:00</td><td>7</td></tr></table></body></html>"));
        Assert.Equal(["+12025550134", "+12025550134"], read.Records.Select(record => record.Find(Role.From, FieldType.Phone)));
        Assert.Equal(["2024-05-31T17:45:00Z", "2024-05-31T18:45:00Z"], read.Records.Select(record => record.Find(Role.Subject, FieldType.EventTime)));
    }

    [Fact]
    public void What_only_lays_out_a_web_page_and_what_runs_in_it_are_no_rows()
    {
        var read = Drop.Read(Drop.Text(
            "<!DOCTYPE html><table><tr><td>menu</td><td><table><tr><td>plate</td><td>reader</td><td>timestamp</td></tr><tr><td>ABC-123<script>alert(1)</script></td><td>E07</td><td>2024-05-31 17:45</td></tr></table></td></tr></table>"));
        Assert.Equal("ABC123", Assert.Single(read.Records).Find(Role.Subject, FieldType.VehiclePlate));
        Assert.Empty(read.Rejects);
    }

    [Fact]
    public void A_page_of_tables_that_are_nested_without_end_is_read_or_refused()
    {
        var opened = Drop.Open(Drop.Text(string.Concat(Enumerable.Repeat("<table><tr><td>", 20_000))));
        Assert.False(opened.IsUsable);
    }

    [Theory]
    [InlineData("<table_data name=\"reads\"><row><plate>ABC-123</plate><reader>E07</reader><timestamp>2024-05-31 17:45</timestamp></row><row><plate>ABC-124</plate><reader>E07</reader><timestamp>2024-05-31 17:46</timestamp></row></table_data>")]
    [InlineData("<table><row><plate>ABC-123</plate><reader>E07</reader><timestamp>2024-05-31 17:45</timestamp></row><row><plate>ABC-124</plate><reader>E07</reader><timestamp>2024-05-31 17:46</timestamp></row></table>")]
    public void XML_whose_table_is_no_table_of_a_page_is_XML(string xml) => Assert.Equal(2, Drop.Read(Drop.Text(xml)).Records.Count);

    [Fact]
    public void A_piece_of_a_page_is_a_page_where_it_has_cells() => Assert.Equal("ABC123", Assert.Single(Drop.Read(Drop.Text(
        "<div class=x><table><tr><th>plate</th><th>reader</th><th>timestamp</th></tr><tr><td>ABC-123</td><td>E07</td><td>2024-05-31 17:45</td></tr></table></div>")).Records).Find(Role.Subject, FieldType.VehiclePlate));
}
