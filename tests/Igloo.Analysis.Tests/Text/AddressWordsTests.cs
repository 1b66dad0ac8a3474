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

    [Fact]
    public void A_town_alone_has_no_street() => Assert.False(AddressWords.Of(null, null, null, "SPRINGFIELD", null)!.HasStreet);

    [Fact]
    public void Nothing_known_is_no_address() => Assert.Null(AddressWords.Of(null, null, null, null, null));
}
