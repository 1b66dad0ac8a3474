using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class PhoneReaderTests
{
    [Theory]
    [InlineData("+٩٦٦٥٥١٢٣٤٥٦٧", "+966551234567")]
    [InlineData("＋１２０２５５５０１０１", "+12025550101")]
    [InlineData("12025550101.0", "+12025550101")]
    [InlineData("+12025550101 (mobile)", "+12025550101")]
    [InlineData("12025550101@s.whatsapp.net", "+12025550101")]
    [InlineData("12025550101@s.whatsapp.net Ana", "+12025550101")]
    [InlineData("From: +12025550101 Ana Ruiz", "+12025550101")]
    [InlineData("To: +1 (202) 555-0101", "+12025550101")]
    [InlineData("202-555-0101 mobile", "+12025550101")]
    [InlineData("2025550101, casa", "+12025550101")]
    [InlineData("*67 202 555 0101", "+12025550101")]
    [InlineData("#31#2025550101", "+12025550101")]
    [InlineData("sip:+12025550101@voice.example.net", "+12025550101")]
    [InlineData("52-55-1234-5678", "+525512345678")]
    public void Numbers_are_read_as_other_scripts_spreadsheets_and_messengers_write_them(string typed, string expected) =>
        Assert.Equal(expected, new PhoneReader("US", isOpaque: false).Read(typed).Value);

    [Theory]
    [InlineData("ana2025550101@example.org")]
    [InlineData("+12025550101 (2025550102)")]
    [InlineData("+12025550101 Ana 2025550102")]
    [InlineData("+1202 Ana")]
    [InlineData("202-555-0101 2025550102 mobile")]
    [InlineData("99-00-1234-5678")]
    [InlineData("*67")]
    public void What_holds_more_than_a_number_is_none(string typed) => Assert.NotEmpty(new PhoneReader("US", isOpaque: false).Read(typed).Reason!);

    [Theory]
    [InlineData("+5215512345678")]
    [InlineData("5215512345678@s.whatsapp.net")]
    [InlineData("5215512345678")]
    [InlineData("525512345678")]
    public void A_Mexican_number_is_one_with_and_without_the_1_of_mobiles_and_the_plus(string typed) => Assert.Equal("+525512345678", American.Read(typed).Value);

    [Theory]
    [InlineData("990012345678")] // no country has 990
    [InlineData("521551234567")] // a digit short
    public void A_long_number_that_no_plan_has_is_none(string typed) => Assert.NotEmpty(American.Read(typed).Reason!);

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

    [Theory]
    [InlineData("+52 1 55 1234 5678", "+525512345678")]
    [InlineData("5215512345678@s.whatsapp.net", "+525512345678")]
    public void The_former_mobile_prefix_of_Mexico_is_taken_off(string typed, string expected) => Assert.Equal(expected, American.Read(typed).Value);

    [Fact]
    public void A_one_too_many_elsewhere_is_not_taken_off() => Assert.NotEmpty(American.Read("+50 1 55 1234 56789").Reason!);

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

    [Theory]
    [InlineData("US", "")]
    [InlineData("US", "1")]
    [InlineData("US", "+1")]
    [InlineData("US", "+")]
    [InlineData("MX", "+1")]
    [InlineData("GB", "+1 ")]
    public void Numbers_read_without_the_plans_are_what_the_plans_say(string region, string before)
    {
        var plans = PhoneNumbers.PhoneNumberUtil.GetInstance();
        var chance = new Random(7);
        var read = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var typed = before + string.Concat(Enumerable.Range(0, chance.Next(10, 16)).Select(_ => "0123456789012345678923456789 ()-."[chance.Next(33)]));
            if (!NorthAmericanNumber.TryRead(typed, region == "US", out var number)) continue;
            read++;
            var planned = plans.Parse(typed, region);
            Assert.True(plans.IsPossibleNumber(planned));
            Assert.Equal(plans.Format(planned, PhoneNumbers.PhoneNumberFormat.E164), number);
        }

        Assert.True(read > 0);
    }

    [Theory]
    [InlineData("2025550134", "MX")] // ten digits are of another plan there
    [InlineData("1025550134", "US")]
    [InlineData("202-555-0134 x12", "US")]
    [InlineData("+52 55 1234 5678", "US")]
    [InlineData("+1 202 555 013", "US")]
    public void What_may_be_of_another_plan_is_left_to_the_plans(string typed, string region) => Assert.False(NorthAmericanNumber.TryRead(typed, region == "US", out _));
}
