using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.Networks;

/// <summary>A coordinator who never comes near the line moves groups by telephone and holds them in a house until their people pay again.</summary>
internal sealed class HoldingHouse : IPlot
{
    private const int Groups = 6;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "holding-house", isNetwork: true,
            "A coordinator who is never met directs a relay and a keeper by telephone; travellers are held in a house until a second sum is paid, and one day somebody there calls for help.",
            "organiser who never crosses", "relay chain", "second demand", "holding house", "tips that agree", "danger now");
        var road = dice.Pick([.. Land.Roads.Where(road => road.Stops.Count > 2)]);
        var house = road.Stops[1].Town;
        var coordinator = story.Cast("organiser", world.Registry.Resident(Registry.HomeIn(road.Stops[2].Town, dice)));
        var relay = story.Cast("relay", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        var lookOut = story.Cast("look-out", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        var keeper = story.Cast("stash keeper", world.Registry.Resident(new Home(dice.Between(2, 90), "Mill Lane", null, house)));
        world.Registry.VehicleFor(keeper, dice.Between(10, 60));
        var fee = dice.Between(26, 40) * 100;
        var days = Journey.Days(world, Groups, dice);
        for (var group = 0; group < Groups; group++)
        {
            var party = Journey.Party(world, dice.Between(4, 6), dice);
            story.Others.AddRange(party.SelectMany(pair => new[] { pair.Traveller, pair.Sponsor }));
            Move(world.Diary.PenOf(story), [coordinator, relay, lookOut, keeper], party, road, fee, (days[group], IsMet: group % 3 != 1), dice);
        }

        Tell(world.Diary.PenOf(story), keeper, days, dice);
        story.Contacts.AddRange(
        [
            (1, null, coordinator, "before"), (2, coordinator, null, "before"), (3, lookOut, relay, "before"), (4, relay, coordinator, "before"),
            (5, coordinator, keeper, "since"), (6, keeper, coordinator, "since"), (7, keeper, null, "since"),
        ]);
        story.Money.AddRange([(1, null, relay), (1, null, keeper), (2, relay, coordinator), (3, coordinator, lookOut)]);
        return story;
    }

    private static void Move(Pen pen, List<Person> crew, List<(Person Traveller, Person Sponsor)> party, Road road, int fee, (DateOnly Day, bool IsMet) crossing, Dice dice)
    {
        var (coordinator, relay, lookOut, keeper) = (crew[0], crew[1], crew[2], crew[3]);
        var day = crossing.Day;
        var night = dice.Moment(day, 1, 4);
        for (var i = 0; i < 4; i++)
        {
            var at = night.AddMinutes(-dice.Between(20, 90));
            pen.Call(lookOut.Phone, relay.Phone, at, dice.Between(8, 40));
            pen.Call(relay.Phone, coordinator.Phone, at.AddSeconds(dice.Between(60, 200)), dice.Between(10, 60));
        }

        pen.Call(coordinator.Phone, keeper.Phone, night.AddMinutes(dice.Between(20, 50)), dice.Between(20, 90));
        Journey.RingBefore(pen, party.Select(pair => pair.Traveller), coordinator.Phone, night, dice);
        foreach (var (_, sponsor) in party) pen.Pay(sponsor, relay, Journey.Near(fee, 5, dice), dice.Moment(day.AddDays(-1), 9, 18), road.South);
        if (crossing.IsMet) pen.Meet("interdiction", [.. party.Select(pair => pair.Traveller)], Journey.PostNear(road.South, dice), night, fee: fee);
        else Hold(pen, coordinator, keeper, party, road, fee, night, dice);
        pen.Pay(relay, coordinator, Journey.Near(fee * party.Count / 2, 5, dice), dice.Moment(day.AddDays(1), 9, 18), coordinator.Home.Town);
        pen.Pay(coordinator, lookOut, Journey.Near(250, 10, dice), dice.Moment(day.AddDays(2), 9, 18), road.South);
    }

    private static void Hold(Pen pen, Person coordinator, Person keeper, List<(Person Traveller, Person Sponsor)> party, Road road, int fee, DateTime night, Dice dice)
    {
        var arrival = pen.Drive(keeper.Vehicles[0], road, road.South, keeper.Home.Town, night.AddMinutes(dice.Between(20, 60)), dice.Between(75, 90));
        pen.Call(keeper.Phone, coordinator.Phone, arrival.AddMinutes(5), dice.Between(15, 60));
        foreach (var (traveller, sponsor) in party)
        {
            if (traveller.Phones.Count > 0) pen.Call(traveller.Phone, sponsor.Phone, arrival.AddHours(dice.Between(12, 40)), dice.Between(30, 120));
            pen.Call(keeper.Phone, sponsor.Phone, arrival.AddHours(dice.Between(20, 48)), dice.Between(40, 200));
            pen.Pay(sponsor, keeper, Journey.Near(fee * 2 / 5, 5, dice), arrival.AddHours(dice.Between(50, 90)), keeper.Home.Town);
        }
    }

    private static void Tell(Pen pen, Person keeper, List<DateOnly> days, Dice dice)
    {
        var plate = Agencies.Spelling.Hyphened(keeper.Vehicles[0]);
        var (place, home) = (keeper.Home.Town.Name, $"{keeper.Home.Number} {keeper.Home.Street}");
        pen.Tip(dice.Moment(days[1], 8, 20), "phone", place, $"Neighbour reports many people brought by night to {home}, {place}, windows covered, a van with plate {plate} comes and goes.", keeper);
        pen.Tip(dice.Moment(days[3], 8, 20), "web form", place, $"At {home} in {place} there are never the same faces for more than three days. They answer on {Agencies.Spelling.Dashed(keeper.Phone)}. Van plate {plate}.", keeper);
        pen.Tip(dice.Moment(days[^1].AddDays(1), 12, 16), "emergency call", place, $"Whispering caller: we are locked in at {home}, {place}, no water since yesterday, it is very hot, someone has fainted. The van outside has plate {plate}. Line dropped.", keeper);
    }
}
