using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.Networks;

/// <summary>Two guides walk group after group over the line; the money mover is paid after each and shares it out.</summary>
internal sealed class Guides : IPlot
{
    private const int Crossings = 8;

    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "guides", isNetwork: true,
            "The same two guides are met with ever other groups, and one receiver is paid by the travellers' people within a day of each crossing.",
            "same pair, other groups", "same person, many groups", "unrelated senders, one receiver", "paid by milestones");
        var road = dice.Pick(Land.Roads);
        var guide = story.Cast("guide", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        var partner = story.Cast("guide", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        var mover = story.Cast("money mover", world.Registry.Resident(Registry.HomeIn(road.South, dice)));
        world.Registry.VehicleFor(mover, dice.Between(200, 900));
        var pen = world.Diary.PenOf(story);
        var fee = dice.Between(22, 34) * 100;
        var crossing = 0;
        foreach (var day in Journey.Days(world, Crossings, dice))
        {
            var party = Journey.Party(world, dice.Between(3, 6), dice);
            story.Others.AddRange(party.SelectMany(pair => new[] { pair.Traveller, pair.Sponsor }));
            var night = dice.Moment(day, 0, 5);
            Cross(pen, guide, partner, [.. party.Select(pair => pair.Traveller)], Journey.PostNear(road.South, dice), night, fee, crossing++, dice);
            Settle(pen, guide, partner, mover, [.. party.Select(pair => pair.Sponsor)], fee, night, road.South, dice);
        }

        story.Contacts.AddRange([(1, null, guide, "before"), (2, guide, partner, "before"), (3, guide, null, "before"), (4, guide, mover, "since"), (5, mover, null, "since")]);
        story.Money.AddRange([(1, null, mover), (2, mover, guide), (2, mover, partner)]);
        return story;
    }

    // Three crossings in four end at the post; now and then the partner stays at home.
    private static void Cross(Pen pen, Person guide, Person partner, List<Person> travellers, Post post, DateTime night, int fee, int crossing, Dice dice)
    {
        Journey.RingBefore(pen, travellers, guide.Phone, night, dice);
        pen.Call(guide.Phone, partner.Phone, night.AddHours(-dice.Between(3, 8)), dice.Between(20, 200));
        if (crossing % 4 == 2) return;
        pen.Meet("interdiction", crossing % 4 == 3 ? [.. travellers, guide] : [guide, .. travellers, partner], post, night, fee: fee);
    }

    private static void Settle(Pen pen, Person guide, Person partner, Person mover, List<Person> sponsors, int fee, DateTime night, Town town, Dice dice)
    {
        pen.Call(guide.Phone, mover.Phone, night.AddHours(dice.Between(1, 5)), dice.Between(15, 90));
        foreach (var sponsor in sponsors)
        {
            pen.Call(mover.Phone, sponsor.Phone, night.AddHours(dice.Between(3, 7)), dice.Between(20, 150));
            pen.Pay(sponsor, mover, Journey.Near(fee, 4, dice), night.AddHours(dice.Between(8, 20)), town);
        }

        var share = fee * sponsors.Count / 6;
        pen.Pay(mover, guide, Journey.Near(share, 10, dice), night.AddHours(dice.Between(26, 40)), town);
        pen.Pay(mover, partner, Journey.Near(share / 2, 10, dice), night.AddHours(dice.Between(26, 40)), town);
    }
}
