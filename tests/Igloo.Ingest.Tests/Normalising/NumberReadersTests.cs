using CsCheck;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class NumberReadersTests
{
    [Theory]
    [InlineData("1250.50", "1250.5")]
    [InlineData("$1,250.50", "1250.5")]
    [InlineData("1.250,50 €", "1250.5")]
    [InlineData("1 250,50", "1250.5")]
    [InlineData("1,250", "1250")]
    [InlineData("12,5", "12.5")]
    [InlineData("USD 900", "900")]
    [InlineData("900 MXN", "900")]
    [InlineData("0", "0")]
    public void Amounts_are_read_with_either_decimal_sign(string typed, string expected) => Assert.Equal(expected, NumberReaders.Amount(typed).Value);

    [Theory]
    [InlineData("-20")]
    [InlineData("many")]
    [InlineData("1e6")]
    [InlineData("")]
    [InlineData("9999999999999999")]
    public void What_is_no_amount_is_unusable(string typed) => Assert.NotEmpty(NumberReaders.Amount(typed).Reason!);

    [Fact]
    public void Every_amount_in_cents_survives_being_written_and_read() =>
        Gen.Long[0, 100_000_000].Sample(cents => decimal.Parse(NumberReaders.Amount((cents / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture)).Value, System.Globalization.CultureInfo.InvariantCulture) == cents / 100m);

    [Theory]
    [InlineData("usd", "USD")]
    [InlineData("€", "EUR")]
    [InlineData("usdt", "USDT")]
    public void Currencies_are_codes(string typed, string expected) => Assert.Equal(expected, NumberReaders.Currency(typed).Value);

    [Theory]
    [InlineData("$")]
    [InlineData("XYZ")]
    public void A_sign_of_many_currencies_is_none(string typed) => Assert.NotEmpty(NumberReaders.Currency(typed).Reason!);

    [Theory]
    [InlineData("90", "90")]
    [InlineData("90.7", "90")]
    [InlineData("0:01:30", "90")]
    [InlineData("20:00:00", "72000")]
    public void Durations_are_whole_seconds(string typed, string expected) => Assert.Equal(expected, NumberReaders.Duration(typed).Value);

    [Theory]
    [InlineData("-5")]
    [InlineData("12:30")]
    [InlineData("0:61:00")]
    public void A_duration_that_reads_two_ways_is_unusable(string typed) => Assert.NotEmpty(NumberReaders.Duration(typed).Reason!);

    [Theory]
    [InlineData("Incoming", "in")]
    [InlineData("MT", "in")]
    [InlineData("saliente", "out")]
    [InlineData("Missed", "in")]
    [InlineData("wyjazd", "out")]
    [InlineData("въезд", "in")]
    public void Directions_are_in_or_out(string typed, string expected) => Assert.Equal(expected, NumberReaders.Direction(typed).Value);

    [Fact]
    public void A_heading_is_no_direction() => Assert.NotEmpty(NumberReaders.Direction("N").Reason!);
}
