namespace Igloo.Ingest.Tests.Rows;

/// <summary>Cells that hold several phones, addresses or plates.</summary>
public sealed class SeveralInCellTests
{
    [Fact]
    public void Each_recipient_of_a_mail_has_a_part_of_its_own()
    {
        var record = Drop.ReadOnly("From,To,Date", "ana@example.org,\"luis@example.org, mei@example.org, luis@example.org\",2024-05-31 17:45");
        Assert.Equal(("ana@example.org", "luis@example.org", "mei@example.org"), (record.Find(Role.From, FieldType.Email), record.Find(Role.To, FieldType.Email), record.Find(Role.Named1, FieldType.Email)));
        Assert.Equal(3, record.Fields.Count(field => field.Type == FieldType.Email));
    }

    [Theory]
    [InlineData("202-555-0134 / 202-555-0135")]
    [InlineData("202-555-0134; 202-555-0135")]
    [InlineData("202-555-0134|202-555-0135;")]
    public void Two_phones_in_a_cell_are_two(string cell)
    {
        var record = Drop.ReadOnly("name,phone", $"Ana Ruiz,{cell}");
        Assert.Equal(("+12025550134", "+12025550135"), (record.Find(Role.Subject, FieldType.Phone), record.Find(Role.Named1, FieldType.Phone)));
    }

    [Fact]
    public void A_cell_of_which_one_piece_cannot_be_read_stays_unreadable_as_a_whole() =>
        Assert.DoesNotContain(Drop.ReadOnly("name,email", "Ana Ruiz,ana@example.org; see the file").Fields, field => field.Type == FieldType.Email);

    [Fact]
    public void A_name_written_last_name_first_before_an_address_is_one_address()
    {
        var record = Drop.ReadOnly("name,email", "Ana Ruiz,\"Ruiz, Ana <ana@example.org>\"");
        Assert.Equal(["ana@example.org"], record.Fields.Where(field => field.Type == FieldType.Email).Select(field => field.Value));
    }

    [Fact]
    public void What_is_beyond_the_eighth_besides_is_counted_in_the_report()
    {
        var many = string.Join("; ", Enumerable.Range(0, 12).Select(i => $"p{i}@example.org"));
        var read = Drop.Read(Drop.Text("From,To,Date", $"ana@example.org,{many},2024-05-31 17:45"));
        Assert.Equal(10, Assert.Single(read.Records).Fields.Count(field => field.Type == FieldType.Email));
        Assert.Contains(read.Report.Warnings, warning => warning.StartsWith("3 phones, addresses", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_before_a_dot_before_the_at_belong_to_the_address() =>
        Assert.Equal("luis.soto jr.@example.org", Drop.ReadOnly("name,email", "Luis Soto,Luis.Soto Jr.@example.org").Find(Role.Subject, FieldType.Email));
}
