namespace Igloo.Ingest.Tests.Rows;

/// <summary>Statements of accounts, where a minus before a sum says that it was paid.</summary>
public sealed class SignedSumTests
{
    private static readonly string[] Statement =
    [
        "booking date,own iban,counterparty name,counterparty iban,amount,currency",
        "2024-05-30,DE02120300000000202051,Ana Ruiz,DE02500105170137075030,\"-1.250,50\",EUR",
        "2024-05-31,DE02120300000000202051,Luis Soto,DE02300209000106531065,\"300,00\",EUR",
    ];

    [Fact]
    public void A_sum_with_a_minus_was_paid_and_one_without_was_received()
    {
        var read = Drop.Read(Drop.Text(Statement));
        Assert.Equal(MoneyWay.Sign, read.Column("amount").Way);
        Assert.Equal(["1250.5", "300"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PaymentAmount)!));
        Assert.Equal(["Ana Ruiz", null], read.Records.Select(record => record.Find(Role.Payee, FieldType.PersonFullName)));
        Assert.Equal([null, "Luis Soto"], read.Records.Select(record => record.Find(Role.Payer, FieldType.PersonFullName)));
        Assert.Equal(["DE02120300000000202051", "DE02300209000106531065"], read.Records.Select(record => record.Find(Role.Payer, FieldType.AccountNumber)!));
    }

    [Fact]
    public void Where_no_sum_has_a_minus_nothing_changes_places()
    {
        var read = Drop.Read(Drop.Text([.. Statement.Select(line => line.Replace("-1.250", "1.250", StringComparison.Ordinal))]));
        Assert.Equal(MoneyWay.Untold, read.Column("amount").Way);
        Assert.Equal(["Ana Ruiz", "Luis Soto"], read.Records.Select(record => record.Find(Role.Payee, FieldType.PersonFullName)!));
    }

    [Fact]
    public void Who_is_called_payer_and_payee_stays_so_whatever_the_sign()
    {
        var read = Drop.Read(Drop.Text([Statement[0].Replace("own iban,counterparty name,counterparty iban", "payer iban,payee name,payee iban", StringComparison.Ordinal), .. Statement[1..]]));
        Assert.Equal(MoneyWay.Untold, read.Column("amount").Way);
        Assert.Equal(["Ana Ruiz", "Luis Soto"], read.Records.Select(record => record.Find(Role.Payee, FieldType.PersonFullName)!));
    }

    [Fact]
    public void A_mapping_keeps_that_its_sums_are_signed()
    {
        var mapping = Drop.Read(Drop.Text(Statement)).Mapping;
        Assert.Contains("\"way\": \"sign\"", mapping.ToJson(), StringComparison.Ordinal);
        Assert.Equal(MoneyWay.Sign, Assert.Single(ColumnMapping.Parse(mapping.ToJson()).Value.Columns, column => column.Name == "amount").Way);
    }
}
