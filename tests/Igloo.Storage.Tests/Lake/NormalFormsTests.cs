namespace Igloo.Storage.Tests;

public sealed class NormalFormsTests
{
    [Theory]
    [InlineData("Solhaven", "SOLHAVEN")]
    [InlineData("97 Ring Ave, unit 38", "97 RING AVE, UNIT 38")]
    [InlineData("Ana9@Example.org", "ana9@example.org")]
    [InlineData("D81924865", "D81924865")]
    public void A_form_that_is_what_was_received_or_that_in_other_case_is_not_written_again(string received, string form)
    {
        var written = NormalForms.Written(received, form);
        Assert.InRange(written.Length, 0, 1);
        Assert.Equal(form, new NormalForms().Read(received, written));
    }

    [Theory]
    [InlineData("Málaga", "MÁLAGA")] // what is upper case beyond ASCII, tables say
    [InlineData("Ana", "aNA")]
    [InlineData("Ana", "BEA")]
    [InlineData("(202) 555-0134", "+12025550134")]
    public void A_form_of_other_letters_or_with_letters_beyond_ASCII_is_written(string received, string form)
    {
        Assert.Equal(form, NormalForms.Written(received, form));
        Assert.Equal(form, new NormalForms().Read(received, form));
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u0002x")]
    [InlineData("\u0003\u0003")]
    public void A_form_that_begins_with_a_mark_is_read_as_it_was(string form) =>
        Assert.Equal(form, new NormalForms().Read("received", NormalForms.Written("received", form)));
}
