namespace Igloo.Model.Tests.Records;

public sealed class FieldTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(41)]
    public void A_field_tells_where_in_the_narrative_it_begins_and_none_of_a_column_does(int? start) =>
        Assert.Equal(start, (Of("5550134") with { Start = start }).Start);

    [Fact]
    public void A_field_of_a_column_is_not_one_that_the_narrative_begins_with() => Assert.NotEqual(Of("5550134"), Of("5550134") with { Start = 0 });

    private static Field Of(string raw) => new(Role.Subject, FieldType.Phone, raw, "+15550134");
}
