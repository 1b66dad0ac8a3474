using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Tests.Mapping;

public sealed class HeaderWordsTests
{
    [Theory]
    [InlineData("Sender_PhoneNo", "sender phone no")]
    [InlineData("fecha de envío", "fecha de envio")]
    [InlineData("latitude:double", "latitude")]
    [InlineData(":ID", "id")]
    [InlineData("last4ccnum", "last 4 ccnum")]
    [InlineData("vehicle.plate", "vehicle plate")]
    [InlineData("32A Value Date", "value date")]
    [InlineData(":59: Beneficiary Customer", "beneficiary customer")]
    [InlineData("F50K_OrderingCustomer", "ordering customer")]
    [InlineData("59 Beneficiary Name", "beneficiary name")]
    [InlineData("3G data", "3 g data")]
    [InlineData("DoB (dd/mm/yyyy)", "dob")]
    [InlineData("1er apellido", "first apellido")]
    [InlineData("2do apellido", "second apellido")]
    [InlineData("№ рейса", "no реиса")]
    [InlineData("Straße Łódź ı", "straße lodz i")]
    [InlineData("जन्म तिथि", "जन्म तिथि")]
    [InlineData("ที่อยู่", "ที่อยู่")]
    [InlineData("Zahlungsempfänger*in", "zahlungsempfanger")]
    [InlineData("Mitarbeiter:innen", "mitarbeiter")]
    [InlineData("Beneficiario(a)", "beneficiario")]
    [InlineData("Amount (in USD)", "amount in usd")]
    [InlineData("ID(a)", "id a")]
    [InlineData("F. Nacimiento (D/M/A)", "f nacimiento")]
    [InlineData("Date [dd.mm.yyyy]", "date")]
    [InlineData("Place (a/b)", "place a b")]
    [InlineData("  ", "")]
    public void A_header_is_taken_apart_into_plain_words(string header, string words) => Assert.Equal(words, string.Join(' ', HeaderWords.Of(header)));
}
