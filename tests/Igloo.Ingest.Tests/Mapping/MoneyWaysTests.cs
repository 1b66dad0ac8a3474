using CsCheck;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>The statement of an account tells which way the money went by columns, words or signs.</summary>
public sealed class MoneyWaysTests
{
    [Theory]
    [InlineData("Debit", "Credit")]
    [InlineData("Paid out", "Paid in")]
    [InlineData("Withdrawals", "Deposits")]
    [InlineData("Withdrawal Amt", "Deposit Amt")]
    [InlineData("Withdrawals (USD)", "Deposits (USD)")]
    [InlineData("Uscite", "Entrate")]
    [InlineData("Borç", "Alacak")]
    [InlineData("Cargos", "Abonos")]
    [InlineData("Débito", "Crédito")]
    [InlineData("Soll", "Haben")]
    [InlineData("Расход", "Приход")]
    [InlineData("支出金额", "收入金额")]
    public void Of_debits_and_credits_each_row_has_one_and_what_came_in_was_paid_by_the_other_side(string debits, string credits)
    {
        var read = Statement($"{debits},{credits}", "150.00,", ",2300.00", "99.50,0.00");
        Assert.Equal((MoneyWay.Out, MoneyWay.In), (read.Column(debits).Way, read.Column(credits).Way));
        Assert.Equal(["150", "2300", "99.5"], Values(read, Role.Subject, FieldType.PaymentAmount));
        Assert.Equal(["Ana Ruiz", null, "Eva Paz"], Values(read, Role.Payee, FieldType.PersonFullName));
        Assert.Equal([null, "Luis Soto", null], Values(read, Role.Payer, FieldType.PersonFullName));
        Assert.Equal(["DE02120300000000202051", null, "DE02120300000000202051"], Values(read, Role.Payer, FieldType.AccountNumber));
    }

    [Fact]
    public void A_row_is_of_the_one_sum_that_it_tells() => Gen.Int[-999, 999].Sample(received =>
    {
        var read = Statement("Debit,Credit", "150.00,", ",2300.00", $"{Math.Max(0, -received)}.00,{Math.Max(0, received)}.00");
        Assert.Equal($"{Math.Abs(received)}", read.Records[^1].Find(Role.Subject, FieldType.PaymentAmount));
        Assert.Equal("Eva Paz", read.Records[^1].Find(received > 0 ? Role.Payer : Role.Payee, FieldType.PersonFullName));
    }, iter: 50);

