using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Linking;

public sealed class EventReaderTests
{
    private static readonly RecordId Row = new(7);
    private static readonly SourceRef Source = new("police", "calls");
    private static readonly ReleaseClass Release = new("police", "shared");

    [Fact]
    public void A_call_has_its_time_its_end_and_both_phones()
    {
        var told = Read(
            RecordKind.Call,
            new(Role.Subject, FieldType.EventTime, "", "2024-03-01T10:00:00Z"), new(Role.Subject, FieldType.EventDuration, "", "90"),
            new(Role.From, FieldType.Phone, "", "1"), new(Role.To, FieldType.Phone, "", "2"))!;
        Assert.Equal(EventKind.Call, told.Kind);
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 10, 1, 30, TimeSpan.Zero), told.End);
        Assert.Equal([Role.From, Role.To], told.Participants.Select(participant => participant.Role));
    }

    [Fact]
    public void A_payment_has_its_sum_and_currency()
    {
        var told = Read(RecordKind.Payment, new(Role.Subject, FieldType.PaymentAmount, "", "12.50"), new(Role.Subject, FieldType.PaymentCurrency, "", "USD"), new(Role.Payer, FieldType.Phone, "", "1"))!;
        Assert.Equal((12.50m, "USD"), (told.Amount, told.Currency));
    }

    [Fact]
    public void A_booking_is_bound_by_its_locator()
    {
        Assert.Equal("AB12CD", Read(RecordKind.Booking, new Field(Role.Subject, FieldType.BookingLocator, "", "AB12CD"))!.Group);
    }

    [Fact]
    public void A_day_without_an_hour_reads_as_its_midnight()
    {
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), Read(RecordKind.Tip, new Field(Role.Subject, FieldType.EventTime, "", "2024-03-01"))!.Start);
    }

    [Fact]
    public void A_row_without_a_time_tells_an_event_without_one()
    {
        Assert.Null(Read(RecordKind.Tip)!.Start);
    }

    [Theory]
    [InlineData(RecordKind.Party)]
    [InlineData(RecordKind.Registration)]
    [InlineData(RecordKind.Place)]
    public void Rows_of_lists_tell_no_event(RecordKind kind)
    {
        Assert.Null(Read(kind));
    }

    [Fact]
    public void Only_tips_and_adverts_keep_their_text()
    {
        var text = new Field(Role.Subject, FieldType.TextNarrative, "", "seen there");
        Assert.Equal("seen there", Read(RecordKind.Tip, text)!.Text);
        Assert.Equal("seen there", Read(RecordKind.Post, text)!.Text);
        Assert.Null(Read(RecordKind.Payment, text)!.Text);
    }

    private static CaseEvent? Read(RecordKind kind, params Field[] fields) => EventReader.Of(
        new Igloo.Model.Record(Row, new UploadId(1), new RowRef("", 2), kind, fields, SentRow.None), Source, Release,
        mention => mention.Kind == EntityKind.Phone && fields.Any(field => field.Role == mention.Role && field.Type == FieldType.Phone)
            ? EntityId.From(EntityKind.Phone, fields.First(field => field.Role == mention.Role && field.Type == FieldType.Phone).Value)
            : null);
}
