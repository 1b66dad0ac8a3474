using CsCheck;
using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>Headers of two rows, the first of which says whose the columns under it are.</summary>
public sealed class GroupHeadingTests
{
    private static readonly string[] Transfers =
    [
        "SENDER,,,RECEIVER,,,TRANSACTION,,",
        "Name,Phone,Account,Name,Phone,Account,Date,Amount,Currency",
        "Ana Ruiz,202-555-0134,20000012345678,Luis Soto,202-555-0135,20000012345679,2024-05-31,500.00,USD",
    ];

    [Fact]
    public void Columns_of_one_name_are_told_apart_by_the_heading_above_them()
    {
        var read = Drop.Read(Drop.Text(Transfers));
        var record = Assert.Single(read.Records);
        Assert.Equal(("Ana Ruiz", "Luis Soto"), (record.Find(Role.Payer, FieldType.PersonFullName), record.Find(Role.Payee, FieldType.PersonFullName)));
        Assert.Equal(("+12025550134", "+12025550135"), (record.Find(Role.Payer, FieldType.Phone), record.Find(Role.Payee, FieldType.Phone)));
        Assert.Equal("stands before the header", Assert.Single(read.Rejects).Reason);
    }

    [Fact]
    public void So_are_those_of_a_sheet_with_merged_cells()
    {
        var rows = Transfers.Select(line => (object?[])[.. line.Split(',').Select(cell => cell.Length == 0 ? null : cell)]).ToArray();
        Assert.Equal("Luis Soto", Assert.Single(Drop.Read(Workbook.Of(rows)).Records).Find(Role.Payee, FieldType.PersonFullName));
    }

    [Theory]
    [InlineData("PARTIES,,MONEY,", "name,phone,amount,currency")]
    [InlineData("Report 7,,Page 1,", "name,phone,name,phone")]
    [InlineData("Transfers,,,", "name,phone,name,phone")]
    public void A_title_over_names_that_differ_with_a_number_or_alone_heads_no_columns(string above, string names) =>
        Assert.Equal(names.Split(','), GroupHeadings.Join(above.Split(','), names.Split(',')));

    [Fact]
    public void Every_name_ends_as_it_stands_in_the_header() =>
        Gen.Select(Gen.String[Gen.Char["ab1 "], 0, 4].Array[0, 8], Gen.String[Gen.Char["xy "], 0, 3].Array[0, 8]).Sample((above, names) =>
        {
            var joined = GroupHeadings.Join(above, names);
            Assert.Equal(names.Length, joined.Count);
            Assert.All(joined.Zip(names), pair => Assert.EndsWith(pair.Second.Trim(), pair.First.TrimEnd(), StringComparison.Ordinal));
        });

    private static readonly string[] Messages =
    [
        "No,Folder,Parties,,Time Stamp,Body",
        ",,From,To,,",
        "1,Inbox,202-555-0134,202-555-0135,2024-05-31 10:00:00,they are here now",
        "2,Sent,202-555-0135,202-555-0134,2024-05-31 10:05:00,wait for the others",
    ];

    [Fact]
    public void Names_below_a_heading_of_several_columns_are_read_with_it()
    {
        var read = Drop.Read(Drop.Text(Messages));
        Assert.Equal((Role.From, FieldType.Phone), (read.Column("Parties From").Role, read.Column("Parties From").Type));
        Assert.Equal((Role.To, FieldType.Phone), (read.Column("Parties To").Role, read.Column("Parties To").Type));
        Assert.Equal("is the second line of the header", Assert.Single(read.Rejects).Reason);
        Assert.Equal(2, read.Records.Count);
    }

    [Fact]
    public void So_are_those_of_a_sheet()
    {
        var rows = Messages.Select(line => (object?[])[.. line.Split(',').Select(cell => cell.Length == 0 ? null : cell)]).ToArray();
        var read = Drop.Read(Workbook.Of(rows));
        Assert.Equal(Role.To, read.Column("Parties To").Role);
        Assert.Equal("is the second line of the header", Assert.Single(read.Rejects).Reason);
    }

    [Fact]
    public void A_first_row_with_gaps_under_a_header_with_a_nameless_column_stays_a_row() =>
        Assert.Equal(2, Drop.Read(Drop.Text("name,,phone,email", "Ana Ruiz,,,ana@example.org", "Luis Soto,x,202-555-0134,")).Records.Count);
}
