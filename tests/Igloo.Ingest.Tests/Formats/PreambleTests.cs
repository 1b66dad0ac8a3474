namespace Igloo.Ingest.Tests.Formats;

/// <summary>What stands before and around the rows of a file.</summary>
public sealed class PreambleTests
{
    [Fact]
    public void Labels_with_their_values_stand_before_the_header()
    {
        var read = Drop.Read(Drop.Text("Station:,E07,Date:,31/05/2024,,", "From:,Old Mill,To:,Lumen,,", "plate,reader,timestamp,lane,speed,note", "ABC-123,E07,2024-05-31 17:45,1,50,x", "ABC-124,E07,2024-05-31 17:46,2,51,y"));
        Assert.Equal(2, read.Records.Count);
        Assert.Equal(FieldType.VehiclePlate, read.Column("plate").Type);
        Assert.All(read.Rejects, reject => Assert.Equal("stands before the header", reject.Reason));
    }

    [Fact]
    public void Names_of_columns_that_all_end_in_colons_are_the_header() =>
        Assert.Equal(2, Drop.Read(Drop.Text("Name:,Phone:,Email:", "Ana Ruiz,202-555-0134,ana@example.org", "Luis Soto,202-555-0135,luis@example.org")).Records.Count);

    [Fact]
    public void Commas_in_names_part_no_columns_of_fixed_width()
    {
        var read = Drop.Read(Drop.Text(
            "INMATE NO   NAME                DOB         BOOKED       CHARGE",
            "2024000118  RUIZ, ANA B         04/12/1991  01/14/2024   SMUGGLING",
            "2024000125  SOTO, LUIS          09/29/1994  01/15/2024   TRESPASS",
            "2024000131  VEGA, MARIA J       02/18/1978  01/16/2024   SMUGGLING"));
        Assert.Equal(3, read.Records.Count);
        Assert.Equal(FieldType.PersonFullName, read.Column("NAME").Type);
    }

    [Fact]
    public void Commas_that_the_header_has_too_part_columns() =>
        Assert.Equal(FieldType.Phone, Drop.Read(Drop.Text("name, phone", "Ana, 202-555-0134", "Eva, 202-555-0135", "Pia, 202-555-0136")).Column("phone").Type);

    [Fact]
    public void Few_rows_in_an_object_over_several_lines_are_found_beside_what_tells_about_the_file()
    {
        var read = Drop.Read(Drop.Text("{\"case\": \"24-118\", \"reads\": [", "{\"plate\": \"ABC123\", \"camera\": \"E07\", \"time\": \"2024-05-31 10:00:00\"},", "{\"plate\": \"ABC124\", \"camera\": \"E07\", \"time\": \"2024-05-31 10:01:00\"},", "{\"plate\": \"ABC125\", \"camera\": \"E07\", \"time\": \"2024-05-31 10:02:00\"}", "]}"));
        Assert.Equal(3, read.Records.Count);
    }

    [Fact]
    public void A_record_with_a_list_of_its_own_is_no_file_of_rows() => Assert.Contains(
        "one JSON object", Drop.ReasonAgainst(Drop.Text("{\"name\": \"Ana Ruiz\",", "\"born\": \"1991-04-12\",", "\"town\": \"Lumen\",", "\"note\": \"none\",", "\"phones\": [{\"no\": \"202-555-0134\"}, {\"no\": \"202-555-0135\"}, {\"no\": \"202-555-0136\"}]}")), StringComparison.Ordinal);

    [Fact]
    public void A_summary_that_a_blank_line_parts_from_a_wider_table_stands_before_it()
    {
        var read = Drop.Read(Drop.Text("Description,,Summary Amt.", "Beginning balance,,1000.00", "", "Date,Sender,Recipient,Amount", "2024-05-31,Ana Ruiz,Luis Paz,20.00", "2024-06-01,Ana Ruiz,Luis Paz,30.00"));
        Assert.Equal(2, read.Records.Count);
        Assert.Equal(["stands before the header", "stands before the header"], read.Rejects.Select(reject => reject.Reason));
    }

    [Fact]
    public void A_header_one_name_short_with_rows_right_below_it_is_no_summary() =>
        Assert.Contains("the header has 3", Drop.ReasonAgainst(Drop.Text("Date,Sender,Recipient", "2024-05-31,Ana Ruiz,Luis Paz,20.00", "2024-06-01,Ana Ruiz,Luis Paz,30.00")), StringComparison.Ordinal);
}
