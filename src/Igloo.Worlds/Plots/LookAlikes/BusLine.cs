using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>Two coaches on a timetable, minutes apart.</summary>
internal sealed class BusLine : IPlot
{
    private static readonly TimeOnly Departure = new(8, 0);

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "bus-line", isNetwork: false,
            "Two coaches leave at the same minute of the same weekday, one behind the other, and return the same evening; the register gives a bus company as their owner.",
            "load loops", "scout and load");
        var road = dice.Pick(Land.Roads);
        var company = story.Cast("company", world.Registry.Organisation($"{dice.Pick(Pools.Family)} Coaches", "bus line", road.South));
        var first = world.Registry.VehicleFor(company, dice.Between(400, 2_000));
        var second = world.Registry.VehicleFor(company, dice.Between(400, 2_000));
        var pen = world.Diary.PenOf(story);
        var inland = road.Stops[2].Town;
        for (var day = world.Diary.Start; day < world.Diary.DayAt(world.Diary.Days); day = day.AddDays(1))
        {
            if (day.DayOfWeek != DayOfWeek.Saturday) continue;
            var start = day.ToDateTime(Departure);
            pen.Drive(first, road, road.South, inland, start, 76);
            pen.Drive(second, road, road.South, inland, start.AddMinutes(dice.Between(4, 6)), 76);
            pen.Drive(first, road, inland, road.South, start.AddHours(9), 76);
            pen.Drive(second, road, inland, road.South, start.AddHours(9).AddMinutes(dice.Between(4, 6)), 76);
        }

        return story;
    }
}
