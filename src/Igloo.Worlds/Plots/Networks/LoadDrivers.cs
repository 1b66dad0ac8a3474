using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.Networks;

/// <summary>Hired drivers carry loads inland and come straight back, a scout ahead of them, and are paid a day later.</summary>
internal sealed class LoadDrivers : IPlot
{
    private const int Runs = 12;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "load-drivers", isNetwork: true,
            "A dispatcher sends hired drivers inland by night behind a scout car and pays each of them the day after.",
            "load loops", "scout and load", "driver pay-outs", "tips that agree about a plate");
        var road = dice.Pick(Land.Roads);
        var dispatcher = story.Cast("organiser", world.Registry.Resident(Registry.HomeIn(road.Stops[^1].Town, dice)));
        var scout = story.Cast("look-out", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        var drivers = Enumerable.Range(0, 3).Select(_ => story.Cast("driver", world.Registry.Resident(Registry.HomeIn(road.South, dice)))).ToList();
        world.Registry.VehicleFor(dispatcher, dice.Between(300, 900));
        world.Registry.VehicleFor(scout, dice.Between(100, 900));
        foreach (var driver in drivers) world.Registry.VehicleFor(driver, dice.Between(-4, 20));
        var pen = world.Diary.PenOf(story);
        var days = Journey.Days(world, Runs, dice);
        for (var run = 0; run < Runs; run++) Run(pen, dispatcher, scout, drivers[run % drivers.Count], road, days[run], dice);
        foreach (var driver in drivers)
        {
            story.Contacts.AddRange([(1, dispatcher, driver, "before"), (2, scout, driver, "before"), (3, scout, driver, "since"), (4, driver, dispatcher, "since")]);
            story.Money.Add((1, dispatcher, driver));
        }

        story.Money.Add((1, dispatcher, scout));
        Stop(world, story, drivers[0], road, days[Runs - 3].AddDays(1), dice);
        Tell(pen, drivers[1], road, days, dice);
        return story;
    }

    private static void Run(Pen pen, Person dispatcher, Person scout, Person driver, Road road, DateOnly day, Dice dice)
    {
        var start = dice.Moment(day, 19, 22);
        var speed = dice.Between(78, 92);
        pen.Call(dispatcher.Phone, driver.Phone, start.AddMinutes(-dice.Between(40, 200)), dice.Between(30, 200));
        pen.Call(scout.Phone, driver.Phone, start.AddMinutes(-dice.Between(1, 15)), dice.Between(8, 50));
        var inland = road.Stops[^1].Town;
        pen.Drive(scout.Vehicles[0], road, road.South, inland, start, speed);
        var arrival = pen.Drive(driver.Vehicles[0], road, road.South, inland, start.AddMinutes(dice.Between(3, 7)), speed);
        for (var i = 0; i < 3; i++) pen.Call(scout.Phone, driver.Phone, start.AddMinutes(dice.Between(20, 120)), dice.Between(5, 45));
        pen.Call(driver.Phone, dispatcher.Phone, arrival.AddMinutes(dice.Between(2, 10)), dice.Between(10, 60));
        pen.Drive(driver.Vehicles[0], road, inland, road.South, arrival.AddMinutes(dice.Between(25, 90)), dice.Between(85, 98));
        pen.Drive(scout.Vehicles[0], road, inland, road.South, arrival.AddMinutes(dice.Between(10, 150)), dice.Between(85, 98));
        pen.Pay(dispatcher, driver, Journey.Near(1_200, 25, dice), dice.Moment(day.AddDays(1), 9, 20), road.South);
        if (dice.InHundred(60)) pen.Pay(dispatcher, scout, Journey.Near(500, 15, dice), dice.Moment(day.AddDays(1), 9, 20), road.South);
    }

    private static void Stop(CaseWorld world, Story story, Person driver, Road road, DateOnly day, Dice dice)
    {
        var party = Journey.Party(world, 4, dice);
        story.Others.AddRange(party.Select(pair => pair.Traveller));
        world.Diary.PenOf(story).Meet("interdiction", [driver, .. party.Select(pair => pair.Traveller)], Journey.PostNear(road.South, dice), dice.Moment(day, 20, 23), driver.Vehicles[0]);
    }

    private static void Tell(Pen pen, Person driver, Road road, List<DateOnly> days, Dice dice)
    {
        var plate = Agencies.Spelling.Hyphened(driver.Vehicles[0]);
        var place = road.South.Name;
        pen.Tip(dice.Moment(days[4], 7, 21), "phone", place, $"Caller says a car with plate {plate} picks people up behind the old depot in {place} at night, five or six at a time, and they lie down in the back.", driver);
        pen.Tip(dice.Moment(days[8], 7, 21), "web form", place, $"The car with plate {plate} left {place} full again and came back empty before morning. Another car always goes first, some minutes ahead.", driver);
    }
}
