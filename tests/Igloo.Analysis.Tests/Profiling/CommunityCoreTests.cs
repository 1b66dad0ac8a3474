using Igloo.Analysis.Profiling;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Profiling;

public sealed class CommunityCoreTests
{
    private static readonly EntityId[] Community = [CaseBuilder.Phone("1"), CaseBuilder.Phone("2"), CaseBuilder.Phone("3"), CaseBuilder.Phone("4"), CaseBuilder.Place("town")];

    [Fact]
    public void Who_deals_with_others_of_it_on_most_days_comes_first() => Assert.Equal(
        [CaseBuilder.Phone("2"), CaseBuilder.Phone("3"), CaseBuilder.Phone("1")],
        CommunityCore.Of(Community, new CaseBuilder().Calls("1", "2", 1).Calls("2", "3", 2).Calls("2", "3", 3).Events));

    [Fact]
    public void Ten_calls_on_one_day_are_one_day()
    {
        var built = new CaseBuilder().Calls("2", "3", 2).Calls("2", "3", 3);
        for (var call = 0; call < 10; call++) built.Calls("1", "4", 1, call);
        Assert.Equal(new[] { CaseBuilder.Phone("2"), CaseBuilder.Phone("3") }.Order(), CommunityCore.Of(Community, built.Events).Take(2).Order());
    }

    [Fact]
    public void Who_deals_with_strangers_only_and_places_are_none_of_them() =>
        Assert.Empty(CommunityCore.Of(Community, new CaseBuilder().Calls("1", "99", 1).Seen("4", "town", 1, 1).Events));
}
