using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class SamePairTests
{
    [Fact]
    public void Two_people_who_are_met_four_times_among_others_are_found()
    {
        var finding = Assert.Single(Season(together: 4).Look("T01"));
        Assert.Equal(new[] { CaseBuilder.Person("Gil"), CaseBuilder.Person("Rui") }.Order(), finding.Actors());
        Assert.All(finding.Subjects.Take(2), subject => Assert.Equal(ActorRole.Guide, subject.Role));
        Assert.All(finding.Subjects.Skip(2), subject => Assert.Equal(ActorRole.Traveller, subject.Role));
        Assert.Equal(4, finding.Measured);
        Assert.Equal(8, finding.Evidence.Count);
    }

    [Fact]
    public void Two_friends_who_try_again_once_are_not_found() => Assert.Empty(Season(together: 2).Look("T01"));

    [Fact]
    public void Three_times_together_are_found() => Assert.Single(Season(together: 3).Look("T01"));

    [Fact]
    public void A_pair_whose_companions_stay_the_same_is_a_family()
    {
        var family = Season(together: 0);
        for (var time = 0; time < 4; time++) family.Meets($"F{time}", 50 + time, "Gil", "Rui", "Ana", "Ben");
        Assert.Empty(family.Look("T01"));
    }

    [Fact]
    public void A_couple_that_travels_alone_is_not_found()
    {
        var couple = Season(together: 0);
        for (var time = 0; time < 4; time++) couple.Meets($"F{time}", 50 + time, "Gil", "Rui");
        Assert.Empty(couple.Look("T01"));
    }

    [Fact]
    public void Where_everybody_is_met_with_everybody_nobody_stands_out()
    {
        var crowd = new CaseBuilder();
        for (var group = 0; group < 6; group++) crowd.Meets($"E{group}", group, "Gil", "Rui", $"a{group}", $"b{group}");
        Assert.Empty(crowd.Look("T01"));
    }

    [Fact]
    public void A_school_coach_is_too_large_a_group()
    {
        var school = Season(together: 0);
        for (var trip = 0; trip < 4; trip++) school.Books("School", $"B{trip}", trip, ["Gil", "Rui", .. DetectorTest.People(39, $"class {trip} ")]);
        Assert.Empty(school.Look("T01"));
    }

    private static CaseBuilder Season(int together)
    {
        var built = new CaseBuilder();
        for (var group = 0; group < 40; group++) built.Meets($"E{group}", group, $"a{group}", $"b{group}", $"c{group}");
        for (var group = 0; group < together; group++) built.Meets($"G{group}", 40 + group, "Gil", "Rui", $"x{group}", $"y{group}");
        return built;
    }
}
