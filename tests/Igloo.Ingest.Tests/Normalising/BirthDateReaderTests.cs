using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class BirthDateReaderTests
{
    private static readonly BirthDateReader Reader = new(DateOrder.DayFirst);

    [Theory]
    [InlineData("1987", "1987")]
    [InlineData("1987-04", "1987-04")]
    [InlineData("04/1987", "1987-04")]
    [InlineData("03/04/1987", "1987-04-03")]
    [InlineData("19870403", "1987-04-03")]
    [InlineData("1987-04-03 00:00:00", "1987-04-03")]
    [InlineData("3 abr 1987", "1987-04-03")]
    [InlineData("03APR1987", "1987-04-03")]
    [InlineData("Apr-87", "1987-04")]
    [InlineData("03041987", "1987-04-03")]
    public void A_birth_date_stays_as_precise_as_it_was_typed(string typed, string expected) => Assert.Equal(expected, Reader.Read(typed).Value);

    [Theory]
    [InlineData("03/04/87", "1987-04-03")]
    [InlineData("03APR87", "1987-04-03")]
    [InlineData("030487", "1987-04-03")]
    [InlineData("03/04/30", "1930-04-03")]
    [InlineData("03/04/29", "2029-04-03")]
    public void A_year_of_two_digits_is_one_of_1930_to_2029_as_spreadsheets_read_it(string typed, string expected) => Assert.Equal(expected, Reader.Read(typed).Value);

    [Theory]
    [InlineData("about 30")]
    [InlineData("circa 1964")]
    [InlineData("Apr-12")]
    [InlineData("198704")]
    [InlineData("0000-00-00")]
    public void A_guess_at_a_birth_date_is_unusable(string typed) => Assert.NotEmpty(Reader.Read(typed).Reason!);
}
