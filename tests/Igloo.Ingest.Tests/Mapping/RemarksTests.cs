namespace Igloo.Ingest.Tests.Mapping;

public sealed class RemarksTests
{
    private const string Remark = "knows the driver of the white van from the market (202-555-0177) and calls him on Sundays";

    [Theory]
    [InlineData("Guest,Arrival,Departure,Room,Remarks", "Ana Ruiz,2024-05-31,2024-06-02,101,", RecordKind.Stay)]
    [InlineData("First name,Last name,Phone,Street,City,Zip,Notes", "Ana,Ruiz,202-555-0134,12 Main St,Lumen,20001,", RecordKind.Party)]
    [InlineData("Plate,Make,Model,Owner,Owner address,Observaciones", "ABC1234,Ford,F150,Ana Ruiz,\"12 Main St, Lumen\",", RecordKind.Registration)]
    [InlineData("Passenger,From,To,Departure,Ticket,Comments", "Ana Ruiz,Lumen,Harbor,2024-05-31 10:00,T-1,", RecordKind.Booking)]
    public void What_is_noted_beside_rows_of_any_kind_is_their_narrative_and_names_numbers(string header, string row, RecordKind kind)
    {
        var record = Drop.ReadOnly(header, row + Remark);
        Assert.Equal((kind, Remark), (record.Kind, record.Find(Role.Subject, FieldType.TextNarrative)));
        Assert.Contains(record.Fields, field => field is { Type: FieldType.Phone, Value: "+12025550177", Role: >= Role.Named1 and <= Role.Named8 });
    }

    [Theory]
    [InlineData("Guest,Arrival,Departure,Room,Remarks", "Ana Ruiz,2024-05-31,2024-06-02,101,late")]
    [InlineData("Guest,Arrival,Departure,Room,Bathrobes", "Ana Ruiz,2024-05-31,2024-06-02,101," + Remark)]
    public void A_word_is_none_and_sentences_under_any_other_header_are_not_taken_for_one(string header, string row) =>
        Assert.Null(Drop.ReadOnly(header, row).Find(Role.Subject, FieldType.TextNarrative));

    [Fact]
    public void Of_two_columns_of_remarks_the_first_is_read() =>
        Assert.Equal(Remark, Drop.ReadOnly("Guest,Arrival,Departure,Room,Remarks,Notes", $"Ana Ruiz,2024-05-31,2024-06-02,101,{Remark},asked for a quiet room at the back of the house on the second floor").Find(Role.Subject, FieldType.TextNarrative));
}
