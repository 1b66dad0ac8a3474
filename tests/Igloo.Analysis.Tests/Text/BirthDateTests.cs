using CsCheck;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class BirthDateTests
{
    private static readonly Gen<BirthDate> Date = Gen.Select(Gen.Int[1930, 2010], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => new BirthDate(year, month, day));

    [Fact]
    public void A_date_is_read_as_far_as_it_goes()
    {
        Assert.Equal(new BirthDate(1980, 0, 0), BirthDate.Of("1980"));
        Assert.Equal(new BirthDate(1980, 7, 0), BirthDate.Of("1980-07"));
        Assert.Equal(new BirthDate(1980, 7, 4), BirthDate.Of("1980-07-04"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("19x0-07-04")]
    public void What_is_no_date_gives_none(string text) => Assert.Null(BirthDate.Of(text));

    [Fact]
    public void Swapping_day_and_month_twice_changes_nothing() =>
        Date.Sample(date => date.Swapped().Swapped() == date);

    [Fact]
    public void The_13th_cannot_be_a_month() => Assert.Equal(new BirthDate(1980, 7, 13), new BirthDate(1980, 7, 13).Swapped());

    [Fact]
    public void One_digit_is_a_slip_and_two_are_not()
    {
        Assert.True(new BirthDate(1980, 7, 14).IsOneSlipFrom(new BirthDate(1980, 7, 15)));
        Assert.False(new BirthDate(1980, 7, 14).IsOneSlipFrom(new BirthDate(1980, 8, 15)));
    }

    [Fact]
    public void A_year_alone_is_open_to_every_day_of_it_and_to_no_other()
    {
        var year = new BirthDate(1980, 0, 0);
        Assert.True(year.IsOpenTo(new BirthDate(1980, 7, 4)));
        Assert.False(year.IsOpenTo(new BirthDate(1981, 7, 4)));
    }
}
