namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Whose a value is in a row of two sides, told by the columns beside it.</summary>
public class SideNeighboursTests
{
    private const string Holders = "account no,account name,document no,date,amount,";
    private const string HoldersValues = "40012345678,Ana Ruiz,D8850682,2024-05-31,120.00,";

    [Fact]
    public void What_names_no_side_beside_its_like_of_the_other_side_is_the_holders()
    {
        var read = Drop.Read(Drop.Text(Holders + "counterparty account no,counterparty name,counterparty document no", HoldersValues + "50012345678,Luis Soto,D7750682"));
        Assert.All(["account no", "account name", "document no"], name => Assert.Equal((Role.Payer, ColumnDecision.Accepted), (read.Column(name).Role, read.Column(name).Decision)));
        Assert.All(["counterparty account no", "counterparty name", "counterparty document no"], name => Assert.Equal((Role.Payee, ColumnDecision.Accepted), (read.Column(name).Role, read.Column(name).Decision)));
    }

    [Fact]
    public void What_names_no_side_beside_a_sender_and_a_receiver_is_asked_about() =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text("sender name,receiver name,account no,date,amount", "Ana Ruiz,Luis Soto,40012345678,2024-05-31,120.00")).Column("account no").Decision);

    [Fact]
    public void The_document_no_of_a_payment_without_any_other_is_asked_about() =>
        Assert.Equal(ColumnDecision.Ask, Drop.Read(Drop.Text(Holders + "counterparty account no,counterparty name", HoldersValues + "50012345678,Luis Soto")).Column("document no").Decision);

    [Fact]
    public void A_bank_books_after_the_transaction()
    {
        var read = Drop.Read(Drop.Text("transaction date,booking date,sender name,receiver name,amount", "2024-05-31,2024-06-03,Ana Ruiz,Luis Soto,120.00"));
        Assert.Equal(ColumnDecision.Accepted, read.Column("transaction date").Decision);
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("booking date").Decision);
    }

    [Fact]
    public void The_booking_date_is_the_payments_where_there_is_no_other() =>
        Assert.Equal((FieldType.EventTime, ColumnDecision.Accepted), Told(Drop.Read(Drop.Text("booking date,sender name,receiver name,amount", "2024-06-03,Ana Ruiz,Luis Soto,120.00")).Column("booking date")));

    [Fact]
    public void The_issuer_of_an_invoice_is_paid()
    {
        var read = Drop.Read(Drop.Text("folio factura,NombreEmisor,NombreReceptor,fecha,monto", "F-17,Amber Freight LLC,Molino SA de CV,2024-05-31,120.00"));
        Assert.Equal((Role.Payee, Role.Payer), (read.Column("NombreEmisor").Role, read.Column("NombreReceptor").Role));
    }

    [Fact]
    public void The_issuer_of_a_transfer_pays()
    {
        var read = Drop.Read(Drop.Text("clave de rastreo,NombreEmisor,NombreReceptor,fecha,monto", "R17,Ana Ruiz,Luis Soto,2024-05-31,120.00"));
        Assert.Equal((Role.Payer, Role.Payee), (read.Column("NombreEmisor").Role, read.Column("NombreReceptor").Role));
    }

    private static (FieldType?, ColumnDecision) Told(MappedColumn column) => (column.Type, column.Decision);
}
