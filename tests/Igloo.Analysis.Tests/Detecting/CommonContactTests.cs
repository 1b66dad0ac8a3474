using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class CommonContactTests
{
    [Fact]
    public void A_number_in_touch_with_three_separate_groups_is_found()
    {
        var finding = Assert.Single(Groups(3).Look("C04"));
        Assert.Equal(new Subject(CaseBuilder.Phone("coordinator"), ActorRole.Contact), finding.Subjects[0]);
        Assert.All(finding.Subjects.Skip(1), subject => Assert.Equal(ActorRole.Traveller, subject.Role));
        Assert.Equal(3, finding.Measured);
        Assert.Equal("One number was in touch with people of 3 separate encounters before they were met; they are 3 of its 3 contacts.", finding.Because);
        Assert.Equal(6, finding.Evidence.Count);
    }

    [Fact]
    public void Two_groups_are_not_found() => Assert.Empty(Groups(2).Look("C04"));

    [Fact]
    public void A_help_line_that_is_called_after_the_encounter_is_not_found()
    {
        Assert.Empty(Groups(5, callDay: 1).Look("C04"));
        Assert.Empty(Groups(5, callDay: 0.5).Look("C04"));
        Assert.Single(Groups(5, callDay: 0.45).Look("C04"));
    }

    [Fact]
    public void A_call_more_than_a_month_before_does_not_count()
    {
        Assert.Empty(Groups(3, callDay: -30.1).Look("C04"));
        Assert.Single(Groups(3, callDay: -30).Look("C04"));
    }

    [Fact]
    public void A_consulate_that_an_organisation_holds_is_not_found() =>
        Assert.Empty(Groups(5).Holds("Consulate", EntityKind.Phone, "coordinator", EntityKind.Organization).Look("C04"));

    [Fact]
    public void A_taxi_number_that_mostly_others_call_is_not_found()
    {
        Assert.Empty(WithOtherCallers(28).Look("C04"));
        Assert.Single(WithOtherCallers(27).Look("C04"));
    }

    [Fact]
    public void Super_connectors_are_not_found()
    {
        Assert.Single(Groups(20).Look("C04"));
        Assert.Empty(Groups(120).Look("C04"));
    }

    [Fact]
    public void Groups_of_one_family_are_not_separate()
    {
        var family = Groups(3);
        foreach (var traveller in new[] { "t1", "t2", "t3" }) family.Holds(traveller, EntityKind.Place, "1 Elm Road");
        Assert.Empty(family.Look("C04"));
    }

    [Fact]
    public void The_same_people_who_try_again_are_not_separate_groups()
    {
        var again = new CaseBuilder();
        for (var group = 1; group <= 4; group++) again.Meets($"E{group}", 10 * group, "t1", "t2").Calls("tel t1", "cousin", (10 * group) - 1);
        Assert.Empty(again.Look("C04"));
    }

    private static CaseBuilder Groups(int groups, double callDay = -1)
    {
        var built = new CaseBuilder();
        for (var group = 1; group <= groups; group++) built.Meets($"E{group}", 40 + group, $"t{group}", $"u{group}").Calls($"tel t{group}", "coordinator", 40 + group + callDay);
        // The traveller's phone stands in the encounter and in the calls, so two sources know each group.
        return built;
    }

    private static CaseBuilder WithOtherCallers(int callers)
    {
        var built = Groups(3);
        for (var caller = 0; caller < callers; caller++) built.Calls($"caller {caller}", "coordinator", 3);
        return built;
    }
}
