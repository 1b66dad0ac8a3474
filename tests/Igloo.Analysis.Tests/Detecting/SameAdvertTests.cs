using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class SameAdvertTests
{
    [Fact]
    public void One_phone_in_adverts_of_three_towns_within_two_weeks_is_found()
    {
        var finding = Assert.Single(Posts("1", "Elm", "Oak", "Ash").Look("N04"));
        Assert.Equal(new Subject(CaseBuilder.Phone("1"), ActorRole.Contact), Assert.Single(finding.Subjects));
        Assert.Equal("3 adverts with this contact in 3 places within 14 days; fewer than 3 would be usual.", finding.Because);
        Assert.Equal(3, finding.Evidence.Count);
    }

    [Fact]
    public void Adverts_in_two_towns_are_not_found() => Assert.Empty(Posts("1", "Elm", "Oak", "Elm").Look("N04"));

    [Fact]
    public void Adverts_of_three_towns_in_three_months_are_not_found() =>
        Assert.Empty(new CaseBuilder().Posts("Elm", 1, "1").Posts("Oak", 31, "1").Posts("Ash", 61, "1").Look("N04"));

    [Fact]
    public void Adverts_that_nobody_dated_are_in_no_two_weeks() =>
        Assert.Empty(new CaseBuilder().Posts("Elm", null, "1").Posts("Oak", null, "1").Posts("Ash", null, "1").Look("N04"));

    [Fact]
    public void Adverts_of_three_phones_in_three_towns_are_not_found() =>
        Assert.Empty(new CaseBuilder().Posts("Elm", 1, "1").Posts("Oak", 2, "2").Posts("Ash", 3, "3").Look("N04"));

    [Fact]
    public void Tips_of_three_towns_are_no_adverts() => Assert.Empty(new CaseBuilder()
        .TellsBeside("rides", 1, (EntityKind.Place, "Elm"), (EntityKind.Phone, "1"))
        .TellsBeside("rides", 2, (EntityKind.Place, "Oak"), (EntityKind.Phone, "1"))
        .TellsBeside("rides", 3, (EntityKind.Place, "Ash"), (EntityKind.Phone, "1")).Look("N04"));

    private static CaseBuilder Posts(string phone, params string[] towns)
    {
        var builder = new CaseBuilder();
        for (var i = 0; i < towns.Length; i++) builder.Posts(towns[i], 1 + i, phone);
        return builder;
    }
}
