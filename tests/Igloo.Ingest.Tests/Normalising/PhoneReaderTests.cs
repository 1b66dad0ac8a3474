using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class PhoneReaderTests
{
    private static readonly PhoneReader American = new("US", isOpaque: false);
    private static readonly PhoneReader Opaque = new("US", isOpaque: true);

    [Theory]
    [InlineData("(202) 555-0134")]
    [InlineData("202-555-0134")]
    [InlineData("12025550134")]
    [InlineData("+1 202 555 0134")]
    [InlineData("001 202 555 0134")]
    [InlineData("2025550134 ")]
    public void One_number_typed_many_ways_is_one_number(string typed) => Assert.Equal("+12025550134", American.Read(typed).Value);

    [Fact]
    public void A_foreign_number_with_its_country_code_keeps_it() => Assert.Equal("+525512345678", American.Read("011 52 55 1234 5678").Value);

    [Fact]
    public void A_trunk_zero_is_taken_off_in_regions_that_dial_one() =>
        Assert.Equal("+442079460018", new PhoneReader("GB", isOpaque: false).Read("020 7946 0018").Value);

    [Fact]
    public void A_short_code_keeps_its_region() => Assert.Equal("short:911@US", American.Read("911").Value);

    [Fact]
    public void An_id_of_an_anonymised_set_stays_an_id() => Assert.Equal("opaque:2001", Opaque.Read("2001").Value);

    [Theory]
    [InlineData("12")]
    [InlineData("no phone")]
    [InlineData("room 1234")]
    [InlineData("202-555-0134 / 202-555-0135")]
    [InlineData("9-(555)010-0199")]
    [InlineData("+.910096436-/13/(/1/")] // a zero that may be a trunk prefix after the country code
    public void What_cannot_be_dialled_is_unusable_with_a_reason(string typed) => Assert.NotEmpty(American.Read(typed).Reason!);
}
