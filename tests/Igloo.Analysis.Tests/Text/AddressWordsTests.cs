using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class AddressWordsTests
{
    [Fact]
    public void A_line_and_its_parts_read_alike() => Assert.Equal(
        AddressWords.Of(null, "12", "MAIN STREET", "SPRINGFIELD", "99012"),
        AddressWords.Of("12 Main St., Springfield 99012", null, null, "SPRINGFIELD", null));

    [Fact]
    public void Another_street_reads_otherwise() => Assert.NotEqual(
        AddressWords.Of("12 MAIN STREET", null, null, null, null),
        AddressWords.Of("12 PARK STREET", null, null, null, null));

    [Theory]
    [InlineData("Harbour Court, 12 Main Street")]
    [InlineData("#01-11, Harbour Court, 12 Main Street")]
    [InlineData("Flat 3, 12 Main Street")]
    [InlineData("No. 12 Main Street")]
    [InlineData("#12, Main Street")]
    public void A_building_a_flat_or_a_sign_before_the_house_is_not_the_street(string line) =>
        Assert.Equal(AddressWords.Of("12 MAIN STREET", null, null, null, null), AddressWords.Of(line, null, null, null, null));

    [Fact]
    public void A_house_that_follows_its_street_is_a_house() => Assert.Equal(
        AddressWords.Of("HAUPTSTRASSE 12", null, null, "ULM", "89073"),
        AddressWords.Of("Hauptstrasse 12, 89073 Ulm", null, null, "ULM", null));

    [Fact]
    public void A_town_of_two_words_that_ends_a_line_is_not_the_street() => Assert.Equal(
        AddressWords.Of("12 MAIN STREET", null, null, "NEW HARBOUR", null),
        AddressWords.Of("12 Main Street, New Harbour", null, null, "NEW HARBOUR", null));

    [Theory]
    [InlineData("12 OLD HARBOUR")]
    [InlineData("12 HARBOUR")]
    public void A_street_that_ends_like_its_town_stays_a_street(string line) =>
        Assert.NotEqual("", AddressWords.Of(line, null, null, "NEW HARBOUR", null)!.Street);

    [Fact]
    public void A_town_alone_has_no_street() => Assert.False(AddressWords.Of(null, null, null, "SPRINGFIELD", null)!.HasStreet);

    [Fact]
    public void Nothing_known_is_no_address() => Assert.Null(AddressWords.Of(null, null, null, null, null));
}
