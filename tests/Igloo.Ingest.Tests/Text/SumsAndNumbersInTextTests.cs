namespace Igloo.Ingest.Tests.Text;

public sealed class SumsAndNumbersInTextTests
{
    [Theory]
    [InlineData("They ask $5,000 a head.", "5000 USD")]
    [InlineData("Cobran 15 mil pesos.", "15000 MXN")]
    [InlineData("It costs EUR 7,000 now.", "7000 EUR")]
    [InlineData("Pagaron Q95,000 en total.", "95000 GTQ")]
    [InlineData("Pidió R$ 6.000 por todo.", "6000 BRL")]
    [InlineData("He wants 40,000 baht.", "40000 THB")]
    [InlineData("They paid 140,000 Egyptian pounds each.", "140000 EGP")]
    [InlineData("Son $9,500 pesos por persona.", "9500 MXN")]
    [InlineData("Cuesta 1,79 € nada más.", "1.79 EUR")]
    public void A_sum_is_found_with_its_currency(string text, string sum) => Assert.Equal(sum, Assert.Single(Of(text, SpanKind.Money)).Value);

    [Theory]
    [InlineData("There were 300 people under deck.")]
    [InlineData("License L2929 2208 is his.")]
    [InlineData("It is in Q4 or on R1.")]
    [InlineData("He asked 500 Martian pounds.")] // whose pounds is not known
    public void A_number_without_a_currency_is_no_sum(string text) => Assert.Empty(Of(text, SpanKind.Money));

    [Theory]
    [InlineData("Las placas son RTX-44-71 creo.", "RTX4471")]
    [InlineData("He drives a grey van, AB-123-CD, every day.", "AB123CD")]
    [InlineData("Tiene una camioneta negra VKL 09 17 afuera.", "VKL0917")]
    [InlineData("Red cab, plate 1PK 7743 from here.", "1PK7743")]
    [InlineData("The plates (Texas) are ABC-1234 I think.", "ABC1234")]
    [InlineData("A car with Sonora registration VKL 09 17 waits.", "VKL0917")]
    [InlineData("Placas del estado de Sonora VKL-09-17 vistas.", "VKL0917")]
    [InlineData("A Freightliner Cascadia, AB12345, stands there.", "AB12345")]
    public void A_plate_is_found_after_a_word_for_it_or_behind_a_vehicle(string text, string plate) => Assert.Equal(plate, Assert.Single(Of(text, SpanKind.Plate)).Value);

    [Fact]
    public void Of_several_plates_each_is_found() => Assert.Equal(["ABC1234", "XYZ9876"], Of("The plates are ABC-1234 and XYZ-9876 today.", SpanKind.Plate).Select(plate => plate.Value));

    [Fact]
    public void A_vehicle_identification_number_needs_no_word_before_it()
    {
        Assert.Equal("1M8GDM9AXKP042788", Assert.Single(Of("A bus, 1M8GDM9AXKP042788, stands there.", SpanKind.Vin)).Value);
        Assert.Empty(Of("The parcel 1M8GDM9AXKP04278A stands there.", SpanKind.Vin));
    }

    [Theory]
    [InlineData("The van left with 12 people.")]
    [InlineData("A truck from ACME was there.")]
    [InlineData("The bus at 0715 was late.")]
    public void What_only_stands_behind_a_vehicle_is_no_plate(string text) => Assert.Empty(Of(text, SpanKind.Plate));

    [Fact]
    public void An_account_number_with_true_check_digits_needs_no_word_before_it()
    {
        Assert.Equal("GB82WEST12345698765432", Assert.Single(Of("Send it to GB82 WEST 1234 5698 7654 32 today.", SpanKind.Account)).Value);
        Assert.Empty(Of("Send it to GB83 WEST 1234 5698 7654 32 today.", SpanKind.Account));
    }

    [Theory]
    [InlineData("He paid with 4111 1111 1111 1111 twice.", "4111111111111111")]
    [InlineData("Send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq now.", "BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ")]
    [InlineData("Her account at First Harbor Bank 0012345678 is full.", "0012345678")]
    [InlineData("Depositen a la cta. 0012345678 hoy.", "0012345678")]
    public void An_account_is_found_by_its_form_or_behind_its_bank(string text, string number) => Assert.Equal(number, Assert.Single(Of(text, SpanKind.Account)).Value);

    [Theory]
    [InlineData("He paid with 4111 1111 1111 1112 twice.")]
    [InlineData("The account at First Harbor Bank 5000 is a branch.")]
    public void What_only_looks_like_an_account_is_none(string text) => Assert.Empty(Of(text, SpanKind.Account));

    [Theory]
    [InlineData("A passport of the brother of Ana Ruiz, number X1234567, lay there.", "X1234567")]
    [InlineData("Licencia de conducir del estado, folio 12345678, vencida.", "12345678")]
    [InlineData("He is A 012 345 678 in the system.", "A012345678")]
    [InlineData("Her passport, no. X1234567, is gone.", "X1234567")]
    [InlineData("Un pasaporte ecuatoriano A9779882 en la mesa.", "A9779882")]
    [InlineData("An ID 0801-1994-02486 lay there.", "0801199402486")]
    public void A_document_is_found_with_words_between(string text, string number) => Assert.Equal(number, Assert.Single(Of(text, SpanKind.Document)).Value);

    [Fact]
    public void A_web_address_may_begin_with_www() => Assert.Equal("www.rides.example.org", Assert.Single(Of("See www.rides.example.org for more.", SpanKind.Url)).Value);

    private static IReadOnlyList<TextSpan> Of(string text, SpanKind kind) => [.. new NarrativeSpans("US").Of(text).Where(span => span.Kind == kind)];
}
