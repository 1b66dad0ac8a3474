namespace Igloo.Ingest.Tests.Rows;

public sealed class RecordTests
{
    private const string Header = "plate,reader,timestamp";

    [Fact]
    public void A_record_is_named_by_its_upload_and_row()
    {
        var record = Drop.ReadOnly(Header, "ABC-123,E07,2024-05-31 17:45");
        Assert.Equal((Drop.Upload, new RowRef("", 2), Record.IdOf(Drop.Upload, new RowRef("", 2))), (record.Upload, record.Row, record.Id));
    }

    [Fact]
    public void Fields_are_ordered_by_part_and_type_and_keep_what_was_typed()
    {
        var record = Drop.ReadOnly("reader,timestamp,plate", "e07 ,2024-05-31 17:45,abc-123");
        Assert.Equal(
            [new Field(Role.Subject, FieldType.VehiclePlate, "abc-123", "ABC123"), new Field(Role.Subject, FieldType.PlaceName, "e07 ", "E07"), new Field(Role.Subject, FieldType.EventTime, "2024-05-31 17:45", "2024-05-31T17:45Z")],
            record.Fields);
    }

    [Fact]
    public void A_row_without_what_its_kind_needs_is_set_aside_with_the_value_at_fault()
    {
        var reject = Assert.Single(Drop.Read(Drop.Text(Header, "ABC-123,E07,2024-05-31 17:45", "ABC-124,E07,later that day", "ABC-123,E07,2024-05-31 17:46", "ABC-123,E07,2024-05-31 17:47")).Rejects);
        Assert.Equal((3L, "timestamp", "later that day"), (reject.Row.Number, reject.Column, reject.Value));
        Assert.StartsWith("no usable time: ", reject.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_where_the_needed_value_is_empty_says_what_is_missing() =>
        Assert.Equal("no vehicle, vessel, account or phone that was seen", Assert.Single(Drop.Read(Drop.Text(Header, "ABC-123,E07,2024-05-31 17:45", ",E07,2024-05-31 17:46")).Rejects).Reason);

    [Fact]
    public void A_value_that_is_not_needed_may_be_unreadable_and_the_row_stays()
    {
        var read = Drop.Read(Drop.Text("name,email", "Ana Ruiz,ana@example.org", "Luis Soto,luis@"));
        Assert.Equal(2, read.Records.Count);
        var email = read.Report.Columns.Single(column => column.Name == "email");
        Assert.Equal((2, 1), (email.Filled, email.Unreadable));
        Assert.StartsWith("'luis@': not an e-mail address", Assert.Single(email.Examples), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,c,t,amount", "1,2,3,4")]
    [InlineData("name", "Ana")]
    public void Raw_rows_hold_every_column(string header, string row)
    {
        var mapping = new ColumnMapping { Kind = RecordKind.Party, Columns = [new MappedColumn { Name = header.Split(',')[0], Type = FieldType.AddressFull }] };
        var record = Assert.Single(Drop.Read(Drop.Text(header, row), Drop.Request with { Mapping = mapping }).Records);
        Assert.Equal(header.Split(','), record.Sent.Columns);
        Assert.Equal(row.Split(','), record.Sent.Texts);
    }
}
