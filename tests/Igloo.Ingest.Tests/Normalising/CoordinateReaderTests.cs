using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class CoordinateReaderTests
{
    [Theory]
    [InlineData("12.3456789", "12.345679")]
    [InlineData(" -0.0 ", "0")]
    [InlineData("24.50", "24.5")]
    [InlineData("24,55", "24.55")]
    [InlineData("24.5 N", "24.5")]
    [InlineData("S24.5", "-24.5")]
    [InlineData("24°33'18\"N", "24.555")]
    [InlineData("24° 33' 18.0'' S", "-24.555")]
    [InlineData("24°33.3'N", "24.555")]
    [InlineData("24 33 18 N", "24.555")]
    [InlineData("243318N", "24.555")]
    [InlineData("24 33.3N", "24.555")]
    [InlineData("24-33.3N", "24.555")]
    [InlineData("2433.300N", "24.555")]
    [InlineData("2433.300,S", "-24.555")]
    [InlineData("２４.５", "24.5")]
    public void Degrees_have_at_most_six_places(string typed, string expected) => Assert.Equal(expected, CoordinateReader.Latitude(typed).Value);

    [Theory]
    [InlineData("90.1")]
    [InlineData("north")]
    [InlineData("24.5 E")]
    [InlineData("N24.5N")]
    [InlineData("24 33 18")]
    [InlineData("24 75.3N")]
    [InlineData("2475.300N")]
    [InlineData("2433.300")]
    [InlineData("245551000")]
    [InlineData("24°75'N")]
    [InlineData("")]
    public void What_is_off_the_globe_is_unusable(string typed) => Assert.NotEmpty(CoordinateReader.Latitude(typed).Reason!);

    [Theory]
    [InlineData("24.5, -81.7")]
    [InlineData("(24.5; -81.7)")]
    [InlineData("[-81.7, 24.5]")]
    [InlineData("[\n\"-81.7\",\n\"24.5\"\n]")]
    [InlineData("POINT(-81.7 24.5)")]
    [InlineData("24.5N 81.7W")]
    [InlineData("N24.5, W81.7")]
    [InlineData("24°30'00\"N 81°42'00\"W")]
    [InlineData("24,5; -81,7")]
    [InlineData("24.5 / -81.7")]
    [InlineData("24.5/-81.7")]
    [InlineData("24.5 -81.7 420 4.5")]
    public void A_pair_is_read_in_the_order_of_its_form(string typed) => Assert.Equal(("24.5", "-81.7"), CoordinateReader.Pair(typed).Value);

    [Theory]
    [InlineData("24.5")]
    [InlineData("24.5, -81.7, 3")]
    [InlineData("[24.5, -181.7]")]
    public void What_is_no_pair_is_unusable(string typed) => Assert.NotEmpty(CoordinateReader.Pair(typed).Reason!);

    [Theory]
    [InlineData("latitudeE7", "245551000", "24.5551")]
    [InlineData("lat_e6", "24555100", "24.5551")]
    [InlineData("latitudeE7", "24.5551", "24.5551")]
    [InlineData("latitude", "24.5551", "24.5551")]
    public void What_a_header_says_of_the_places_before_no_point_is_believed_of_whole_numbers(string header, string typed, string expected) =>
        Assert.Equal(expected, CoordinateReader.Latitude(typed, CoordinateReader.PlacesLeftOut(header)).Value);
}
