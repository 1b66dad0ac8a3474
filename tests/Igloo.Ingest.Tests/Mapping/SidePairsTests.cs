namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Columns of two sides that share a word which no vocabulary holds.</summary>
public sealed class SidePairsTests
{
    [Fact]
    public void What_is_called_alike_on_both_sides_of_a_call_is_its_two_ends()
    {
        var read = Drop.Read(Drop.Text("zqvk a,zqvk b,call date,call time,duration (sec)", "202-555-0134,202-555-0135,2024-05-31,17:45:10,90"));
        Assert.Equal((ColumnDecision.Accepted, Role.From), (read.Column("zqvk a").Decision, read.Column("zqvk a").Role));
        Assert.Equal((ColumnDecision.Accepted, Role.To), (read.Column("zqvk b").Decision, read.Column("zqvk b").Role));
    }

    [Fact]
    public void Names_under_a_word_that_both_sides_share_are_the_payers_and_the_payees()
    {
        var read = Drop.Read(Drop.Text("date,amount,sender zqvk name,receiver zqvk name", "2024-05-31,120.50,Ana Ruiz,Luis Soto", "2024-06-01,80.00,Mei Castro,Omar Vega"));
        Assert.Equal((FieldType.PersonFullName, Role.Payer, ColumnDecision.Accepted), Of(read, "sender zqvk name"));
        Assert.Equal((FieldType.PersonFullName, Role.Payee, ColumnDecision.Accepted), Of(read, "receiver zqvk name"));
    }

    [Fact]
    public void Names_that_come_back_row_after_row_may_be_the_banks_and_are_not_taken_for_peoples() => Assert.NotEqual(
        ColumnDecision.Accepted,
        Drop.Read(Drop.Text(["date,amount,payer account,sender zqvk name,receiver zqvk name", .. Enumerable.Repeat("2024-05-31,120.50,12345678,Amber Bank,North Bank", 5)])).Column("sender zqvk name").Decision);

    [Fact]
    public void A_word_that_only_one_side_has_may_make_another_thing_of_it() => Assert.NotEqual(
        ColumnDecision.Accepted,
        Drop.Read(Drop.Text("date,amount,payer account,sender zqvk name", "2024-05-31,120.50,12345678,Ana Ruiz", "2024-06-01,80.00,12345679,Mei Castro")).Column("sender zqvk name").Decision);

    private static (FieldType?, Role, ColumnDecision) Of(ReadDrop read, string column) => (read.Column(column).Type, read.Column(column).Role, read.Column(column).Decision);
}
