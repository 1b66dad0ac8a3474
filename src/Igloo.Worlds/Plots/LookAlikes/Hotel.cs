using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A hotel whose desk is rung by many and buys onward tickets for guests.</summary>
internal sealed class Hotel : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "hotel", isNetwork: false,
            "A hotel desk buys tickets for guests one at a time, all weeks alike, to every direction; the client list calls it a hotel and nobody pays it by transfer.",
            "one payer books for unrelated travellers", "common contact");
        var town = dice.Pick([.. Land.Towns.Where(town => town.Size >= 2)]);
        var hotel = story.Cast("payer", world.Registry.Organisation($"Hotel {dice.Pick(Pools.Family)}", "hotel", town));
        var guests = world.Population.Strangers(18, dice, person => person.Home.Town != town);
        story.Others.AddRange(guests);
        var pen = world.Diary.PenOf(story);
        var days = Journey.Days(world, guests.Count, dice);
        for (var i = 0; i < guests.Count; i++)
        {
            pen.Call(guests[i].Phone, hotel.Phone, dice.Moment(days[i].AddDays(-3), 9, 21), dice.Between(60, 300));
            pen.Book([guests[i]], hotel, "DESK", town, guests[i].Home.Town, dice.Moment(days[i].AddDays(1), 6, 21), dice.Moment(days[i], 8, 20));
        }

        return story;
    }
}
