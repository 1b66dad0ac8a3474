using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.Networks;

/// <summary>An organiser who takes half the fee before and half after, and buys the onward bus tickets of those who arrive.</summary>
internal sealed class FeeCollector : IPlot
{
    private const int Groups = 7;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "fee-collector", isNetwork: true,
            "An organiser collects equal fees from senders who do not know each other, books buses for their travellers, and is the one number that separate groups ring.",
            "unrelated senders, one receiver", "fee-shaped payments", "one payer books for unrelated travellers", "common contact of separate encounters");
        var road = dice.Pick(Land.Roads);
        var organiser = story.Cast("organiser", world.Registry.Resident(Registry.HomeIn(road.Stops[1].Town, dice)));
        var runner = story.Cast("money mover", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        world.Registry.VehicleFor(organiser, dice.Between(300, 900));
        var work = world.Registry.PhoneFor(organiser);
        var pen = world.Diary.PenOf(story);
        var fee = dice.Between(34, 52) * 100;
        var days = Journey.Days(world, Groups, dice);
        for (var group = 0; group < Groups; group++)
        {
            var day = days[group];
            var party = Journey.Party(world, dice.Between(4, 7), dice);
            story.Others.AddRange(party.SelectMany(pair => new[] { pair.Traveller, pair.Sponsor }));
            var payee = dice.InHundred(70) ? organiser : runner;
            Collect(pen, party, payee, fee / 2, day.AddDays(-dice.Between(2, 3)), road.South, dice);
            var night = dice.Moment(day, 1, 5);
            Journey.RingBefore(pen, party.Select(pair => pair.Traveller), work, night, dice);
            if (group % 2 == 0) pen.Meet("interdiction", [.. party.Select(pair => pair.Traveller)], Journey.PostNear(road.South, dice), night, fee: fee);
            else Onward(pen, party, organiser, fee / 2, day, road, dice);
            pen.Call(organiser.Phone, runner.Phone, night.AddHours(dice.Between(2, 6)), dice.Between(30, 300));
            pen.Pay(organiser, runner, Journey.Near(300, 20, dice), dice.Moment(day.AddDays(2), 9, 16), road.South);
        }

        story.Contacts.AddRange([(1, null, organiser, "before"), (2, organiser, null, "before"), (3, organiser, runner, "since")]);
        story.Money.AddRange([(1, null, organiser), (1, null, runner), (2, organiser, runner)]);
        return story;
    }

    private static void Collect(Pen pen, List<(Person Traveller, Person Sponsor)> party, Person payee, int sum, DateOnly day, Town payOut, Dice dice)
    {
        foreach (var (_, sponsor) in party)
            pen.Pay(sponsor, payee, Journey.Near(sum, 5, dice), dice.Moment(day.AddDays(dice.Between(0, 1)), 8, 18), payOut);
    }

    private static void Onward(Pen pen, List<(Person Traveller, Person Sponsor)> party, Person organiser, int sum, DateOnly day, Road road, Dice dice)
    {
        var booked = dice.Moment(day, 7, 9);
        foreach (var (traveller, sponsor) in party)
        {
            booked = booked.AddMinutes(dice.Between(2, 5));
            pen.Book([traveller], organiser, "WEB", road.South, sponsor.Home.Town, dice.Moment(day.AddDays(1), 5, 20), booked);
        }

        Collect(pen, party, organiser, sum, day.AddDays(2), road.South, dice);
    }
}
