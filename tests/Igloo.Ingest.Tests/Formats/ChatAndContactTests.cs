namespace Igloo.Ingest.Tests.Formats;

/// <summary>What handsets export: chats, contacts, mailboxes and marks on maps.</summary>
public sealed class ChatAndContactTests
{
    [Theory]
    [InlineData("12/31/23, 9:41 PM - Ana Ruiz: we leave at six", "2023-12-31T21:41Z")]
    [InlineData("31/12/2023, 21:41 - Ana Ruiz: we leave at six", "2023-12-31T21:41Z")]
    [InlineData("31/12/23 21:41 - Ana Ruiz: we leave at six", "2023-12-31T21:41Z")]
    [InlineData("31.12.23, 21:41 - Ana Ruiz: we leave at six", "2023-12-31T21:41Z")]
    [InlineData("31/12/23, 9:41 p. m. - Ana Ruiz: we leave at six", "2023-12-31T21:41Z")]
    [InlineData("\u200e[31/12/23, 21:41:05] ~ Ana Ruiz: we leave at six", "2023-12-31T21:41:05Z")]
    [InlineData("[2023-12-31, 9:41:05\u202fPM] Ana Ruiz: we leave at six", "2023-12-31T21:41:05Z")]
    public void A_message_of_a_chat_is_a_post_of_who_wrote_it(string line, string time)
    {
        var record = Drop.Read(Drop.Text(line, line.Replace("we leave at six", "pay half of it before", StringComparison.Ordinal))).Records[0];
        Assert.Equal((RecordKind.Post, "Ana Ruiz", time, "we leave at six"), (record.Kind, record.Find(Role.Subject, FieldType.PersonFullName), record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Subject, FieldType.TextNarrative)));
    }

    [Fact]
    public void Who_is_not_saved_among_the_contacts_is_a_number_and_what_a_line_does_not_begin_goes_on()
    {
        var read = Drop.Read(Drop.Text("31/12/23, 21:40 - Messages are end-to-end encrypted.", "31/12/23, 21:41 - +52 55 1234 5678: we leave at six", "from the gate", "31/12/23, 21:42 - Ana Ruiz: pay half of it before"));
        Assert.Equal(["+525512345678", null], read.Records.Select(record => record.Find(Role.Subject, FieldType.Phone)));
        Assert.Equal("we leave at six from the gate", read.Records[0].Find(Role.Subject, FieldType.TextNarrative));
        Assert.Equal([2L, 4L], read.Records.Select(record => record.Row.Number));
        Assert.Contains("nobody's message", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_with_a_day_at_its_top_is_no_chat() => Assert.Equal(RecordKind.Tip, Drop.ReadOnly(
        "31/05/2024 21:41 - report of the night desk. A van stood at the gate with its lights off. Six people got in and nobody spoke. They looked afraid of the driver.").Kind);

    [Fact]
    public void A_contact_is_a_person_with_all_phones()
    {
        var read = Drop.Read(Drop.Text(
            "BEGIN:VCARD", "VERSION:3.0", "N:Ruiz;Ana;;;", "FN:Ana Ruiz", "item1.TEL;TYPE=CELL:+1 202 555 0134", "TEL;TYPE=HOME:+1 202 555 0135", "PHOTO;ENCODING=b:AAAA", " BBBB", "BDAY:1984-07-14", "ADR;TYPE=HOME:;;12 Mill Rd;Solhaven;TX;78040;", "END:VCARD",
            "BEGIN:VCARD", "VERSION:2.1", "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Pe=C3=B1a;Jos=", "=C3=A9;;;", "TEL;CELL:+12025550136", "END:VCARD"));
        Assert.Equal([RecordKind.Party, RecordKind.Party], read.Records.Select(record => record.Kind));
        Assert.Equal(("Ana Ruiz", "+12025550134", "+12025550135", "1984-07-14"), (read.Records[0].Find(Role.Subject, FieldType.PersonFullName), read.Records[0].Find(Role.Subject, FieldType.Phone), read.Records[0].Find(Role.Named1, FieldType.Phone), read.Records[0].Find(Role.Subject, FieldType.PersonBirthDate)));
        Assert.Equal(("José", "Peña"), (read.Records[1].Find(Role.Subject, FieldType.PersonGivenName), read.Records[1].Find(Role.Subject, FieldType.PersonFamilyName)));
    }

    [Fact]
    public void A_contact_without_an_end_is_set_aside() =>
        Assert.Contains("without an end", Assert.Single(Drop.Read(Drop.Text("BEGIN:VCARD", "FN:Ana Ruiz", "TEL:+12025550134", "END:VCARD", "BEGIN:VCARD", "FN:Luis Paz", "TEL:+12025550135")).Rejects).Reason, StringComparison.Ordinal);

    [Fact]
    public void Each_mail_of_a_mailbox_is_a_tip_and_what_is_attached_a_reject()
    {
        var read = Drop.Read(Drop.Text(
            "From ana@example.org Fri May 31 17:45:00 2024", "From: Ana <ana@example.org>", "Subject: car", "Date: Fri, 31 May 2024 17:45:00 +0000", "", "A white van with plate ABC-123 stood at the gate.", "",
            "From luis@example.org Fri May 31 18:45:00 2024", "From: Luis <luis@example.org>", "Subject: house", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=x", "", "--x", "", "They never go out of the house.", "--x", "Content-Disposition: attachment; filename=a.jpg", "Content-Type: image/jpeg", "", "AAAA", "--x--", ""));
        Assert.Equal([RecordKind.Tip, RecordKind.Tip], read.Records.Select(record => record.Kind));
        Assert.Equal("ABC123", read.Records[0].Find(Role.Subject, FieldType.VehiclePlate));
        Assert.Contains("attached", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_on_a_map_is_a_place_where_its_point_is()
    {
        var record = Drop.ReadOnly("<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>Old mill</name><styleUrl>#a</styleUrl><Point><coordinates>-99.5,27.5,0</coordinates></Point></Placemark></Document></kml>");
        Assert.Equal((RecordKind.Place, "OLD MILL", "27.5", "-99.5"), (record.Kind, record.Find(Role.Subject, FieldType.PlaceName), record.Find(Role.Subject, FieldType.PlaceLatitude), record.Find(Role.Subject, FieldType.PlaceLongitude)));
    }

    [Fact]
    public void A_map_without_marks_is_refused() => Assert.Contains("no placemarks", Drop.ReasonAgainst(Drop.Text("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>")), StringComparison.Ordinal);
}
