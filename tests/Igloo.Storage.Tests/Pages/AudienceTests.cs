namespace Igloo.Storage.Tests;

public sealed class AudienceTests
{
    private static readonly ReleaseClass Shared = new("police", ReleaseClass.Shared);
    private static readonly ReleaseClass Police = new("police", ReleaseClass.AgencyOnly);
    private static readonly ReleaseClass Coast = new("coast", ReleaseClass.AgencyOnly);

    [Fact]
    public void What_all_may_see_needs_no_class() => Assert.True(Audience.Of(Shared).Includes([]));

    [Fact]
    public void What_two_agencies_keep_needs_both()
    {
        var both = Audience.Of(Police, Shared, Coast);
        Assert.True(both.Includes([Police, Coast]));
        Assert.False(both.Includes([Police]));
        Assert.False(both.Includes([Coast, Shared]));
    }

    [Fact]
    public void The_order_of_the_classes_makes_no_other_audience()
    {
        Assert.Equal(Audience.Of(Police, Coast), Audience.Of(Coast, Police, Coast));
        Assert.NotEqual(Audience.Of(Police), Audience.Of(Coast));
    }
}