    [Fact]
    public void A_row_with_a_debit_and_a_credit_is_set_aside_since_nobody_can_tell_the_way()
    {
        var read = Statement("Debit,Credit", ["20.00,2300.00", .. Enumerable.Repeat("150.00,", 15), .. Enumerable.Repeat(",99.50", 15)]);
        Assert.Equal(30, read.Records.Count);
        Assert.Contains("a debit and a credit in one row", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_neither_has_no_amount() => Assert.Equal("no amount", Assert.Single(Statement("Debit,Credit", "150.00,", ",", ",99.50").Rejects).Reason);

    [Theory]
    [InlineData("DR/CR", "DR", "CR")]
    [InlineData("Debit Credit Indicator", "D", "C")]
    [InlineData("CdtDbtInd", "DBIT", "CRDT")]
    [InlineData("Af Bij", "Af", "Bij")]
    [InlineData("Soll/Haben", "S", "H")]
    [InlineData("Transaction type", "DEBIT", "CREDIT")]
    [InlineData("收支类型", "支出", "收入")]
    public void A_column_that_says_which_of_both_it_was_tells_the_way(string header, string debit, string credit)
    {
        var read = Statement($"Amount,{header}", $"150.00,{debit}", $"2300.00,{credit}", $"99.50,{debit}");
        Assert.Equal(FieldType.EventDirection, read.Column(header).Type);
        Assert.Equal(["Ana Ruiz", null, "Eva Paz"], Values(read, Role.Payee, FieldType.PersonFullName));
        Assert.Equal([null, "Luis Soto", null], Values(read, Role.Payer, FieldType.PersonFullName));
    }

    [Fact]
    public void A_type_that_tells_how_it_was_paid_tells_no_way()
    {
        var read = Statement("Amount,Transaction type", "150.00,Cash", "2300.00,Wire", "99.50,Cash");
        Assert.Equal(FieldType.PaymentChannel, read.Column("Transaction type").Type);
        Assert.Equal(["Ana Ruiz", "Luis Soto", "Eva Paz"], Values(read, Role.Payee, FieldType.PersonFullName));
    }

    [Fact]
    public void Where_payer_and_payee_are_named_as_such_nothing_changes_places()
    {
        var read = Drop.Read(Drop.Text(
            "payer account,payee account,date,amount,DR/CR", "778899001,987654321098,2024-03-01,150.00,DR", "887654321098,778899001,2024-03-02,2300.00,CR"));
        Assert.Equal(["778899001", "887654321098"], Values(read, Role.Payer, FieldType.AccountNumber));
        Assert.Equal(ColumnDecision.Ignored, read.Column("DR/CR").Decision);
    }

    [Fact]
    public void Who_is_called_the_customer_keeps_the_account_and_who_is_called_the_sender_paid()
    {
        string[] rows = ["2024-03-01,Ana Ruiz,12345678,150.00,", "2024-03-02,Ana Ruiz,12345678,,2300.00", "2024-03-03,Ana Ruiz,12345678,99.50,"];
        Assert.Equal([null, "Ana Ruiz", null], Values(Drop.Read(Drop.Text(["Date,Customer Name,Account No,Debit,Credit", .. rows])), Role.Payee, FieldType.PersonFullName));
        Assert.Equal(["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"], Values(Drop.Read(Drop.Text(["Date,Sender Name,Account No,Debit,Credit", .. rows])), Role.Payer, FieldType.PersonFullName));
    }

    [Fact]
    public void A_statement_on_which_nothing_came_in_is_read()
    {
        var read = Statement("Debit,Credit", "150.00,", "20.00,", "99.50,");
        Assert.Equal(["150", "20", "99.5"], Values(read, Role.Subject, FieldType.PaymentAmount));
        Assert.Equal(MoneyWay.Out, read.Column("Debit").Way);
    }

    [Fact]
    public void Columns_that_every_row_fills_are_no_debits_and_credits() =>
        Assert.DoesNotContain(Statement("Amount,Debit,Credit", "5.00,150.00,20.00", "5.00,20.00,30.00", "5.00,99.50,40.00").Mapping.Columns, column => column.Way != MoneyWay.Untold);

    [Fact]
    public void Names_that_differ_from_row_to_row_are_of_the_other_side_and_one_that_does_not_is_the_holders()
    {
        string[] rows = ["2024-03-01,12345678,Ana Ruiz,150.00,", "2024-03-02,12345678,Luis Soto,,2300.00", "2024-03-03,12345678,Eva Paz,99.50,"];
        var others = Drop.Read(Drop.Text(["Date,Account number,Name,Paid out,Paid in", .. rows]));
        Assert.Equal(["Ana Ruiz", null, "Eva Paz"], Values(others, Role.Payee, FieldType.PersonFullName));
        var holders = Drop.Read(Drop.Text(["Date,Account number,Name,Paid out,Paid in", .. rows.Select(row => row.Replace("Luis Soto", "Ana Ruiz", StringComparison.Ordinal).Replace("Eva Paz", "Ana Ruiz", StringComparison.Ordinal))]));
        Assert.Equal(["Ana Ruiz", null, "Ana Ruiz"], Values(holders, Role.Payer, FieldType.PersonFullName));
        Assert.Equal([null, "Ana Ruiz", null], Values(holders, Role.Payee, FieldType.PersonFullName));
    }

    [Fact]
    public void Names_of_a_list_of_many_accounts_are_the_holders()
    {
        var read = Drop.Read(Drop.Text("Date,Account number,Name,Paid out,Paid in", "2024-03-01,12345678,Ana Ruiz,150.00,", "2024-03-02,22345678,Luis Soto,,2300.00", "2024-03-03,32345678,Eva Paz,99.50,"));
        Assert.Equal(["Ana Ruiz", null, "Eva Paz"], Values(read, Role.Payer, FieldType.PersonFullName));
    }

    [Fact]
    public void A_mapping_tells_the_ways_of_its_sums_and_refuses_those_of_anything_else()
    {
        var mapping = Statement("Debit,Credit", "150.00,", ",2300.00").Mapping;
        Assert.Contains("\"way\": \"in\"", mapping.ToJson(), StringComparison.Ordinal);
        Assert.Equal(mapping.ToJson(), ColumnMapping.Parse(mapping.ToJson()).Value.ToJson());
        Assert.Contains("'up'", ColumnMapping.Parse(mapping.ToJson().Replace("\"in\"", "\"up\"", StringComparison.Ordinal)).Reason!, StringComparison.Ordinal);
        Assert.Contains("is no payment.amount", ColumnMapping.Parse("""{"version":1,"kind":"payment","columns":[{"name":"a","type":"phone","way":"in"}]}""").Reason!, StringComparison.Ordinal);
    }

    // The statement of one account, with a column for the other side.
    private static ReadDrop Statement(string header, params string[] sums)
    {
        string[] names = ["Ana Ruiz", "Luis Soto", "Eva Paz"];
        return Drop.Read(Drop.Text([$"Booking date,Own IBAN,Counterparty,{header}", .. sums.Select((sum, i) => $"2024-03-{13 + (i % 15)},DE02120300000000202051,{names[i % 3]},{sum}")]));
    }

    private static IEnumerable<string?> Values(ReadDrop read, Role role, FieldType type) => read.Records.Select(record => record.Find(role, type));
}
