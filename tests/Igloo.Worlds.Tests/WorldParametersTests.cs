using System.Text.Json;

namespace Igloo.Worlds.Tests;

public sealed class WorldParametersTests
{
    private const string Whole = """{"name":"a","seed":1,"start":"2025-03-01","days":60,"people":300,"networks":1,"lookAlikesPerNetwork":2,"rows":3000}""";

    [Fact]
    public void A_parameter_file_is_read()
    {
        var parameters = WorldParameters.Parse(Whole);
        Assert.Equal(60, parameters.Days);
        Assert.Equal(new DateOnly(2025, 3, 1), parameters.Start);
        Assert.Equal(new NoiseShares(), parameters.Noise);
    }

    [Fact]
    public void A_misspelt_parameter_is_refused_by_name()
    {
        var refused = Assert.Throws<JsonException>(() => WorldParameters.Parse(Whole.Replace("people", "peple", StringComparison.Ordinal)));
        Assert.Contains("peple", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"days\":60", "\"days\":29", "Days must be 30 to 400")]
    [InlineData("\"people\":300", "\"people\":12001", "People must be 200 to 12000")]
    [InlineData("\"networks\":1", "\"networks\":-1", "Networks must be 0 to 100")]
    public void A_parameter_out_of_its_range_is_refused_with_the_range(string given, string instead, string reason)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => WorldParameters.Parse(Whole.Replace(given, instead, StringComparison.Ordinal)));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
