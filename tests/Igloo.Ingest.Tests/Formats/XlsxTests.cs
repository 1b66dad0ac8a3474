namespace Igloo.Ingest.Tests.Formats;

public sealed class XlsxTests
{
    private static readonly object?[] Header = ["plate", "reader", "timestamp"];
    private static readonly object?[] Read1 = ["ABC-123", "E07", new DateTime(2024, 5, 31, 17, 45, 10)];

    [Fact]
    public void Dates_are_values_to_the_second() =>
        Assert.Equal("2024-05-31T17:45:10Z", Assert.Single(Drop.Read(Workbook.Of(Header, Read1)).Records).Find(Role.Subject, FieldType.EventTime));

    [Fact]
    public void Numbers_typed_as_numbers_keep_all_their_digits()
    {
        var record = Assert.Single(Drop.Read(Workbook.Of(["caller", "called", "start"], [12025550134.0, 12025550135.0, new DateTime(2024, 5, 31, 17, 45, 0)])).Records);
        Assert.Equal("+12025550134", record.Find(Role.From, FieldType.Phone));
        Assert.Contains("\"caller\":\"12025550134\"", record.SentJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_rows_before_and_between_are_no_rows_and_numbers_stay_the_sheets()
    {
        var read = Drop.Read(Workbook.Of([null], Header, [null, null], Read1));
        Assert.Equal(1, read.Report.Rows);
        Assert.Equal(new RowRef("", 4), Assert.Single(read.Records).Row);
    }

    [Fact]
    public void Titles_above_the_header_of_a_sheet_are_rejects()
    {
        var read = Drop.Read(Workbook.Of(["Reads of May"], ["printed 2024-06-01"], Header, Read1));
        Assert.Equal(new RowRef("", 4), Assert.Single(read.Records).Row);
        Assert.Equal([1L, 2L], read.Rejects.Where(reject => reject.Reason == "stands before the header").Select(reject => reject.Row.Number));
    }

    [Fact]
    public void A_sheet_without_a_header_keeps_its_first_row()
    {
        var read = Drop.Read(Workbook.Of(["ana@example.org", "(202) 555-0134"], ["luis@example.org", "(202) 555-0135"]));
        Assert.Equal(2, read.Records.Count);
        Assert.Equal(["column 1", "column 2"], read.Mapping.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Every_sheet_with_a_header_is_read_as_what_it_tells()
    {
        var read = Drop.Read(Workbook.Of(
            ("reads", [Header, Read1]),
            ("calls", [["caller", "called", "start"], ["2025550134", "2025550135", "2024-05-31 17:45"]])));
        Assert.Equal([RecordKind.Sighting, RecordKind.Call], read.Records.Select(record => record.Kind));
        Assert.Equal([new RowRef("reads", 2), new RowRef("calls", 2)], read.Records.Select(record => record.Row));
        Assert.Equal("calls", Assert.Single(read.Mapping.Sheets).Sheet);
    }

    [Fact]
    public void The_guess_for_several_sheets_written_and_given_back_reads_the_same()
    {
        var workbook = Workbook.Of(("reads", [Header, Read1]), ("calls", [["caller", "called", "start"], ["2025550134", "2025550135", "2024-05-31 17:45"]]));
        var guessed = Drop.Read(workbook);
        var given = Drop.Read(workbook, Drop.Request with { Mapping = ColumnMapping.Parse(guessed.Mapping.ToJson()).Value });
        Assert.Equal(guessed.Records.SelectMany(record => record.Fields), given.Records.SelectMany(record => record.Fields));
    }

    [Fact]
    public void A_sheet_that_tells_nothing_known_is_set_aside_row_by_row()
    {
        var read = Drop.Read(Workbook.Of(("reads", [Header, Read1]), ("legend", [["abbreviation", "meaning"], ["E07", "a reader"]])));
        Assert.Equal((2, 1, 1), (read.Report.Rows, read.Report.Records, read.Report.Rejects));
        Assert.Contains("sheet 'legend'", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_right_of_the_header_rejects_its_row() =>
        Assert.Contains("right of the header", Assert.Single(Drop.Read(Workbook.Of(Header, Read1, [.. Read1, "stray"])).Rejects).Reason, StringComparison.Ordinal);
}
