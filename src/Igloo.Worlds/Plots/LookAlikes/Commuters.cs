using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>Neighbours who drive to the same work at the same time.</summary>
internal sealed class Commuters : IPlot
{
    private const int Weeks = 6;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "commuters", isNetwork: false,
            "Neighbours drive to work one behind the other on weekdays and come home at five: short ways, by day, every week alike, cars registered for years.",
            "scout and load", "there and back");
        var road = dice.Pick(Land.Roads);
        var street = Registry.HomeIn(road.South, dice);
        var cars = Enumerable.Range(0, 2).Select(i => world.Registry.VehicleFor(
            story.Cast("commuter", world.Registry.Resident(street with { Number = street.Number + (2 * i) })), dice.Between(700, 2_500))).ToList();
        var pen = world.Diary.PenOf(story);
        var work = road.Stops[1].Town;
        var first = dice.Between(0, 20);
        for (var i = first; i < first + (7 * Weeks); i++)
        {
            var day = world.Diary.DayAt(i);
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            foreach (var car in cars)
            {
                pen.Drive(car, road, road.South, work, day.ToDateTime(new TimeOnly(6, 40)).AddMinutes(dice.Between(0, 9)), dice.Between(80, 86));
                pen.Drive(car, road, work, road.South, day.ToDateTime(new TimeOnly(17, 0)).AddMinutes(dice.Between(0, 12)), dice.Between(80, 86));
            }
        }

        return story;
    }
}
