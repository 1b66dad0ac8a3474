using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>A household with one telephone for all.</summary>
internal sealed class FamilyPhone : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "family-phone", isNetwork: false,
            "Five people of one home and family name share a telephone: one number, one address, one name.",
            "many names on one number");
        var town = Registry.TownOf(dice);
        var head = story.Cast("holder", world.Registry.Resident(Registry.HomeIn(town, dice)));
        var family = new List<Person>();
        for (var i = 0; i < 4; i++)
        {
            var member = world.Registry.Person(new PersonName(dice.Pick(Pools.Given), head.Names.Family, head.Names.SecondFamily), dice.Between(18, 70), head.Home);
            member.Phones.Add(head.Phone);
            world.Registry.AccountFor(member);
            family.Add(member);
        }

        story.Others.AddRange(family);
        var pen = world.Diary.PenOf(story);
        foreach (var day in Journey.Days(world, 8, dice))
        {
            var member = dice.Pick(family);
            pen.Pay(member, dice.Pick(world.Population.Businesses), dice.Between(4, 60) * 5, dice.Moment(day, 9, 18), town);
            var to = dice.Pick([.. Land.Towns.Where(other => other != town)]);
            pen.Book([member], member, "WEB", town, to, dice.Moment(day.AddDays(3), 6, 20), dice.Moment(day, 10, 20));
        }

        return story;
    }
}
