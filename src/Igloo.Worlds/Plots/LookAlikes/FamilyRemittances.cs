using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Plots.LookAlikes;

/// <summary>Brothers, sisters and cousins who work inland send money to one grandparent at the border at the end of the month.</summary>
internal sealed class FamilyRemittances : IPlot
{
    public Story Unfold(CaseWorld world, string id, Dice dice)
    {
        var story = new Story(
            id, "family-remittances", isNetwork: false,
            "Relatives send small sums home at the end of each month: they share a family name, two of them a home, and they ring each other all the time.",
            "many senders, one receiver at the border");
        var elder = story.Cast("receiver", world.Registry.Resident(Registry.HomeIn(dice.Pick([.. Land.Towns.Where(town => town.AtBorder)]), dice)));
        var shared = Registry.HomeIn(Land.Town("Vellmar"), dice);
        for (var i = 0; i < 7; i++)
        {
            var home = i < 2 ? shared : Registry.HomeIn(dice.Pick([.. Land.Towns.Where(town => !town.AtBorder)]), dice);
            story.Others.Add(world.Registry.Resident(home, new PersonName(dice.Pick(Pools.Given), elder.Names.Family, elder.Names.SecondFamily)));
        }

        var pen = world.Diary.PenOf(story);
        for (var day = world.Diary.Start; day < world.Diary.DayAt(world.Diary.Days); day = day.AddDays(1))
            if (day.Day == 28) MonthEnd(pen, elder, story.Others, day, dice);
        return story;
    }

    private static void MonthEnd(Pen pen, Person elder, List<Party> relatives, DateOnly day, Dice dice)
    {
        foreach (var relative in relatives)
        {
            pen.Pay(relative, elder, dice.Between(8, 40) * 10, dice.Moment(day.AddDays(dice.Between(0, 3)), 8, 19), elder.Home.Town);
            pen.Call(relative.Phone, elder.Phone, dice.Moment(day.AddDays(dice.Between(0, 3)), 17, 21), dice.Between(120, 1_800));
            pen.Call(relative.Phone, dice.Pick(relatives).Phone, dice.Moment(day, 17, 21), dice.Between(60, 900));
        }
    }
}
