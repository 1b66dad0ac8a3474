using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A week of encounters that the border police sends a second time by mistake.</summary>
internal sealed class SentTwice : IPlot
{
    private const int DaysSentAgain = 7;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "sent-twice", isNetwork: false,
            "The rows of one week stand in two files, word for word: nobody was met twice, and two copies are one source.",
            "same person, many groups");
        var met = world.Registry.Traveller(Registry.TownOf(dice));
        story.Others.Add(met);
        var first = dice.Between(20, world.Diary.Days - DaysSentAgain - 2);
        world.Diary.PenOf(story).Meet("interdiction", [met], dice.Pick(Land.Posts), dice.Moment(world.Diary.DayAt(first + 1), 2, 20));
        var from = world.Diary.DayAt(first).ToDateTime(TimeOnly.MinValue);
        world.SentAgain.Add(new SentAgain(story, from, from.AddDays(DaysSentAgain)));
        return story;
    }
}
