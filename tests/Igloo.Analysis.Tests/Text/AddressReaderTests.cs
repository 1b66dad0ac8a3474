using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class AddressReaderTests
{
    [Fact]
    public void A_line_and_its_parts_read_alike() => Assert.Equal(
        Read(null, "12", "MAIN STREET", "SPRINGFIELD", "99012"),
        Read("12 Main St., Springfield 99012", null, null, "SPRINGFIELD", null));

    [Fact]
    public void Another_street_reads_otherwise() => Assert.NotEqual(
        Read("12 MAIN STREET", null, null, null, null),
        Read("12 PARK STREET", null, null, null, null));

    [Theory]
    [InlineData("Harbour Court, 12 Main Street")]
    [InlineData("#01-11, Harbour Court, 12 Main Street")]
    [InlineData("Flat 3, 12 Main Street")]
    [InlineData("No. 12 Main Street")]
    [InlineData("#12, Main Street")]
    public void A_building_a_flat_or_a_sign_before_the_house_is_not_the_street(string line) =>
        Assert.Equal(Read("12 MAIN STREET", null, null, null, null), Read(line, null, null, null, null));

    [Fact]
    public void A_house_that_follows_its_street_is_a_house() => Assert.Equal(
        Read("HAUPTSTRASSE 12", null, null, "ULM", "89073"),
        Read("Hauptstrasse 12, 89073 Ulm", null, null, "ULM", null));

    [Fact]
    public void A_town_of_two_words_that_ends_a_line_is_not_the_street() => Assert.Equal(
        Read("12 MAIN STREET", null, null, "NEW HARBOUR", null),
        Read("12 Main Street, New Harbour", null, null, "NEW HARBOUR", null));

    [Theory]
    [InlineData("12 OLD HARBOUR")]
    [InlineData("12 HARBOUR")]
    public void A_street_that_ends_like_its_town_stays_a_street(string line) =>
        Assert.NotEqual("", Read(line, null, null, "NEW HARBOUR", null)!.Street);

    [Fact]
    public void A_town_alone_has_no_street() => Assert.False(Read(null, null, null, "SPRINGFIELD", null)!.HasStreet);

    [Fact]
    public void Nothing_known_is_no_address() => Assert.Null(Read(null, null, null, null, null));

    private static Address? Read(string? full, string? house, string? street, string? town, string? postalCode)
    {
        var reader = new AddressReader();
        return reader.Read(full, house, street, town, postalCode) ? new Address(reader.House.ToString(), reader.Street.ToString(), reader.Town, reader.PostalCode.ToString()) : null;
    }

    private sealed record Address(string House, string Street, string Town, string PostalCode)
    {
        public bool HasStreet => Street.Length > 0;
    }
}
