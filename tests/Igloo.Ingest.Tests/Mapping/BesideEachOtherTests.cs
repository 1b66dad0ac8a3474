namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What columns are, seen beside others of their table.</summary>
public sealed class BesideEachOtherTests
{
    private static ReadDrop Read(params string[] lines) => Drop.Read(Drop.Text(lines));

    [Theory]
    [InlineData("RUIZ/ANA", ColumnDecision.Accepted)]
    [InlineData("DE-LA-O/ANA", ColumnDecision.Accepted)]
    [InlineData("photos/ana.jpg", ColumnDecision.Ignored)]
    public void Passengers_as_tickets_write_them_are_names_and_paths_are_not(string written, ColumnDecision decision) =>
        Assert.Equal(decision, Drop.Read(Drop.Text("Flight,Date,From,To,Passenger name,Passport No", $"XY123,2024-05-31,MTY,REX,{written},A1234567", $"XY123,2024-05-31,MTY,REX,{written},B1234567")).Column("Passenger name").Decision);

    [Fact]
    public void Of_a_county_and_a_state_the_state_is_the_region()
    {
        var read = Read("Case Number,Last Name,First Name,Date of last contact,City,County,State", "MP100001,Ruiz,Ana,2024-05-31,Lumen,Webb,TX", "MP100002,Paz,Luis,2024-06-01,Harbor,Cameron,TX");
        Assert.Equal((FieldType.AddressRegion, ColumnDecision.Accepted), (read.Column("State").Type, read.Column("State").Decision));
        Assert.Equal(ColumnDecision.Ignored, read.Column("County").Decision);
    }

    [Fact]
    public void A_county_alone_is_the_region() =>
        Assert.Equal(FieldType.AddressRegion, Read("Name,Phone,Street,City,County", "Ana Ruiz,2025550134,12 Main St,Lumen,Webb", "Luis Paz,2025550177,9 Elm Ave,Harbor,Cameron").Column("County").Type);

    [Theory]
    [InlineData("county_name")]
    [InlineData("department_name")]
    public void The_name_of_a_county_or_department_is_nobodys(string header) =>
        Assert.NotEqual(FieldType.PersonFullName, Read($"date,time,location,violation,vehicle_plate,{header}", "2024-05-31,17:45,I35 mile 12,Speeding,KRT4821,Webb County", "2024-06-01,09:05,I35 mile 14,Speeding,NVD7730,Cameron County").Column(header).Type);

    [Fact]
    public void In_and_out_over_times_are_when_a_car_came_and_went()
    {
        var record = Drop.ReadOnly("Ticket,Plate,In,Out,Lot", "100001,KRT4821,05/31/24 17:45,05/31/24 19:10,Lot B");
        Assert.Equal((RecordKind.Sighting, "2024-05-31T17:45Z", "2024-05-31T19:10Z"), (record.Kind, record.Find(Role.Subject, FieldType.EventTime), record.Find(Role.Subject, FieldType.EventEndTime)));
    }

    [Fact]
    public void In_and_out_over_anything_else_are_no_times() =>
        Assert.DoesNotContain(Read("Plate,Date,Lot,In", "KRT4821,05/31/2024 17:45,Lot B,yes", "NVD7730,05/31/2024 17:50,Lot B,no").Mapping.Columns, column => column is { Name: "In", Type: FieldType.EventTime });

    [Fact]
    public void A_camera_stands_at_a_site_which_is_the_place() =>
        Assert.Equal("IH35 SB", Drop.ReadOnly("Plate_Number,Detection_Timestamp,Site,Camera", "KRT4821,2024-05-31T17:45:00Z,IH35 SB,Cam 3").Find(Role.Subject, FieldType.PlaceName));

    [Fact]
    public void A_place_may_be_at_a_milestone()
    {
        Assert.Equal("#12 US-59 @ MM 700 NB", Drop.ReadOnly("Plate,Capture time,Camera name", "KRT4821,2024-05-31 17:45,#12 US-59 @ MM 700 NB").Fields.Single(field => field.Type == FieldType.PlaceName).Raw);
        Assert.DoesNotContain(Read("Plate,Capture time,Camera name", "KRT4821,2024-05-31 17:45,cam12@example.org").Mapping.Columns, column => column is { Type: FieldType.PlaceName, Decision: ColumnDecision.Accepted });
    }

    [Fact]
    public void What_stands_in_every_row_is_no_rows_number()
    {
        string[] rows = [.. Enumerable.Range(0, 6).Select(i => $"KRT482{i},05/31/2024 17:4{i},Lot B,TX")];
        Assert.NotEqual(FieldType.SourceRecordId, Read(["Plate,Time,Lot,Record no", .. rows]).Column("Record no").Type);
    }

    [Fact]
    public void A_list_of_people_with_notes_is_no_list_of_tips()
    {
        const string Note = "old neighbour of the family who does not pick up after nine in the evening";
        Assert.Equal(RecordKind.Party, Drop.ReadOnly("Name,Mobile,E-mail,Company,Notes", $"Ana Ruiz,202-555-0134,ana@example.org,Ruiz Cleaning,{Note}").Kind);
        Assert.Equal(RecordKind.Tip, Drop.ReadOnly("Received,Tip text,Phone", $"2024-05-31,{Note},202-555-0134").Kind);
    }

    [Theory]
    [InlineData("Plate,Make,Visitor's car since,Time in,Time out,Owner", "KRT4821,Ford,2019,17:45,19:10,Ana Ruiz", "Time in", "Time out")]
    [InlineData("Plate,Make,Out Date/Time,In Date/Time,Renter", "KRT4821,Ford,05/31/2024 17:45,06/02/2024 09:10,Ana Ruiz", "Out Date/Time", "In Date/Time")]
    public void Who_comes_in_first_comes_and_who_goes_out_first_is_brought_back(string header, string row, string begins, string ends)
    {
        var read = Read(header, row);
        Assert.Equal((FieldType.EventTime, FieldType.EventEndTime), (read.Column(begins).Type, read.Column(ends).Type));
    }

    [Fact]
    public void What_a_colour_is_called_is_the_colour_and_no_drivers_name()
    {
        var record = Drop.ReadOnly("plate,camera,time,vehicle.color.name,vehicle.make.name", "KRT4821,Gate 2,2024-05-31 17:45,white,ford");
        Assert.Equal(("WHITE", null), (record.Find(Role.Subject, FieldType.VehicleColour), record.Find(Role.Driver, FieldType.PersonFullName)));
    }

    [Fact]
    public void Whom_a_card_is_billed_to_pays()
    {
        var record = Drop.ReadOnly("id,amount,currency,created,billing_details.name,billing_details.address.city,billing_details.address.postal_code", "ch_20012345,20.00,usd,2024-05-31 17:45,Ana Ruiz,Lumen,20001");
        Assert.Equal(("Ana Ruiz", "20001"), (record.Find(Role.Payer, FieldType.PersonFullName), record.Find(Role.Payer, FieldType.AddressPostalCode)));
    }
}
