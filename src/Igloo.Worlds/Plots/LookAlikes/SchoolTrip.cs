using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A coach books a whole team to a match and back.</summary>
internal sealed class SchoolTrip : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "school-trip", isNetwork: false,
            "A school books its team to a match and back the next day under one locator, weeks ahead, and pays with its own account.",
            "bookings made as one", "one payer books for unrelated travellers");
        var from = dice.Pick([.. Land.Towns.Where(town => town.AtBorder)]);
        var to = dice.Pick([.. Land.Towns.Where(town => !town.AtBorder)]);
        var school = story.Cast("payer", world.Registry.Organisation($"{dice.Pick(Pools.Streets)} School", "school", from));
        var team = Enumerable.Range(0, 16).Select(_ => world.Registry.Person(Registry.NameOf(dice), dice.Between(13, 16), Registry.HomeIn(from, dice))).ToList();
        story.Others.AddRange(team);
        var pen = world.Diary.PenOf(story);
        var day = Journey.Days(world, 3, dice)[2];
        var booked = dice.Moment(day.AddDays(-dice.Between(20, 28)), 9, 15);
        pen.Book(team, school, "DESK", from, to, day.ToDateTime(new TimeOnly(7, 15)), booked);
        pen.Book(team, school, "DESK", to, from, day.AddDays(1).ToDateTime(new TimeOnly(16, 0)), booked);
        return story;
    }
}
