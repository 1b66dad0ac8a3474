using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>Cabs that carry fares inland and come back, often two of them close together.</summary>
internal sealed class TaxiFleet : IPlot
{
    private const int Cabs = 3;
    private const int Fares = 14;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "taxi-fleet", isNetwork: false,
            "Cabs run the same road by day, some close together; the register gives a taxi company as their owner and it pays its drivers weekly.",
            "load loops", "scout and load", "driver pay-outs");
        var road = dice.Pick(Land.Roads);
        var company = story.Cast("company", world.Registry.Organisation($"{dice.Pick(Pools.Family)} Cabs", "taxi", road.South));
        var drivers = Enumerable.Range(0, Cabs).Select(_ => world.Registry.Resident(Registry.HomeIn(road.South, dice))).ToList();
        story.Others.AddRange(drivers);
        for (var i = 0; i < Cabs; i++) world.Registry.VehicleFor(company, dice.Between(200, 1_500));
        var pen = world.Diary.PenOf(story);
        var days = Journey.Days(world, Fares, dice);
        for (var fare = 0; fare < Fares; fare++)
        {
            Run(pen, company.Vehicles[fare % Cabs], road, days[fare], dice);
            if (fare % 4 == 0) Run(pen, company.Vehicles[(fare + 1) % Cabs], road, days[fare], dice);
            pen.Call(company.Phone, drivers[fare % Cabs].Phone, dice.Moment(days[fare], 6, 9), dice.Between(15, 60));
        }

        for (var day = world.Diary.Start.AddDays(6); day < world.Diary.DayAt(world.Diary.Days); day = day.AddDays(14))
            foreach (var driver in drivers) pen.Pay(company, driver, Journey.Near(840, 10, dice), dice.Moment(day, 16, 18), road.South);
        return story;
    }

    private static void Run(Pen pen, Vehicle cab, Road road, DateOnly day, Dice dice)
    {
        var inland = road.Stops[2].Town;
        var arrival = pen.Drive(cab, road, road.South, inland, dice.Moment(day, 7, 14), dice.Between(75, 95));
        pen.Drive(cab, road, inland, road.South, arrival.AddMinutes(dice.Between(20, 150)), dice.Between(75, 95));
    }
}
