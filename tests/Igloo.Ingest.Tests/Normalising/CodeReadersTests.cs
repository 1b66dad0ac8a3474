using CsCheck;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class CodeReadersTests
{
    [Theory]
    [InlineData("ABC-123")]
    [InlineData("abc 123")]
    [InlineData(" ABC123")]
    public void A_plate_is_its_letters_and_digits(string typed) => Assert.Equal("ABC123", CodeReaders.Plate(typed).Value);

    [Theory]
    [InlineData("-")]
    [InlineData("A")]
    [InlineData("ABCDEFGHIJKLM")]
    public void Too_short_or_long_is_no_plate(string typed) => Assert.NotEmpty(CodeReaders.Plate(typed).Reason!);

    [Theory]
    [InlineData("1234", "****1234")]
    [InlineData("**** **** **** 1234", "****1234")]
    [InlineData("XXXX-XXXX-XXXX-1234", "****1234")]
    [InlineData("gb82 west 1234 5698 7654 32", "GB82WEST12345698765432")]
    [InlineData("K9001", "K9001")]
    public void An_account_shows_of_a_card_only_its_end(string typed, string expected) => Assert.Equal(expected, CodeReaders.Account(typed).Value);

    [Fact]
    public void A_VIN_has_17_letters_and_digits() => Assert.Equal("1M8GDM9AXKP042788", CodeReaders.Vin("1m8gdm9axkp042788").Value);

    [Theory]
    [InlineData("1M8GDM9AXKP04278")]
    [InlineData("1M8GDM9AOKP042788")]
    public void Sixteen_letters_or_an_O_are_no_VIN(string typed) => Assert.NotEmpty(CodeReaders.Vin(typed).Reason!);

    [Theory]
    [InlineData("Ana.Ruiz@Example.org")]
    [InlineData(" <ana.ruiz@example.org>")]
    [InlineData("Ana Ruiz <ana.ruiz@example.org>")]
    [InlineData("mailto:ana.ruiz@example.org")]
    public void An_email_address_is_lower_case(string typed) => Assert.Equal("ana.ruiz@example.org", CodeReaders.Email(typed).Value);

    [Theory]
    [InlineData("ana.ruiz")]
    [InlineData("ana@ruiz")]
    [InlineData("a@example.org, b@example.org")]
    public void None_or_several_addresses_are_unusable(string typed) => Assert.NotEmpty(CodeReaders.Email(typed).Reason!);

    [Fact]
    public void A_document_keeps_letters_and_digits() => Assert.Equal("D8850682", CodeReaders.Document("d-885.0682").Value);

    [Fact]
    public void A_code_keeps_its_letters_and_digits_in_upper_case_and_nothing_else() =>
        Gen.Char["AB9aé- ."].Array[0, 40].Select(letters => new string(letters)).Sample(typed =>
            Tidy.Code(typed) == string.Concat(typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)));

    [Theory]
    [InlineData("5.21555E+11", true)]
    [InlineData(" 1,2e+9 ", true)]
    [InlineData("1+2E+9", false)]
    [InlineData("E+11", false)]
    [InlineData("12E+", false)]
    [InlineData("+15551234567", false)]
    [InlineData("AE+11", false)]
    public void Only_a_number_as_a_power_of_ten_is_one_that_a_spreadsheet_rounded(string typed, bool isRounded) => Assert.Equal(isRounded, Tidy.IsRounded(typed));
}
