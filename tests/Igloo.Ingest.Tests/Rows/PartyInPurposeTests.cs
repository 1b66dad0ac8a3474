using CsCheck;
using Igloo.Ingest.Rows;

namespace Igloo.Ingest.Tests.Rows;

/// <summary>Statements name the other side of a payment in its words, where they have no column for it.</summary>
public sealed class PartyInPurposeTests
{
    [Theory]
    [InlineData("ZELLE TO RUIZ ANA ON 05/16 REF #RP0XYZ", Role.Payee, "RUIZ ANA")]
    [InlineData("Zelle payment to Ana Ruiz 12345678901", Role.Payee, "Ana Ruiz")]
    [InlineData("Zelle payment from LUIS SOTO PAZ BACh3k2j", Role.Payer, "LUIS SOTO PAZ")]
    [InlineData("Zelle payment to ANA RUIZ for \"rent\"; Conf# abc123", Role.Payee, "ANA RUIZ")]
    [InlineData("Online Transfer to Ana María De la Cruz Conf# 1", Role.Payee, "Ana María De la Cruz")]
    [InlineData("WIRE OUT 8817 BNF: RUIZ, ANA; ACC 77", Role.Payee, "RUIZ, ANA")]
    [InlineData("FEDWIRE CREDIT B/O: LUIS SOTO", Role.Payer, "LUIS SOTO")]
    [InlineData("WESTERN UNION MONEY TRANSFER TO ANA RUIZ", Role.Payee, "ANA RUIZ")]
    [InlineData("SPEI ENVIADO A ANA RUIZ GIL CLAVE 8817", Role.Payee, "ANA RUIZ GIL")]
    [InlineData("SPEI RECIBIDO DE LUIS SOTO", Role.Payer, "LUIS SOTO")]
    [InlineData("Transferencia a favor de Ana Núñez", Role.Payee, "Ana Núñez")]
    [InlineData("PIX RECEBIDO DE LUÍS SOUTO", Role.Payer, "LUÍS SOUTO")]
    [InlineData("TRANSF. INTERBANCARIA ORDENANTE: LUIS SOTO REF 88", Role.Payer, "LUIS SOTO")]
    public void Who_is_named_right_behind_the_way_of_a_transfer_is_its_other_side(string purpose, Role role, string name)
    {
        var (side, start, length) = PartyInPurpose.Find(purpose)!.Value;
        Assert.Equal((role, name), (side, purpose.Substring(start, length)));
    }

    [Theory]
    [InlineData("ONLINE TRANSFER TO SAVINGS ACCOUNT")]
    [InlineData("TRANSFER TO HIGH YIELD SAVINGS")]
    [InlineData("Transfer to CHK 1234")]
    [InlineData("TRANSFERENCIA A CUENTA DE TERCEROS")]
    [InlineData("SPEI ENVIADO A TARJETA DE CREDITO")]
    [InlineData("WIRE TO SUNRISE FARMS LLC")]
    [InlineData("ZELLE TO ANA")]
    [InlineData("ZELLE TO 2025550134")]
    [InlineData("PAYMENT TO ANA RUIZ")]
    [InlineData("Conference transfer to the airport")]
    [InlineData("B/O: LUIS SOTO LUMEN TX 12345")]
    [InlineData("B/O: LUIS SOTO LUMEN TX REF 8")]
    [InlineData("ATM WITHDRAWAL 12 MAIN ST")]
    [InlineData("GROCERY STORE FROM LUMEN CITY")]
    [InlineData("")]
    public void Accounts_companies_cards_and_what_may_be_anything_name_nobody(string purpose) => Assert.Null(PartyInPurpose.Find(purpose));

    [Fact]
    public void It_is_found_in_any_text_or_not_but_never_fails() => Gen.String.Sample(text => PartyInPurpose.Find($"zelle to {text}") is not var (_, start, length) || start + length <= text.Length + 9);

    [Fact]
    public void The_statement_of_an_account_pays_whom_its_words_name_and_is_paid_by_them()
    {
        var read = Drop.Read(Drop.Text("Account Number: 7134568290", "Date,Description,Amount,Balance", "05/16/2024,ZELLE TO ANA RUIZ REF 1,-250.00,1200.00", "05/17/2024,ZELLE FROM LUIS SOTO REF 2,500.00,1700.00", "05/18/2024,ATM CASH,-100.00,1600.00"));
        Assert.Equal(["Ana Ruiz", null, null], read.Records.Select(record => Cased(record.Find(Role.Payee, FieldType.PersonFullName))));
        Assert.Equal([null, "Luis Soto", null], read.Records.Select(record => Cased(record.Find(Role.Payer, FieldType.PersonFullName))));
        Assert.Equal(9, read.Records[0].Fields.Single(field => field is { Role: Role.Payee, Type: FieldType.PersonFullName }).Start);
        static string? Cased(string? name) => name is null ? null : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    [Fact]
    public void Whom_a_column_names_the_words_do_not_name_again()
    {
        var record = Drop.ReadOnly("Date,Sender,Recipient,Amount,Description", "2024-05-16,Eva Paz,Pia Gil,250.00,ZELLE TO ANA RUIZ");
        Assert.Equal("Pia Gil", record.Find(Role.Payee, FieldType.PersonFullName));
    }

    [Fact]
    public void Words_that_say_the_other_way_than_the_sum_name_nobody()
    {
        var read = Drop.Read(Drop.Text("Account Number: 7134568290", "Date,Description,Amount,Balance", "05/16/2024,RETURNED ZELLE TO ANA RUIZ,250.00,1200.00", "05/17/2024,CASH,-500.00,1700.00"));
        Assert.Null(read.Records[0].Find(Role.Payee, FieldType.PersonFullName));
    }
}
