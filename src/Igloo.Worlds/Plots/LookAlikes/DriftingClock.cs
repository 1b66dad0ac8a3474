using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A plate reader whose clock runs further ahead every day until it is set right.</summary>
internal sealed class DriftingClock : IPlot
{
    private const int MinutesAheadEachDay = 4;
    private const int DaysWrong = 20;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "drifting-clock", isNetwork: false,
            "One reader's clock runs ahead for three weeks: every car that passes it seems to fly from the reader before and to stand still before the next.",
            "plate in two places", "scout and load");
        var road = dice.Pick(Land.Roads);
        var wrong = road.Readers[road.Readers.Count / 2];
        var from = world.Diary.DayAt(dice.Between(5, world.Diary.Days - DaysWrong - 5)).ToDateTime(TimeOnly.MinValue);
        var before = world.Diary.ClockError;
        world.Diary.ClockError = (reader, at) => reader == wrong && at >= from && at < from.AddDays(DaysWrong)
            ? (at - from) / TimeSpan.FromDays(1) * TimeSpan.FromMinutes(MinutesAheadEachDay)
            : before?.Invoke(reader, at) ?? TimeSpan.Zero;
        var pen = world.Diary.PenOf(story);
        var cars = Enumerable.Range(0, 3).Select(_ => world.Registry.VehicleFor(
            story.Cast("driver", world.Registry.Resident(Registry.HomeIn(road.South, dice))), dice.Between(300, 2_500))).ToList();
        for (var i = 0; i < 6; i++)
            pen.Drive(cars[i % cars.Count], road, road.South, road.Stops[^1].Town, dice.Moment(DateOnly.FromDateTime(from).AddDays((3 * i) + 2), 8, 18), dice.Between(78, 95));
        return story;
    }
}
