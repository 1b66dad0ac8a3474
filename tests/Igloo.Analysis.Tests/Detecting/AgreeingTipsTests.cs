using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class AgreeingTipsTests
{
    private static readonly (EntityKind, string) Car = (EntityKind.Vehicle, "AA1");

    [Fact]
    public void Two_tips_a_day_apart_about_a_vehicle_that_readers_know_are_found()
    {
        var finding = Assert.Single(Tips(apart: 1).Reads("AA1", "R1", 5, 8).Look("N05"));
        Assert.Equal(new Subject(CaseBuilder.Vehicle("AA1"), ActorRole.Driver), Assert.Single(finding.Subjects));
        Assert.Equal(3, finding.Evidence.Count);
        Assert.Equal("2 tips, each at least 24 hours from the next and worded differently, name the same vehicle, which other records know too.", finding.Because);
    }

    [Fact]
    public void Two_tips_within_a_day_are_not_found() => Assert.Empty(Tips(apart: 0.99).Reads("AA1", "R1", 5, 8).Look("N05"));

    [Fact]
    public void Tips_that_no_other_record_supports_are_not_found() => Assert.Empty(Tips(apart: 1).Look("N05"));

    [Fact]
    public void One_tip_is_not_found() => Assert.Empty(new CaseBuilder().Tells("people are moved at night", 1, Car).Reads("AA1", "R1", 5, 8).Look("N05"));

    [Fact]
    public void A_story_that_is_passed_on_word_for_word_is_one_tip() => Assert.Empty(new CaseBuilder()
        .Tells("People are moved at night in this car", 1, Car).Tells("people are moved, at night, in this car!", 5, Car).Reads("AA1", "R1", 5, 8).Look("N05"));

    [Fact]
    public void Tips_about_one_town_agree_on_nothing_and_tips_about_one_address_do()
    {
        var town = new CaseBuilder().Tells("many strangers", 1, (EntityKind.Place, "Elm")).Tells("cars come and go", 3, (EntityKind.Place, "Elm")).Reads("AA1", "Elm", 5, 8);
        Assert.Empty(town.Look("N05"));
        Assert.Equal(ActorRole.Keeper, Assert.Single(town.IsAddress("Elm").Look("N05")).Subjects[0].Role);
    }

    [Fact]
    public void Tips_that_name_a_vehicle_beside_others_support_no_tip_of_their_own() => Assert.Empty(new CaseBuilder()
        .TellsBeside("people are moved at night", 1, (EntityKind.Phone, "1"), Car).TellsBeside("a loaded van leaves the barn", 3, (EntityKind.Phone, "2"), Car).Look("N05"));

    [Fact]
    public void A_person_who_is_told_of_gets_no_role()
    {
        var told = new CaseBuilder().Known("Ana").Tells("she helps people", 1, (EntityKind.Person, "Ana")).Tells("ask at her door", 3, (EntityKind.Person, "Ana"));
        Assert.Equal(ActorRole.Unknown, Assert.Single(told.Look("N05")).Subjects[0].Role);
    }

    private static CaseBuilder Tips(double apart) => new CaseBuilder().Tells("people are moved at night", 1, Car).Tells("a loaded van leaves the barn", 1 + apart, Car);
}
