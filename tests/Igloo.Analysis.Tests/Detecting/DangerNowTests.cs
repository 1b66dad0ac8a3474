using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class DangerNowTests
{
    [Theory]
    [InlineData("They are locked in and it is hot")]
    [InlineData("No water since yesterday")]
    [InlineData("we CAN'T BREATHE in here")]
    [InlineData("Están encerrados, sin agua")]
    [InlineData("No food and locked in")]
    [InlineData("This is no joke, they are drowning")]
    [InlineData("Nobody answers. One of them is injured")]
    public void Words_of_danger_are_found(string text)
    {
        var finding = Assert.Single(Message(text).Look("S01"));
        Assert.Equal(Lane.LifeSafety, finding.Lane);
        Assert.Equal(new Subject(CaseBuilder.Place("Barn"), ActorRole.Unknown), Assert.Single(finding.Subjects));
    }

    [Theory]
    [InlineData("Nobody there was injured")]
    [InlineData("They are not locked in")]
    [InlineData("It is a song: locked in, no water")]
    [InlineData("My phone is locked")]
    [InlineData("A quiet street")]
    public void Denials_songs_and_plain_words_are_not_found(string text)
    {
        var quiet = Message(text.Replace(':', ' ').Replace(',', ' '));
        Assert.Empty(quiet.Look("S01"));
    }

    [Fact]
    public void A_warning_that_names_nothing_to_look_for_is_not_found() => Assert.Empty(new CaseBuilder().Tells("they are locked in", 1).Look("S01"));

    [Fact]
    public void A_person_named_in_a_warning_is_no_subject()
    {
        var finding = Assert.Single(new CaseBuilder().Tells("Ana is locked in", 1, (EntityKind.Person, "Ana"), (EntityKind.Vehicle, "AA1")).Look("S01"));
        Assert.Equal([CaseBuilder.Vehicle("AA1")], finding.Subjects.Select(subject => subject.Entity));
    }

    private static CaseBuilder Message(string text) => new CaseBuilder().Tells(text, 1, (EntityKind.Place, "Barn"));
}
