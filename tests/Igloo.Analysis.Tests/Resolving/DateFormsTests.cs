using Igloo.Analysis.Resolving;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Resolving;

public sealed class DateFormsTests
{
    [Theory]
    [InlineData("1981-04-07")]
    [InlineData("19810407")]
    [InlineData("4/7/1981")]
    [InlineData("4/7/81")]
    [InlineData("7 Apr 81")]
    [InlineData("abril 7, 1981")]
    public void A_date_is_the_same_day_however_it_is_written(string text) => Assert.Equal(new BirthDate(1981, 4, 7), DateForms.Of(text, isDayFirst: false));

    [Theory]
    [InlineData("4/7/29", 2029)]
    [InlineData("4/7/30", 1930)]
    public void A_year_of_two_digits_is_of_1930_to_2029_as_when_a_file_is_read(string text, int year) => Assert.Equal(new BirthDate(year, 4, 7), DateForms.Of(text, isDayFirst: false));

    [Theory]
    [InlineData("1981", 0)]
    [InlineData("April 1981", 4)]
    [InlineData("4/1981", 4)]
    public void What_is_not_told_stays_open(string text, int month) => Assert.Equal(new BirthDate(1981, month, 0), DateForms.Of(text, isDayFirst: false));

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("99/99/9999")]
    [InlineData("123")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateForms.Of(text, isDayFirst: false));

    [Fact]
    public void The_day_stands_first_where_more_values_show_it_than_speak_against_it()
    {
        Assert.True(DateForms.IsDayFirst(["31/05/1981", "04/07/1981"]));
        Assert.False(DateForms.IsDayFirst(["05/31/1981", "04/07/1981"]));
        Assert.Equal(new BirthDate(1981, 7, 4), DateForms.Of("04/07/1981", isDayFirst: true));
    }
}
