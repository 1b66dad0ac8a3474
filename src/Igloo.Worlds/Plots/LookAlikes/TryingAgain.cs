using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A family that is met, comes again two weeks later, and is met again.</summary>
internal sealed class TryingAgain : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "trying-again", isNetwork: false,
            "A family of one name tries three times on its own: the same people each time, nobody else with them, no one rung before and no one paid.",
            "same person, many groups", "same pair, other groups");
        var name = Registry.NameOf(dice);
        var towards = dice.Pick([.. Land.Towns.Where(town => !town.AtBorder)]);
        var home = Registry.HomeIn(towards, dice);
        var family = new List<Person>();
        foreach (var age in new[] { 41, 38, 12 }) family.Add(world.Registry.Person(name with { Given = dice.Pick(Pools.Given) }, age, home));
        world.Registry.PhoneFor(family[0]);
        story.Others.AddRange(family);
        var post = dice.Pick(Land.Posts);
        foreach (var day in Journey.Days(world, 3, dice)) world.Diary.PenOf(story).Meet("interdiction", family, post, dice.Moment(day, 4, 21));
        return story;
    }
}
