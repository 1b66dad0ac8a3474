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
    [InlineData("1.250,50 zł", "1250.5")]
    [InlineData("R$ 1.250,50", "1250.5")]
    [InlineData("12.5 руб.", "12.5")]
    [InlineData("1.250,-", "1250")]
    [InlineData("CHF 1’250.—", "1250")]
    [InlineData("1,00,000.50", "100000.5")]
    [InlineData("١٬٢٥٠٫٥٠", "1250.5")]
    [InlineData("￥１,２５０", "1250")]
    [InlineData("1250 pesos", "1250")]
    [InlineData("1,250.50 (USD)", "1250.5")]
    [InlineData("Rs. 1,250/-", "1250")]
    [InlineData("$1.25k", "1250")]
    [InlineData("8K", "8000")]
    public void Amounts_are_read_with_either_decimal_sign(string typed, string expected) => Assert.Equal(expected, NumberReaders.Amount(typed).Value);

    [Theory]
    [InlineData("-1.250,50", true)]
    [InlineData("1,250.50-", true)]
    [InlineData("(1,250.50)", true)]
    [InlineData("($1,250.50)", true)]
    [InlineData("$(1,250.50)", true)]
    [InlineData("- $1,250.50", true)]
    [InlineData("$-1,250.50", true)]
    [InlineData("EUR -1250.50", true)]
    [InlineData("-1 250,50 zł", true)]
    [InlineData("\u22121250.50", true)]
    [InlineData("1,250.50 DR", true)]
    [InlineData("1,250.50 CR", false)]
    [InlineData("+ $1,250.50", false)]
    [InlineData("1250.50", false)]
    public void The_sign_of_a_sum_is_told_apart_from_it(string typed, bool isNegative)
    {
        Assert.Equal("1250.5", NumberReaders.Amount(typed).Value);
        Assert.Equal(isNegative, NumberReaders.IsNegative(typed));
    }

    [Theory]
    [InlineData("--20")]
    [InlineData("-20-")]
    [InlineData("20-30")]
    [InlineData("(20")]
    [InlineData("$(20")]
    [InlineData("k")]
    [InlineData("8kg")]
    [InlineData("-")]
    [InlineData("$")]
    [InlineData("many")]
    [InlineData("12 rooms")]
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
    [InlineData("Euros", "EUR")]
    [InlineData("R$", "BRL")]
    [InlineData("zł", "PLN")]
    [InlineData("₺", "TRY")]
    [InlineData("人民币", "CNY")]
    [InlineData("Peso mexicano", "MXN")]
    [InlineData("840", "USD")]
    public void Currencies_are_codes(string typed, string expected) => Assert.Equal(expected, NumberReaders.Currency(typed).Value);

    [Theory]
    [InlineData("$")]
    [InlineData("XYZ")]
    [InlineData("pesos")]
    [InlineData("kr")]
    public void A_sign_of_many_currencies_is_none(string typed) => Assert.NotEmpty(NumberReaders.Currency(typed).Reason!);

    [Theory]
    [InlineData("90", "90")]
    [InlineData("90.7", "90")]
    [InlineData("0:01:30", "90")]
    [InlineData("20:00:00", "72000")]
    [InlineData("0:01:30.500", "90")]
    [InlineData("1.00:01:30", "86490")]
    [InlineData("1:00:01:30", "86490")]
    [InlineData("1d 00:01:30", "86490")]
    [InlineData("1 day, 0:01:30", "86490")]
    [InlineData("0 días 0:01:30", "90")]
    [InlineData("90,5", "90")]
    [InlineData("1,250", "1250")]
    [InlineData("1m 30s", "90")]
    [InlineData("1 min 30 sec", "90")]
    [InlineData("1 hour, 5 minutes and 3 seconds", "3903")]
    [InlineData("2 heures 5 minutes", "7500")]
    [InlineData("1 Std. 5 Min.", "3900")]
    [InlineData("12 мин 30 сек", "750")]
    [InlineData("1分30秒", "90")]
    [InlineData("1'30\"", "90")]
    [InlineData("PT1M30S", "90")]
    [InlineData("٩٠", "90")]
    public void Durations_are_whole_seconds(string typed, string expected) => Assert.Equal(expected, NumberReaders.Duration(typed).Value);

    [Theory]
    [InlineData("-5")]
    [InlineData("12:30")]
    [InlineData("0:61:00")]
    [InlineData("5 rooms")]
    [InlineData("5 m 3 x")]
    [InlineData("P")]
    public void A_duration_that_reads_two_ways_is_unusable(string typed) => Assert.NotEmpty(NumberReaders.Duration(typed).Reason!);

    [Theory]
    [InlineData("Incoming", "in")]
    [InlineData("MT", "in")]
    [InlineData("saliente", "out")]
    [InlineData("Missed", "in")]
    [InlineData("wyjazd", "out")]
    [InlineData("въезд", "in")]
    [InlineData("Incoming voice call", "in")]
    [InlineData("VOICE_OUT", "out")]
    [InlineData("Appel reçu", "in")]
    [InlineData("ausgehender Anruf", "out")]
    [InlineData("主叫", "out")]
    [InlineData("被叫", "in")]
    [InlineData("MTC", "in")]
    public void Directions_are_in_or_out(string typed, string expected) => Assert.Equal(expected, NumberReaders.Direction(typed).Value);

    [Theory]
    [InlineData("in and out")]
    [InlineData("i o")]
    [InlineData("voice call")]
    public void What_says_both_or_neither_is_no_direction(string typed) => Assert.NotEmpty(NumberReaders.Direction(typed).Reason!);

    [Fact]
    public void A_heading_is_no_direction() => Assert.NotEmpty(NumberReaders.Direction("N").Reason!);
}
